//! The command line of `llo-workshop`.

use std::ffi::OsString;
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use axum::http::HeaderName;

use crate::hosts::HostName;
use crate::limits::Limits;
use crate::origins::Origin;

/// Printed for `--help`, and after a command line that cannot be read.
pub const USAGE: &str = "usage: llo-workshop --root DIR [--port N] [--lan [--address IP]] [--tls-cert FILE --tls-key FILE] \
                         [--host NAME]... [--origin URL]... [--board-password-file FILE] \
                         [--connections-per-address N|off] [--new-ids-per-minute N|off] [--proxy-header NAME]";

/// The environment variable that may hold the board's password.
pub const PASSWORD_VARIABLE: &str = "LLO_BOARD_PASSWORD";

const DEFAULT_PORT: u16 = 8080;

/// A password that a person chose must not be found by trying.
const SHORTEST_PASSWORD: usize = 12;

/// What to serve, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    /// The folder that is served.
    pub root: PathBuf,
    /// The port; 0 takes any free one.
    pub port: u16,
    pub reach: Reach,
    /// The address in the network that is said, of several.
    pub address: Option<Ipv4Addr>,
    pub tls: Option<Tls>,
    /// Names of this server besides its addresses, `localhost` and those of the machine.
    pub hosts: Vec<HostName>,
    /// The limits, some of them from the command line.
    pub limits: Limits,
    /// The header in which a proxy in front says from where a client comes.
    pub proxy_header: Option<HeaderName>,
    /// Whose pages may connect besides our own.
    pub origins: Vec<Origin>,
    /// In place of one that is drawn at random at each start.
    pub board_password: Option<String>,
}

/// Who can reach the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// This machine alone.
    Here,
    /// Everyone in its networks.
    Lan,
}

/// A certificate chain and its key, files in PEM.
#[derive(Debug, PartialEq, Eq)]
pub struct Tls {
    pub cert: PathBuf,
    pub key: PathBuf,
}

impl Reach {
    pub fn address(self) -> Ipv4Addr {
        match self {
            Reach::Here => Ipv4Addr::LOCALHOST,
            Reach::Lan => Ipv4Addr::UNSPECIFIED,
        }
    }
}

impl Options {
    /// Of the addresses of the pages.
    pub fn scheme(&self) -> &'static str {
        if self.tls.is_some() { "https" } else { "http" }
    }

    /// Reads the arguments after the program's name, and what [`PASSWORD_VARIABLE`] holds: an argument comes before it.
    /// The error is one line for a person.
    pub fn parse(mut args: impl Iterator<Item = OsString>, from_variable: Option<OsString>) -> Result<Self, String> {
        let (mut root, mut cert, mut key, mut board_password) = (None, None, None, None);
        let (mut port, mut reach, mut hosts, mut origins) = (DEFAULT_PORT, Reach::Here, Vec::new(), Vec::new());
        let (mut limits, mut proxy_header, mut address) = (Limits::DEFAULT, None, None);
        while let Some(arg) = args.next() {
            let mut value = || args.next().ok_or(format!("{arg:?} needs a value; {USAGE}"));
            match arg.to_str() {
                Some("--root") => root = Some(PathBuf::from(value()?)),
                Some("--port") => port = port_number(&value()?)?,
                Some("--lan") => reach = Reach::Lan,
                Some("--address") => address = Some(ipv4(&value()?)?),
                Some("--tls-cert") => cert = Some(PathBuf::from(value()?)),
                Some("--tls-key") => key = Some(PathBuf::from(value()?)),
                Some("--host") => hosts.push(HostName::parse(&value()?.to_string_lossy())?),
                Some("--origin") => origins.push(Origin::parse(&value()?.to_string_lossy())?),
                Some("--connections-per-address") => limits.connections_per_address = at_most(&arg, &value()?)?,
                Some("--new-ids-per-minute") => limits.new_ids_per_minute = at_most(&arg, &value()?)?,
                Some("--proxy-header") => proxy_header = Some(header_name(&value()?)?),
                Some("--board-password") => board_password = Some(password("--board-password", value()?)?),
                Some("--board-password-file") => board_password = Some(password_in(&PathBuf::from(value()?))?),
                _ => return Err(format!("unknown argument {arg:?}; {USAGE}")),
            }
        }
        let root = root.ok_or(format!("--root is missing; {USAGE}"))?;
        if !root.is_dir() {
            return Err(format!("there is no folder {}; `cargo xtask build` makes one in target/www", root.display()));
        }
        if address.is_some() && reach == Reach::Here {
            return Err(format!("--address belongs to --lan; {USAGE}"));
        }
        let tls = match (cert, key) {
            (Some(cert), Some(key)) => Some(Tls { cert, key }),
            (None, None) => None,
            _ => return Err(format!("--tls-cert and --tls-key belong together; {USAGE}")),
        };
        let board_password = match (board_password, from_variable) {
            (None, Some(value)) => Some(password(PASSWORD_VARIABLE, value)?),
            (given, _) => given,
        };
        Ok(Self { root, port, reach, address, tls, hosts, limits, proxy_header, origins, board_password })
    }
}

