//! `cargo xtask serve`: builds the site and hands over to the workshop server.

use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::bundle;
use crate::run::{Done, cargo, heading, run};
use crate::workspace::Workspace;

/// Where the demo is found when nothing else is asked for.
pub const DEFAULT_PORT: u16 = 8080;

/// Reads the value of `--port`.
pub fn port(text: &str) -> Done<u16> {
    text.parse().map_err(|_| format!("--port needs a number from 0 to 65535, not `{text}`"))
}

/// Builds everything, then becomes the server: ctrl-c and signals reach it directly.
pub fn serve(workspace: &Workspace, port: u16) -> Done {
    let www = bundle::build(workspace)?;
    heading("build of the server (the first takes about a minute)");
    run(cargo().args(["build", "--package", "llo-workshop", "--profile", "server"]))?;
    heading("serving");
    let mut server = Command::new(workspace.target.join("server/llo-workshop"));
    server.arg("--root").arg(www).arg("--port").arg(port.to_string());
    Err(format!("the server did not start: {}", server.exec()))
}
