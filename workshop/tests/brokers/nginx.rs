//! Debian's nginx, started with the file that we publish, in front of a server of the tests.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use tokio::net::TcpStream;

use super::client::within;
use super::place::Place;

pub struct Nginx {
    pub address: SocketAddr,
    child: Child,
    folder: PathBuf,
}

/// Debian puts it where only root looks.
const PROGRAM: &str = "/usr/sbin/nginx";

impl Nginx {
    /// `change` makes of the published file what an administrator may have made of it.
    pub async fn start(place: &Place, change: impl Fn(String) -> String) -> Nginx {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("llo-nginx-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder for the test");
        let free = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let address = free.expect("a free port");
        let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("proxy/nginx.conf");
        let text = change(fs::read_to_string(published).expect("the published file"));
        // Without TLS: what matters here is what it passes on.
        let text = replaced(&text, "listen 443 ssl;", &format!("listen {address};"));
        let text: String =
            text.lines().filter(|line| !line.contains("ssl_certificate")).map(|line| format!("{line}\n")).collect();
        let text = replaced(&text, "127.0.0.1:8080", &place.address().to_string());
        let config = folder.join("conf");
        fs::write(&config, around(&folder, &text)).expect("a file");
        let mut nginx = Command::new(PROGRAM);
        nginx.arg("-e").arg(folder.join("errors")).arg("-c").arg(config);
        let child = nginx.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("nginx is installed");
        let nginx = Nginx { address, child, folder };
        within(async {
            while TcpStream::connect(address).await.is_err() {
                tokio::task::yield_now().await;
            }
        })
        .await;
        nginx
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// One process, which writes nothing outside its folder.
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
