//! The command line of `llo-workshop`.

use std::ffi::OsString;
use std::fmt::{self, Display, Formatter};
use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use axum::http::HeaderName;
use clap::builder::{PathBufValueParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

use crate::hosts::HostName;
use crate::limits::Limits;
use crate::origins::Origin;

/// The environment variable that may hold the board's password.
pub const PASSWORD_VARIABLE: &str = "LLO_BOARD_PASSWORD";

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
    /// The address to announce, on a machine in several networks.
    pub address: Option<Ipv4Addr>,
    pub tls: Option<Tls>,
    /// Names of this server besides its addresses, `localhost` and those of the machine.
    pub hosts: Vec<HostName>,
    /// The limits, some of them from the command line.
    pub limits: Limits,
    /// The header in which a proxy in front names the address of a client.
    pub proxy_header: Option<HeaderName>,
    /// The origins whose pages may connect besides our own.
    pub origins: Vec<Origin>,
    /// The password that a person chose; without one, it is drawn at random at each start.
    pub board_password: Option<String>,
}

/// Who can reach the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Programs on this machine alone.
    Localhost,
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
            Reach::Localhost => Ipv4Addr::LOCALHOST,
            Reach::Lan => Ipv4Addr::UNSPECIFIED,
        }
    }
}

/// Serves the pages of llo-dialogue, and is the MQTT broker of their live sessions, on one port.
#[derive(Parser)]
#[command(name = "llo-workshop", version, args_override_self = true, after_help = AFTER_HELP)]
struct Arguments {
    /// Folder with the pages
    #[arg(long, value_name = "DIR", value_parser = PathBufValueParser::new().try_map(existing_folder))]
    root: PathBuf,

    /// Port to listen on; 0 takes any free one
    #[arg(long, value_name = "N", default_value_t = 8080, value_parser = port, allow_negative_numbers = true)]
    port: u16,

    /// Listen on all networks of this machine instead of 127.0.0.1 alone
    #[arg(long)]
    lan: bool,

    /// Address for the phones, on a machine in several networks
    #[arg(long, value_name = "IP", requires = "lan", value_parser = ipv4)]
    address: Option<Ipv4Addr>,

    /// Certificate chain (PEM), for https and wss
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,

    /// Key of the certificate (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,

    /// Answer to this name too; may be given more than once
    #[arg(long = "host", value_name = "NAME")]
    hosts: Vec<HostName>,

    /// Let pages of this origin connect; may be given more than once
    #[arg(long = "origin", value_name = "URL")]
    origins: Vec<Origin>,

    /// File whose first line is the board's password
    #[arg(long, value_name = "FILE", overrides_with = "board_password")]
    board_password_file: Option<PathBuf>,

    /// The board's password; everybody on this machine can read it here, so use it for a try only
    #[arg(long, value_name = "TEXT", overrides_with = "board_password_file")]
    board_password: Option<OsString>,

    /// Connections from one address at a time; `off` for no limit
    #[arg(long, value_name = "N", default_value_t = AtMost(Limits::DEFAULT.connections_per_address))]
    connections_per_address: AtMost<usize>,

    /// New participants from one address in a minute; `off` for no limit
    #[arg(long, value_name = "N", default_value_t = AtMost(Limits::DEFAULT.new_ids_per_minute))]
    new_ids_per_minute: AtMost<u32>,

    /// Header in which a proxy names the address of a client, such as X-Forwarded-For
    #[arg(long, value_name = "NAME", value_parser = header_name)]
    proxy_header: Option<HeaderName>,
}

const AFTER_HELP: &str = "\
Environment:
  LLO_BOARD_PASSWORD  The board's password, if neither option gives one. Without any, one is drawn at each start.";

