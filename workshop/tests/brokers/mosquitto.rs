//! Debian's mosquitto, started with the files that we publish.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::client::socket;
use super::process::{Folder, Process, free_address};
use super::test_server::{BOARD_PASSWORD, OBSERVER_PASSWORD};

pub struct Mosquitto {
    pub port: u16,
    _process: Process,
}

/// Debian's path, which only root has on its PATH.
const PROGRAM: &str = "/usr/sbin/mosquitto";

impl Mosquitto {
    pub async fn start() -> Mosquitto {
        let folder = Folder::new("mosquitto");
        let (port, plain) = (free_address().port(), free_address().port());
        let config = files(folder.path(), port, plain);
        let url = format!("ws://127.0.0.1:{port}/mqtt");
        let mut mosquitto = Command::new(PROGRAM);
        let answers = async || socket(&url, None).await.is_ok();
        let process = Process::start(mosquitto.arg("-c").arg(config), folder, answers).await;
        Mosquitto { port, _process: process }
    }
}

/// The published files, with the paths and the port of this test, and an observer who may read everything.
fn files(folder: &Path, port: u16, plain: u16) -> PathBuf {
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("brokers/mosquitto");
    let read = |name: &str| fs::read_to_string(published.join(name)).expect("a published file");
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
