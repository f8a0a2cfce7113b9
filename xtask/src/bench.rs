//! `cargo xtask bench live`: how fast and how surely pins reach the board, with the server as it is served.

use crate::run::{Done, cargo, heading, run};
use crate::serve;
use crate::workspace::Workspace;

/// Starts the server as a program of its own, and the load beside it.
pub fn live(workspace: &Workspace) -> Done {
    let server = serve::server(workspace)?;
    heading("build of the load");
    let load = ["--package", "llo-workshop", "--profile", "server", "--example", "bench_live"];
    run(cargo().arg("build").args(load))?;
    heading("live: pins and reconnects");
    run(std::process::Command::new(workspace.target.join("server/examples/bench_live")).arg(server))
}
