//! `cargo xtask`: the developer's commands. This file reads the command line; each command has its own file.
//!
//! Every failure reaches the person as one line on stderr that says what is wrong and what to do.

mod browsers;
mod bundle;
mod debian;
mod module;
mod npm;
mod preloaded;
mod run;
mod serve;
mod shrink;
mod size;
mod snippet;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use run::Done;
use workspace::Workspace;

const USAGE: &str = "\
cargo xtask serve [--port N]    build the site and serve it on 127.0.0.1 (port 8080)
cargo xtask build               build the site into target/www/, for any static server
cargo xtask size                show what a page loads; fails above a limit
cargo xtask test [STEP…]        run all tests, or only: fmt clippy native browser size e2e

Each command first installs the tools it misses and says so.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match command(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => {
            eprintln!("\nxtask: {line}");
            ExitCode::FAILURE
        }
    }
}

fn command(args: &[&str]) -> Done {
    match args {
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        ["serve"] => serve::serve(&Workspace::find()?, serve::DEFAULT_PORT),
        ["serve", "--port", port] => serve::serve(&Workspace::find()?, serve::port(port)?),
        ["build"] => bundle::build(&Workspace::find()?).map(|_| ()),
        ["size"] => size::gate(&bundle::build(&Workspace::find()?)?),
        ["test", steps @ ..] => test::test(steps),
        [first, ..] => Err(format!("`{first}` with these arguments is unknown; `cargo xtask help` lists the commands")),
    }
}
