//! `cargo xtask`: the developer's commands. This file reads the command line; each command has its own file.
//!
//! Every failure reaches the person as one line on stderr that says what is wrong and what to do.

mod bench;
mod browsers;
mod bundles;
mod debian;
mod interop;
mod minify;
mod npm;
mod preloaded;
mod run;
mod serve;
mod site;
mod size;
mod test;
mod tools;
mod words;
mod workspace;

use std::process::ExitCode;

use run::Done;
use workspace::Workspace;

const USAGE: &str = "\
cargo xtask serve [--port N] [--lan] […]    build the site and serve it with the broker of live sessions, on 127.0.0.1
cargo xtask build               build the site into target/www/, for any static server
cargo xtask size                show what a page loads; fails above a limit
cargo xtask test [STEP…]        run all tests, or only: fmt clippy native interop browser size e2e
cargo xtask bench live          600 pins at once, 1,000 reconnects and a flood, until a board in Chromium is painted

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
        ["serve", arguments @ ..] => serve::serve(&Workspace::find()?, arguments),
        ["build"] => site::build(&Workspace::find()?).map(|_| ()),
        ["size"] => size::gate(&site::build(&Workspace::find()?)?),
        ["test", steps @ ..] => test::test(steps),
        ["bench", "live"] => bench::live(&Workspace::find()?),
        [first, ..] => Err(format!("`{first}` with these arguments is unknown; `cargo xtask help` lists the commands")),
    }
}