impl Options {
    /// The scheme of the pages' addresses.
    pub fn scheme(&self) -> &'static str {
        if self.tls.is_some() { "https" } else { "http" }
    }

    /// Reads the command line, which begins with the program's name, and the value of [`PASSWORD_VARIABLE`]. That one is an
    /// argument, and not clap's to read, so that tests need not change their own environment.
    pub fn parse(
        args: impl IntoIterator<Item = OsString>,
        password_variable: Option<OsString>,
    ) -> Result<Self, clap::Error> {
        let arguments = Arguments::try_parse_from(args)?;
        let board_password = board_password(&arguments, password_variable);
        // Not in a value parser: clap would repeat a wrong password on the screen.
        let invalid = |sentence| Arguments::command().error(ErrorKind::ValueValidation, sentence);
        let board_password = board_password.transpose().map_err(invalid)?;
        Ok(Self {
            root: arguments.root,
            port: arguments.port,
            reach: if arguments.lan { Reach::Lan } else { Reach::Localhost },
            address: arguments.address,
            tls: arguments.tls_cert.zip(arguments.tls_key).map(|(cert, key)| Tls { cert, key }),
            hosts: arguments.hosts,
            limits: Limits {
                connections_per_address: arguments.connections_per_address.0,
                new_ids_per_minute: arguments.new_ids_per_minute.0,
                ..Limits::DEFAULT
            },
            proxy_header: arguments.proxy_header,
            origins: arguments.origins,
            board_password,
        })
    }
}

/// A limit, or none for `off` and for 0.
#[derive(Clone, Copy, Debug)]
struct AtMost<T>(Option<T>);

impl<T: FromStr + Default + PartialEq> FromStr for AtMost<T> {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = if text == "off" { T::default() } else { text.parse().map_err(|_| "give a number, or off")? };
        Ok(AtMost(Some(number).filter(|number| *number != T::default())))
    }
}

impl<T: Display> Display for AtMost<T> {
    fn fmt(&self, out: &mut Formatter) -> fmt::Result {
        match &self.0 {
            Some(number) => number.fmt(out),
            None => out.write_str("off"),
        }
    }
}

fn existing_folder(path: PathBuf) -> Result<PathBuf, &'static str> {
    if path.is_dir() { Ok(path) } else { Err("there is no such folder; `cargo xtask build` makes one in target/www") }
}

fn port(text: &str) -> Result<u16, &'static str> {
    text.parse().map_err(|_| "give a number from 0 to 65535")
}

fn ipv4(text: &str) -> Result<Ipv4Addr, &'static str> {
    text.parse().map_err(|_| "give an address of this machine such as 192.168.1.5")
}

fn header_name(text: &str) -> Result<HeaderName, &'static str> {
    text.parse().map_err(|_| "give the name of a header such as X-Forwarded-For")
}

/// The password that somebody chose: an option goes before the environment.
fn board_password(arguments: &Arguments, variable: Option<OsString>) -> Option<Result<String, String>> {
    match (&arguments.board_password, &arguments.board_password_file) {
        (Some(value), _) => Some(password("--board-password", value.clone())),
        (None, Some(path)) => Some(password_in(path)),
        (None, None) => variable.map(|value| password(PASSWORD_VARIABLE, value)),
    }
}

/// Takes the first line of a file: an editor ends it with a line break.
fn password_in(path: &Path) -> Result<String, String> {
    let text =
        fs::read_to_string(path).map_err(|error| format!("--board-password-file {}: {error}", path.display()))?;
    password("--board-password-file", text.lines().next().unwrap_or_default().into())
}

