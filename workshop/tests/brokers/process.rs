//! Somebody else's server for one test: in a folder of its own, ended and cleared away with it.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use super::client::within;

/// A folder that is there for one test.
pub struct Folder(PathBuf);

impl Folder {
    /// Not in the target folder: started as root, a server may become another user, who may not see into it.
    pub fn new(name: &str) -> Folder {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("llo-{name}-{}-{number}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        Folder(folder)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server that runs. The folder goes after it.
pub struct Process {
    child: Child,
    _folder: Folder,
}

impl Process {
    /// Started, and answering.
    pub async fn start(command: &mut Command, folder: Folder, answers: impl AsyncFn() -> bool) -> Process {
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it is installed");
        let process = Process { child, _folder: folder };
        within(async {
            while !answers().await {
                tokio::task::yield_now().await;
            }
        })
        .await;
        process
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself; either way it is gone.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// On loopback, where nobody listens.
pub fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port")
}
