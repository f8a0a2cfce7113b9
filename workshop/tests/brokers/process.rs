//! Another program as a server for one test: in a folder of its own, ended and deleted with the test.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use super::client::within;

/// A folder that exists for one test.
pub struct Folder(PathBuf);

impl Folder {
    /// Creates a folder outside the target folder, because a server that root starts may become a user who cannot read
    /// that.
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

/// A running server. Its folder is dropped after it.
pub struct Process {
    child: Child,
    _folder: Folder,
}

impl Process {
    /// Starts the server and waits until it answers.
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
        // The server may have ended by itself, so errors do not matter.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Finds an address on loopback where nobody listens.
pub fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port")
}
