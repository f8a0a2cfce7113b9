//! `cargo xtask bench live`: how fast and how surely pins reach the board, also after a flood, with the server and the site
//! as they are served, and the board in a browser.

use crate::browsers::chromium;
use crate::debian;
use crate::run::{Done, cargo, heading, run};
use crate::serve;
use crate::site;
use crate::workspace::Workspace;

/// Starts the load, which starts the server and the browser as programs of their own.
pub fn live(workspace: &Workspace) -> Done {
    debian::set_up(&debian::CHROMIUM)?;
    let (chromium, chromedriver) = chromium()?;
    let site = site::build(workspace)?;
    let server = serve::server(workspace)?;
    heading("build of the load");
    let load = ["--package", "llo-e2e", "--profile", "server", "--example", "bench_live"];
    run(cargo().arg("build").args(load))?;
    heading("live: pins, reconnects and a flood");
    let mut load = std::process::Command::new(workspace.target.join("server/examples/bench_live"));
    run(load.args([server, site, chromium, chromedriver]))
}
