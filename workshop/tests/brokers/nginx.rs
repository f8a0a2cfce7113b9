//! Debian's nginx, started with the file that we publish, in front of a server of the tests.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

use tokio::net::TcpStream;

use super::process::{Folder, Process, free_address};
use super::test_server::TestServer;

pub struct Nginx {
    pub address: SocketAddr,
    _process: Process,
}

/// Debian's path, which only root has on its PATH.
const PROGRAM: &str = "/usr/sbin/nginx";

impl Nginx {
    /// Starts nginx with the published file, after `change` made the edits that an administrator may make.
    pub async fn start(server: &TestServer, change: impl Fn(String) -> String) -> Nginx {
        let (folder, address) = (Folder::new("nginx"), free_address());
        let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("proxy/nginx.conf");
        let text = change(fs::read_to_string(published).expect("the published file"));
        // The test leaves out TLS, because it is about what the proxy passes on.
        let text = replaced(&text, "listen 443 ssl;", &format!("listen {address};"));
        let text: String =
            text.lines().filter(|line| !line.contains("ssl_certificate")).map(|line| format!("{line}\n")).collect();
        let text = replaced(&text, "127.0.0.1:8080", &server.address().to_string());
        let config = folder.path().join("conf");
        fs::write(&config, around(folder.path(), &text)).expect("a file");
        let mut nginx = Command::new(PROGRAM);
        nginx.arg("-e").arg(folder.path().join("errors")).arg("-c").arg(config);
        let process = Process::start(&mut nginx, folder, async || TcpStream::connect(address).await.is_ok()).await;
        Nginx { address, _process: process }
    }
}

/// Wraps the published file so that nginx is one process, which writes nothing outside its folder.
fn around(folder: &Path, text: &str) -> String {
    let folder = folder.display();
    format!(
        "daemon off;\nmaster_process off;\npid {folder}/pid;\nevents {{}}\nhttp {{\naccess_log off;\n\
         client_body_temp_path {folder}/body;\nproxy_temp_path {folder}/proxy;\nfastcgi_temp_path {folder}/f;\n\
         uwsgi_temp_path {folder}/u;\nscgi_temp_path {folder}/s;\n{text}}}\n"
    )
}

pub fn replaced(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{old} stands in the published file");
    text.replace(old, new)
}
