//! Debian's mosquitto, started with the files that we publish and with no other.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use super::client::{socket, within};
use super::place::{BOARD_PASSWORD, OBSERVER_PASSWORD};

pub struct Mosquitto {
    pub port: u16,
    child: Child,
    folder: PathBuf,
}

/// Debian puts it where only root looks.
const PROGRAM: &str = "/usr/sbin/mosquitto";

impl Mosquitto {
    pub async fn start() -> Mosquitto {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("llo-mosquitto-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        // Not in the target folder: started as root, mosquitto becomes another user, who may not see into it.
        let folder = std::env::temp_dir().join(name);
        let (port, plain) = (free_port(), free_port());
        let config = files(&folder, port, plain);
        let child = Command::new(PROGRAM).arg("-c").arg(config).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let mosquitto = Mosquitto { port, child: child.expect("mosquitto is installed"), folder };
        let url = format!("ws://127.0.0.1:{port}/mqtt");
        within(async {
            while socket(&url, None).await.is_err() {
                tokio::task::yield_now().await;
            }
        })
        .await;
        mosquitto
    }
}

impl Drop for Mosquitto {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone, and its files with it.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port()
}

/// The published files, with the paths and the port of this test, and an observer who may read everything.
fn files(folder: &Path, port: u16, plain: u16) -> PathBuf {
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("brokers/mosquitto");
    let read = |name: &str| fs::read_to_string(published.join(name)).expect("a published file");
    fs::create_dir_all(folder).expect("a folder for the test");
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).expect("our own folder");
    let (passwords, acl, config) = (folder.join("passwd"), folder.join("acl"), folder.join("conf"));
    for (flags, name, password) in
        [(&["-c", "-b"][..], "board", BOARD_PASSWORD), (&["-b"], "observer", OBSERVER_PASSWORD)]
    {
        let made = Command::new("mosquitto_passwd").args(flags).arg(&passwords).args([name, password]).status();
        assert!(made.expect("mosquitto is installed").success());
    }
    fs::set_permissions(&passwords, fs::Permissions::from_mode(0o644)).expect("our own file");
    fs::write(&acl, read("acl") + "\nuser observer\ntopic read #\n").expect("a file");
    let text = replaced(&read("mosquitto.conf"), "listener 9001", &format!("listener {port}"));
    let text =
        replaced(&text, "password_file /etc/mosquitto/llo.passwd", &format!("password_file {}", passwords.display()));
    let text = replaced(&text, "listener 1883", &format!("listener {plain}"));
    let text = replaced(&text, "acl_file /etc/mosquitto/llo.acl", &format!("acl_file {}", acl.display()));
    fs::write(&config, text).expect("a file");
    config
}

fn replaced(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{old} stands in the published file");
    text.replace(old, new)
}