/// Takes only letters, digits and the like, because a password stands in a link.
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

    /// The message stands in place of the error, which has no equality.
    fn parse(args: &[&str]) -> Result<Options, String> {
        with_variable(args, None)
    }

    fn with_variable(args: &[&str], variable: Option<&str>) -> Result<Options, String> {
        let args = ["llo-workshop"].iter().chain(args).map(OsString::from);
        Options::parse(args, variable.map(OsString::from)).map_err(|error| error.to_string())
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
        assert!(line.contains("'--connections-per-address <N>': give a number, or off"), "{line}");
    }

    #[test]
    fn the_password_comes_from_an_argument_a_file_or_the_environment_in_this_order() {
        let file = std::env::temp_dir().join(format!("llo-password-{}", std::process::id()));
        fs::write(&file, "in-the-file-1\nanother line\n").expect("a file for the test");
        let in_file = ["--board-password-file", file.to_str().expect("a plain path")];
        let found = |args: &[&str], variable: Option<&str>| {
            let options = with_variable(&[&["--root", "."], args].concat(), variable);
            options.map(|options| options.board_password)
        };
        let chosen = ["--board-password", "in-an-argument"];
        let both = |first: [&str; 2], last: [&str; 2]| found(&[first, last].concat(), Some("in-the-variable"));
        assert_eq!(both(in_file, chosen), Ok(Some("in-an-argument".to_owned())), "the last one holds");
        assert_eq!(both(chosen, in_file), Ok(Some("in-the-file-1".to_owned())));
        assert_eq!(found(&in_file, Some("in-the-variable")), Ok(Some("in-the-file-1".to_owned())));
        assert_eq!(found(&[], Some("in-the-variable")), Ok(Some("in-the-variable".to_owned())));
        assert_eq!(found(&[], None), Ok(None));
        let line = found(&[], Some("it is wrong")).expect_err("a wrong one");
        assert!(line.contains("LLO_BOARD_PASSWORD needs 12") && !line.contains("it is wrong"), "{line}");
        fs::write(&file, "wrong one").expect("a file for the test");
        let line = found(&in_file, None).expect_err("a wrong one");
        assert!(line.contains("--board-password-file needs 12") && !line.contains("wrong one"), "{line}");
        fs::remove_file(&file).expect("our own file");
        let line = found(&in_file, None).expect_err("no file");
        assert!(line.contains(&format!("--board-password-file {}", file.display())), "{line}");
    }

    #[test]
    fn each_mistake_is_named() {
        for (args, said) in [
            (&[][..], "--root <DIR>"),
            (&["--root"], "a value is required"),
            (&["--root", "no-such-folder"], "cargo xtask build"),
            (&["--root", ".", "--port", "65536"], "give a number from 0 to 65535"),
            (&["--root", ".", "--port", "-1"], "give a number from 0 to 65535"),
            (&["--root", ".", "--bind", "0.0.0.0"], "unexpected argument '--bind'"),
            (&["--root", ".", "--address", "10.0.0.7"], "--lan"),
            (&["--root", ".", "--lan", "--address", "wlan0"], "such as 192.168.1.5"),
            (&["--root", ".", "--proxy-header", "X Y"], "such as X-Forwarded-For"),
            (&["--root", ".", "--host", "https://a.nl"], "without scheme, port and path"),
            (&["--root", ".", "--tls-cert", "c"], "--tls-key <FILE>"),
            (&["--root", ".", "--tls-key", "k"], "--tls-cert <FILE>"),
            (&["--root", ".", "--origin", "portal.example.nl"], "https://portal.example.nl"),
            (&["--root", ".", "--origin", "https://portal.example.nl/path"], "give an origin"),
            (&["--root", ".", "--board-password", "short"], "12 or more"),
            (&["--root", ".", "--board-password", "twelve or more"], "12 or more"),
        ] {
            let message = parse(args).expect_err("a command line that cannot work");
            assert!(message.contains(said), "{args:?}: {message}");
        }
        let message = parse(&["--root", ".", "--board-password", "wrong one"]).expect_err("a wrong password");
        assert!(!message.contains("wrong one"), "a password is not repeated: {message}");
    }

    #[test]
    fn the_last_of_the_same_option_holds() {
        let options = parse(&["--root", "..", "--port", "1", "--root", ".", "--port", "2"]).expect("both twice");
        assert_eq!((options.root, options.port), (PathBuf::from("."), 2));
    }

    /// Both name each option and the environment variable: the program's own help, and the README beside it.
    #[test]
    fn the_readme_and_the_help_name_the_same_options() {
        let mut command = Arguments::command();
        command.build();
        let known = command.get_arguments().filter_map(|argument| argument.get_long());
        let mut known: Vec<String> =
            known.filter(|name| !["help", "version"].contains(name)).map(|name| format!("--{name}")).collect();
        let readme = include_str!("../README.md");
        let rows = readme.lines().filter(|line| line.starts_with("| `--"));
        let first = rows.filter_map(|row| row.split(" | ").next());
        let options = first.flat_map(|cell| cell.split([' ', '`'])).filter(|word| word.starts_with("--"));
        let mut told: Vec<String> = options.map(str::to_owned).collect();
        known.sort();
        told.sort();
        assert_eq!(told, known);
        assert!(readme.contains(PASSWORD_VARIABLE) && AFTER_HELP.contains(PASSWORD_VARIABLE));
    }
}
