//! Driver processes (and the X server WebKit needs): started on a free port, ended with all their children on drop.

use crate::starting::READY;
use crate::until::{PATIENCE, within};
use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A child process that leads its own process group.
pub struct Process(Child);

impl Process {
    /// Starts `command` with its outputs in two files: `log` and, for the errors, `log` with `.err` behind it.
    ///
    /// # Panics
    /// When the program cannot be started.
    pub fn start(command: &mut Command, log: &Path) -> Self {
        let file = |path: &Path| File::create(path).expect("the log file of a driver can be written");
        let (out, err) = (file(log), file(&log.with_extension("err")));
        let child = command.stdin(Stdio::null()).stdout(out).stderr(err).process_group(0).spawn();
        Self(child.unwrap_or_else(|why| panic!("{command:?} does not start: {why}")))
    }

    /// How it ended; nothing while it runs.
    pub fn ended(&mut self) -> Option<String> {
        self.0.try_wait().map_or_else(|why| Some(why.to_string()), |end| end.map(|status| status.to_string()))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The whole group: a driver that is killed leaves its browser behind.
        let group = format!("-{}", self.0.id());
        let gone = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        if gone.is_err() || self.0.wait().is_err() {
            eprintln!("process group {group} may still be running");
        }
    }
}

/// A folder for what browsers leave behind, profiles above all. Not below the project: paths of sockets must be short.
pub struct Scratch(pub PathBuf);

impl Scratch {
    /// # Panics
    /// When the folder cannot be made.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("llo-e2e-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("the folder for temporary files takes another one");
        Self(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(why) = std::fs::remove_dir_all(&self.0) {
            eprintln!("{} is left behind: {why}", self.0.display());
        }
    }
}

/// A port nobody listens on at this moment.
///
/// # Panics
/// When loopback has no free port.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    listener.local_addr().expect("a bound listener has an address").port()
}

/// Listens on a port that something which was just killed may still hold for a moment.
///
/// # Panics
/// When it does not get free.
pub async fn listen(address: SocketAddr) -> tokio::net::TcpListener {
    let begun = Instant::now();
    loop {
        match tokio::net::TcpListener::bind(address).await {
            Ok(listener) => return listener,
            Err(why) => assert!(begun.elapsed() < PATIENCE, "{address} does not get free: {why}"),
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A screen that nobody sees, for the one browser that has no headless mode.
pub struct Screen {
    pub display: String,
    _process: Process,
}

impl Screen {
    /// Starts `Xvfb`, which picks a free display number itself and prints it.
    ///
    /// # Panics
    /// When `Xvfb` is missing.
    ///
    /// # Errors
    /// When it gives no number.
    pub async fn start(folder: &Path) -> Result<Self, String> {
        let log = folder.join("xvfb.log");
        let arguments = ["-displayfd", "1", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"];
        let process = Process::start(Command::new("Xvfb").args(arguments), &log);
        let number = within(READY, async || std::fs::read_to_string(&log).ok().filter(|text| text.ends_with('\n')));
        let number = number.await.ok_or("Xvfb (package xvfb) does not say which display it took")?;
        Ok(Self { display: format!(":{}", number.trim()), _process: process })
    }
}
