//! `cargo xtask serve`: builds the site and hands over to the workshop server.

use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;

use crate::process::{Result, cargo, heading, run};
use crate::site;
use crate::workspace::Workspace;

/// Builds everything, then becomes the server: ctrl-c and signals reach it directly. It reads `options` itself.
pub fn serve(workspace: &Workspace, options: &[OsString]) -> Result {
    let www = site::build(workspace)?;
    let program = server(workspace)?;
    heading("serving");
    let mut server = Command::new(program);
    server.arg("--root").arg(www).args(options);
    Err(format!("the server did not start: {}", server.exec()))
}

/// The server's program, after building it.
pub fn server(workspace: &Workspace) -> Result<PathBuf> {
    heading("build of the server (the first takes about two minutes)");
    run(cargo().args(["build", "--package", "llo-workshop", "--profile", "server"]))?;
    Ok(workspace.target.join("server/llo-workshop"))
}
