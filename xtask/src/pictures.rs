//! `cargo xtask pictures`: the moving picture of the README, and the board on the first page, from the built site.

use std::process::Command;

use crate::bench::example;
use crate::browsers::chromium;
use crate::debian;
use crate::process::{Result, heading, run};
use crate::site;
use crate::workspace::Workspace;

/// Writes them into `www/pictures`.
pub fn write(workspace: &Workspace) -> Result {
    debian::set_up(&debian::CHROMIUM)?;
    let (chromium, chromedriver) = chromium()?;
    let site = site::build(workspace)?;
    let film = example(workspace, "reveal_picture")?;
    heading("a session with invented answers");
    run(Command::new(film).args([site, chromium, chromedriver, workspace.root.join("www/pictures")]))
}
