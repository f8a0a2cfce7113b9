//! The server as it is served: the program itself, on a free port.

use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

pub struct Server {
    child: Child,
    pub address: SocketAddr,
    pub password: String,
}

impl Server {
    /// With arguments besides those that it needs.
    pub fn start_with(program: &OsStr, site: &OsStr, args: &[&str]) -> Server {
        let password = "only-for-this-measurement".to_owned();
        let mut command = Command::new(program);
        command.arg("--root").arg(site).args(["--port", "0"]).args(args).env("LLO_BOARD_PASSWORD", &password);
        let mut child = command.stdout(Stdio::piped()).spawn().expect("the server starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("its first line");
        let address = line.trim().strip_prefix("listening on http://").and_then(|line| line.strip_suffix('/'));
        let address = address.and_then(|address| address.parse().ok()).expect("an address");
        Server { child, address, password }
    }

    /// Of its broker.
    pub fn url(&self) -> String {
        format!("ws://{}/mqtt", self.address)
    }

    /// What it holds in memory, as Linux counts it.
    pub fn megabytes(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes =
            line.and_then(|line| line.split_whitespace().next()).and_then(|number| number.parse::<u64>().ok());
        kilobytes.unwrap_or_default() / 1024
    }
}

/// Above the number of processors, the figures say more about the others than about us.
pub fn load_average() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split_whitespace().next().unwrap_or("unknown").to_owned()
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