fn port_number(value: &OsString) -> Result<u16, String> {
    let number = value.to_str().and_then(|text| text.parse().ok());
    number.ok_or(format!("--port needs a number from 0 to 65535, not {value:?}"))
}

fn ipv4(value: &OsString) -> Result<Ipv4Addr, String> {
    let address = value.to_str().and_then(|text| text.parse().ok());
    address.ok_or(format!("--address needs an address of this machine such as 192.168.1.5, not {value:?}"))
}

/// A limit, or none.
fn at_most<T: FromStr + PartialEq + From<u8>>(arg: &OsString, value: &OsString) -> Result<Option<T>, String> {
    let text = value.to_str().unwrap_or_default();
    if text == "off" {
        return Ok(None);
    }
    let number = text.parse().map_err(|_| format!("{} needs a number, or off, not {value:?}", arg.display()))?;
    Ok(Some(number).filter(|number| *number != T::from(0)))
}

fn header_name(value: &OsString) -> Result<HeaderName, String> {
    let name = value.to_str().and_then(|text| text.parse().ok());
    name.ok_or(format!("--proxy-header needs the name of a header such as X-Forwarded-For, not {value:?}"))
}

/// The first line of a file: an editor ends it with a line break.
fn password_in(path: &Path) -> Result<String, String> {
    let text =
        fs::read_to_string(path).map_err(|error| format!("--board-password-file {}: {error}", path.display()))?;
    password("--board-password-file", text.lines().next().unwrap_or_default().into())
}

