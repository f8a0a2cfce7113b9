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
use crate::pages::Pages;

#[cfg(test)]
mod tests;

/// The environment variable that may hold the board's password.
pub const PASSWORD_VARIABLE: &str = "LLO_BOARD_PASSWORD";

/// A password that a person chose must not be found by trying.
const SHORTEST_PASSWORD: usize = 12;

/// What to serve, and where.
#[derive(Debug, PartialEq)]
pub struct Options {
    /// The pages that are served.
    pub pages: Pages,
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
    /// Folder with the pages, instead of those inside this program, if it has any
    #[arg(long, value_name = "DIR", value_parser = PathBufValueParser::new().try_map(existing_folder))]
    root: Option<PathBuf>,

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

    /// Reads the command line, which begins with the program's name, and the value of [`PASSWORD_VARIABLE`]. That one
    /// is an argument, and not clap's to read, so that tests need not change their own environment.
    pub fn parse(
        args: impl IntoIterator<Item = OsString>,
        password_variable: Option<OsString>,
    ) -> Result<Self, clap::Error> {
        let arguments = Arguments::try_parse_from(args)?;
        let pages = arguments.root.as_ref().map(Pages::from).or_else(Pages::inside);
        let needs_root = "this program has no pages inside: name their folder with --root <DIR>";
        let pages = pages.ok_or_else(|| Arguments::command().error(ErrorKind::MissingRequiredArgument, needs_root))?;
        let board_password = board_password(&arguments, password_variable);
        // Not in a value parser: clap would repeat a wrong password on the screen.
        let invalid = |sentence| Arguments::command().error(ErrorKind::ValueValidation, sentence);
        let board_password = board_password.transpose().map_err(invalid)?;
        Ok(Self {
            pages,
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
