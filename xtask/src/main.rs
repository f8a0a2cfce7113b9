//! `cargo xtask`: the developer's commands. This file reads the command line; each command has its own file.
//!
//! A failure of a command is one line on stderr that says what is wrong and what to do.

mod bench;
mod browsers;
mod bundles;
mod debian;
mod docs;
mod embeds;
mod files;
mod interop;
mod minify;
mod npm;
mod package;
mod pictures;
mod process;
mod serve;
mod site;
mod size;
mod surface;
mod test;
mod tools;
mod types;
mod versions;
mod words;
mod workspace;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use process::Result;
use test::Step;
use workspace::Workspace;

/// The developer's commands of llo-dialogue. Each first installs the tools it misses and says so.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", subcommand_required = true, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site and serve it with the broker of live sessions, on 127.0.0.1
    // The server reads its own options, `--help` among them.
    #[command(disable_help_flag = true)]
    Serve {
        /// Options of the server, such as `--port N` and `--lan`; `--help` lists them
        #[arg(value_name = "OPTION", trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<OsString>,
    },
    /// Build the site into target/www, for any static server
    Build,
    /// Make what there is to take: a zip for web servers, a package for npm, zips for portals and the server with the pages inside, in target/package
    Package,
    /// Write the files and tables that repeat what src/surface declares
    Surface,
    /// Make the moving picture of the README, and the board on the first page, in www/pictures
    Pictures,
    /// Show what a page in one language loads; fails above a limit
    Size,
    /// Run all tests, or only some steps of them
    Test {
        /// Steps to run, in their own order
        #[arg(value_name = "STEP")]
        steps: Vec<Step>,
    },
    /// Measure on this machine
    Bench {
        #[command(subcommand)]
        what: Measurement,
    },
}

#[derive(Subcommand)]
enum Measurement {
    /// 600 pins at once, 1,000 reconnects and a flood, until a board in Chromium is painted
    Live,
    /// The first answer and every answer, beside the same work by Preact, SurveyJS and static HTML
    Load {
        /// How often each is measured; fewer than 7 show that it runs, not how fast
        #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=99))]
        rounds: u16,
    },
}

fn main() -> ExitCode {
    match perform(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => {
            eprintln!("\nxtask: {line}");
            ExitCode::FAILURE
        }
    }
}

fn perform(command: Command) -> Result {
    match command {
        Command::Serve { options } => serve::serve(&Workspace::find()?, &options),
        Command::Build => site::build(&Workspace::find()?).map(|_| ()),
        Command::Package => package::build(&Workspace::find()?).map(|_| ()),
        Command::Surface => surface::write(&Workspace::find()?),
        Command::Pictures => pictures::write(&Workspace::find()?),
        Command::Size => size::gate(&site::build(&Workspace::find()?)?),
        Command::Test { steps } => test::test(&steps),
        Command::Bench { what: Measurement::Live } => bench::live(&Workspace::find()?),
        Command::Bench { what: Measurement::Load { rounds } } => bench::load(&Workspace::find()?, rounds.into()),
    }
}

#[cfg(test)]
mod tests {
    use clap::{CommandFactory, ValueEnum};

    use super::*;

    fn parse(arguments: &[&str]) -> Result<Command> {
        let arguments = ["cargo xtask"].iter().chain(arguments);
        Arguments::try_parse_from(arguments).map(|found| found.command).map_err(|error| error.to_string())
    }

    #[test]
    fn the_server_gets_every_argument_after_serve() {
        for asked in [&["--port", "0", "--lan", "--help", "--no-such-option"][..], &["--help"], &["-h"], &[]] {
            let Ok(Command::Serve { options }) = parse(&[&["serve"], asked].concat()) else { panic!("{asked:?}") };
            assert_eq!(options, asked);
        }
    }

    #[test]
    fn no_step_or_several_are_read_and_an_unknown_one_is_named_with_those_that_there_are() {
        assert!(matches!(parse(&["test"]), Ok(Command::Test { steps }) if steps.is_empty()));
        assert!(
            matches!(parse(&["test", "e2e", "fmt"]), Ok(Command::Test { steps }) if steps == [Step::E2e, Step::Fmt])
        );
        let message = parse(&["test", "native", "webkit"]).err().expect("no such step");
        let steps = "fmt, clippy, native, types, interop, browser, size, embeds, e2e";
        assert!(message.contains("'webkit'") && message.contains(steps), "{message}");
    }

    #[test]
    fn command_lines_in_the_documentation_are_understood() {
        let pages = [include_str!("../../README.md"), include_str!("../../workshop/README.md")];
        let lines = pages.iter().flat_map(|page| page.lines()).filter(|line| line.starts_with("cargo xtask "));
        let commands: Vec<Vec<&str>> =
            lines.map(|line| line.split('#').next().unwrap_or_default().split_whitespace().skip(2).collect()).collect();
        assert!(commands.len() > 3, "{commands:?}");
        for command in commands {
            parse(&command).map(|_| ()).unwrap_or_else(|why| panic!("{command:?}: {why}"));
        }
    }

    #[test]
    fn the_documentation_names_each_command_and_each_step() {
        let page = include_str!("../../www/docs/developers.md");
        let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| `cargo xtask ")).collect();
        let words = |row: &&str| row.split([' ', '`']).map(str::to_owned).collect::<Vec<_>>();
        let mut told: Vec<String> = rows.iter().map(|row| words(row)[4].clone()).collect();
        told.dedup(); // each measurement has its own row
        let commands = Arguments::command();
        let known: Vec<&str> = commands.get_subcommands().map(clap::Command::get_name).collect();
        assert_eq!(told, known);
        let tests = rows.iter().find(|row| row.contains("STEP")).expect("a row for the tests");
        let told: Vec<&str> = tests.split('`').skip(3).step_by(2).collect();
        let known: Vec<String> = Step::value_variants().iter().map(|step| step.text().0).collect();
        assert_eq!(told, known);
    }
}