/// What stands in a link has to be letters, digits and the like. A wrong one is not repeated on the screen.
fn password(source: &str, value: OsString) -> Result<String, String> {
    let good = |text: &String| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte));
    let long = |text: &String| text.len() >= SHORTEST_PASSWORD;
    value.into_string().ok().filter(|text| good(text) && long(text)).ok_or(format!(
        "{source} needs {SHORTEST_PASSWORD} or more letters, digits, or - . _ ~ (leave it out: one is drawn at random)"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(args: &[&str]) -> Result<Options, String> {
        Options::parse(args.iter().map(OsString::from), None)
    }

    #[test]
    fn a_root_is_enough_and_opens_nothing() {
        let options = parse(&["--root", "."]).expect("a folder that exists");
        assert_eq!((options.root, options.port), (PathBuf::from("."), 8080));
        assert_eq!((options.reach.address(), options.tls), (Ipv4Addr::LOCALHOST, None));
        assert_eq!((options.origins, options.board_password), (vec![], None));
    }

    #[test]
    fn the_port_may_be_any_free_one() {
        let options = parse(&["--port", "0", "--root", "."]).expect("both in any order");
        assert_eq!(options.port, 0);
    }

    #[test]
    fn each_argument_is_read() {
        let line = [
            "--root",
            ".",
            "--lan",
            "--address",
            "10.0.0.7",
            "--tls-cert",
            "c",
            "--tls-key",
            "k",
            "--origin",
            "https://a.nl",
        ];
        let more = ["--origin", "http://b.nl:81", "--board-password", "twelve-or-more"];
        let names = ["--host", "a.nl", "--host", "b", "--proxy-header", "X-Forwarded-For"];
        let options = parse(&[&line[..], &more[..], &names[..]].concat()).expect("all of them");
        assert_eq!((options.reach, options.address), (Reach::Lan, Some([10, 0, 0, 7].into())));
        assert_eq!(options.tls, Some(Tls { cert: "c".into(), key: "k".into() }));
        assert_eq!((options.origins.len(), options.hosts.len()), (2, 2));
        assert_eq!(options.proxy_header, Some(HeaderName::from_static("x-forwarded-for")));
        assert_eq!(options.limits, Limits::DEFAULT);
        assert_eq!(options.board_password.as_deref(), Some("twelve-or-more"));
    }

    #[test]
    fn limits_of_an_address_can_be_set_and_turned_off() {
        let limits = |value: &str| {
            let args = ["--root", ".", "--connections-per-address", value, "--new-ids-per-minute", value];
            parse(&args).map(|options| (options.limits.connections_per_address, options.limits.new_ids_per_minute))
        };
        assert_eq!(limits("70"), Ok((Some(70), Some(70))));
        assert_eq!(limits("0"), Ok((None, None)));
        assert_eq!(limits("off"), Ok((None, None)));
        let line = limits("many").expect_err("no number");
        assert!(line.starts_with("--connections-per-address needs a number, or off"), "{line}");
    }

    #[test]
    fn the_password_comes_from_an_argument_a_file_or_the_environment_in_this_order() {
        let file = std::env::temp_dir().join(format!("llo-password-{}", std::process::id()));
        fs::write(&file, "in-the-file-1\nanother line\n").expect("a file for the test");
        let in_file = ["--board-password-file", file.to_str().expect("a plain path")];
        let found = |args: &[&str], variable: Option<&str>| {
            let args = ["--root", "."].iter().chain(args).map(OsString::from);
            Options::parse(args, variable.map(OsString::from)).map(|options| options.board_password)
        };
        assert_eq!(found(&in_file, Some("in-the-variable")), Ok(Some("in-the-file-1".to_owned())));
        assert_eq!(found(&[], Some("in-the-variable")), Ok(Some("in-the-variable".to_owned())));
        assert_eq!(found(&[], None), Ok(None));
        let line = found(&[], Some("it is wrong")).expect_err("a wrong one");
        assert!(line.starts_with(PASSWORD_VARIABLE) && !line.contains("it is wrong"), "{line}");
        fs::write(&file, "wrong one").expect("a file for the test");
        let line = found(&in_file, None).expect_err("a wrong one");
        assert!(line.starts_with("--board-password-file needs 12") && !line.contains("wrong one"), "{line}");
        fs::remove_file(&file).expect("our own file");
        let line = found(&in_file, None).expect_err("no file");
        assert!(line.starts_with("--board-password-file ") && line.lines().count() == 1, "{line}");
    }

    #[test]
    fn each_mistake_is_named() {
        for (args, said) in [
            (&[][..], "--root is missing"),
            (&["--root"], "needs a value"),
            (&["--root", "no-such-folder"], "cargo xtask build"),
            (&["--root", ".", "--port", "65536"], "0 to 65535"),
            (&["--root", ".", "--port", "-1"], "0 to 65535"),
            (&["--root", ".", "--bind", "0.0.0.0"], "unknown argument"),
            (&["--root", ".", "--address", "10.0.0.7"], "belongs to --lan"),
            (&["--root", ".", "--lan", "--address", "wlan0"], "such as 192.168.1.5"),
            (&["--root", ".", "--proxy-header", "X Y"], "--proxy-header needs"),
            (&["--root", ".", "--host", "https://a.nl"], "--host needs a name"),
            (&["--root", ".", "--tls-cert", "c"], "belong together"),
            (&["--root", ".", "--origin", "portal.example.nl"], "https://portal.example.nl"),
            (&["--root", ".", "--origin", "https://portal.example.nl/path"], "needs an origin"),
            (&["--root", ".", "--board-password", "short"], "12 or more"),
            (&["--root", ".", "--board-password", "twelve or more"], "12 or more"),
        ] {
            let line = parse(args).expect_err("a command line that cannot work");
            assert!(line.contains(said), "{args:?}: {line}");
            assert_eq!(line.lines().count(), 1, "{args:?}: {line}");
        }
    }
}
