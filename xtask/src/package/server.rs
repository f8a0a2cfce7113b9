//! The server with the pages inside: one program, with nothing beside it.

use std::env::consts::ARCH;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::VERSION;
use crate::debian;
use crate::files::unusable;
use crate::process::{Result, cargo, heading, output, run};
use crate::tools;
use crate::workspace::{FLAGS, Workspace};

/// The program for this machine, with these pages inside, made into the folder `to`.
pub fn native(workspace: &Workspace, pages: &Path, to: &Path) -> Result<PathBuf> {
    build(workspace, pages, to, None)
}

/// The program that needs no library of the system, for containers and for any Linux with a processor as here. `None`, with
/// a line that says so, where Rust or the C compiler for it cannot be had.
pub fn without_libraries(workspace: &Workspace, pages: &Path, to: &Path) -> Result<Option<PathBuf>> {
    let target = format!("{ARCH}-unknown-linux-musl");
    // Part of the TLS library is C.
    match tools::target(&target, "Rust for programs without libraries").and_then(|()| debian::set_up(&debian::MUSL)) {
        Ok(()) => build(workspace, pages, to, Some(&target)).map(Some),
        Err(line) => {
            println!("the server for {target} is not made: {line}");
            Ok(None)
        }
    }
}

/// For another target, or for this machine. `serve` has no use for the same files: what others get names no folder of this
/// machine.
fn build(workspace: &Workspace, pages: &Path, to: &Path, other: Option<&str>) -> Result<PathBuf> {
    let target = other.map_or_else(host, |other| Ok(other.to_owned()))?;
    heading(&format!("server with the pages inside, for {target}"));
    let mut build = cargo();
    build.args(["build", "--package", "llo-workshop", "--features", "pages", "--profile", "server"]);
    if let Some(other) = other {
        build.args(["--target", other]);
    }
    run(build.env("LLO_PAGES", pages).env(FLAGS, workspace.without_places()?))?;
    let folder = other.map_or_else(|| workspace.target.clone(), |other| workspace.target.join(other));
    let program = to.join(format!("llo-workshop-{VERSION}-{target}"));
    fs::copy(folder.join("server/llo-workshop"), &program).map_err(|error| unusable(&program, &error))?;
    Ok(program)
}

/// The target that rustc builds for when nobody names one.
fn host() -> Result<String> {
    let said = output(Command::new("rustc").arg("-vV"))?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or("rustc -vV does not name its host".to_owned())
}
