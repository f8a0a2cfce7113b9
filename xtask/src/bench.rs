//! `cargo xtask bench live`: measures how fast pins reach the board and whether any is lost, also after a flood, with
//! the release builds of server and site, and the board in a browser.

use crate::browsers::chromium;
use crate::debian;
use crate::process::{Result, cargo, heading, run};
use crate::serve;
use crate::site;
use crate::workspace::Workspace;

/// Runs the load generator, which starts the server and the browser.
pub fn live(workspace: &Workspace) -> Result {
    debian::set_up(&debian::CHROMIUM)?;
    let (chromium, chromedriver) = chromium()?;
    let site = site::build(workspace)?;
    let server = serve::server(workspace)?;
    heading("build of the load generator");
    let load = ["--package", "llo-e2e", "--profile", "server", "--example", "bench_live"];
    run(cargo().arg("build").args(load))?;
    heading("live: pins, reconnects and a flood");
    let mut load = std::process::Command::new(workspace.target.join("server/examples/bench_live"));
    run(load.args([server, site, chromium, chromedriver]))
}
