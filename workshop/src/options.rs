//! The command line of `llo-workshop`.

use std::ffi::OsString;
use std::path::PathBuf;

/// Printed for `--help`, and after a command line that cannot be read.
pub const USAGE: &str = "usage: llo-workshop --root DIR [--port N]";

const DEFAULT_PORT: u16 = 8080;

/// What to serve, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// The folder that is served.
    pub root: PathBuf,
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
}

impl Options {
    /// Reads the arguments after the program's name. The error is one line for a person.
    pub fn parse(mut args: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut root = None;
        let mut port = DEFAULT_PORT;
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or(format!("{arg:?} needs a value; {USAGE}"));
            match arg.to_str() {
                Some("--root") => root = Some(PathBuf::from(value()?)),
                Some("--port") => port = port_number(&value()?)?,
                _ => return Err(format!("unknown argument {arg:?}; {USAGE}")),
            }
        }
        let root = root.ok_or(format!("--root is missing; {USAGE}"))?;
        if !root.is_dir() {
            return Err(format!("there is no folder {}; `cargo xtask build` makes one in target/www", root.display()));
        }
        Ok(Self { root, port })
    }
}

fn port_number(value: &OsString) -> Result<u16, String> {
    let number = value.to_str().and_then(|text| text.parse().ok());
    number.ok_or(format!("--port needs a number from 0 to 65535, not {value:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(args: &[&str]) -> Result<Options, String> {
        Options::parse(args.iter().map(OsString::from))
    }

    #[test]
    fn a_root_is_enough() {
        let options = parse(&["--root", "."]).expect("a folder that exists");
        assert_eq!((options.root, options.port), (PathBuf::from("."), 8080));
    }

    #[test]
    fn the_port_may_be_any_free_one() {
        let options = parse(&["--port", "0", "--root", "."]).expect("both in any order");
        assert_eq!(options.port, 0);
    }

    #[test]
    fn each_mistake_is_named() {
        for (args, said) in [
            (&[][..], "--root is missing"),
            (&["--root"], "needs a value"),
            (&["--root", "no-such-folder"], "cargo xtask build"),
            (&["--root", ".", "--port", "65536"], "0 to 65535"),
            (&["--root", ".", "--port", "-1"], "0 to 65535"),
            (&["--root", ".", "--host", "0.0.0.0"], "unknown argument"),
        ] {
            let line = parse(args).expect_err("a command line that cannot work");
            assert!(line.contains(said), "{args:?}: {line}");
            assert_eq!(line.lines().count(), 1, "{args:?}: {line}");
        }
    }
}
