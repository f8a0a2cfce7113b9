//! The names that this server answers to. A page elsewhere can let its own name point to this machine (DNS rebinding)
//! and would then count as ours, so requests under an unknown name are refused.

use std::net::IpAddr;
use std::str::FromStr;

/// A name and perhaps a port, as they stand in `Host` and in an origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Host<'a> {
    pub name: &'a str,
    pub port: Option<u16>,
}

/// The names of this server besides IP addresses and `localhost`, which are always accepted: no page elsewhere has
/// them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hosts {
    machine: Vec<String>,
    configured: Vec<HostName>,
}

/// A name that the administrator gives to this server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostName(String);

impl<'a> Host<'a> {
    /// Returns `None` when the text is not exactly one host.
    pub fn parse(text: &'a str) -> Option<Host<'a>> {
        let of_a_host = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:[]".contains(&byte);
        if text.is_empty() || text.len() > 255 || !text.bytes().all(of_a_host) {
            return None;
        }
        let (name, port) = match text.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, Some(port.parse().ok()?)),
            _ => (text, None),
        };
        Some(Host { name: name.strip_suffix('.').unwrap_or(name), port })
    }

    /// Whether this name means the asking computer itself, as `localhost` does.
    pub fn is_loopback(self) -> bool {
        let name = self.name.to_ascii_lowercase();
        name == "localhost" || name.ends_with(".localhost") || self.address().is_some_and(|ip| ip.is_loopback())
    }

    fn address(self) -> Option<IpAddr> {
        let bare = self.name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        bare.unwrap_or(self.name).parse().ok()
    }

    fn is_address(self) -> bool {
        self.address().is_some()
    }
}

impl FromStr for HostName {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<HostName, Self::Err> {
        let name = Host::parse(text).filter(|host| host.port.is_none() && !host.name.contains([':', '[', ']']));
        let name = name.map(|host| HostName(host.name.to_ascii_lowercase()));
        name.ok_or("give a name such as workshop.example.nl, without scheme, port and path")
    }
}

impl Hosts {
    /// The names of this machine in its network, and the configured ones.
    pub fn of_this_machine(configured: Vec<HostName>) -> Hosts {
        let full = hostname::get().ok().and_then(|name| name.into_string().ok()).unwrap_or_default();
        Hosts::new(&full, configured)
    }

    /// As [`Hosts::of_this_machine`], with the name of the machine.
    pub fn new(full: &str, configured: Vec<HostName>) -> Hosts {
        let short = full.split('.').next().unwrap_or(full);
        let machine = if short.is_empty() {
            Vec::new()
        } else {
            vec![full.to_owned(), short.to_owned(), format!("{short}.local")]
        };
        Hosts { machine, configured }
    }

    /// Whether this server answers to this name.
    pub fn contains(&self, host: Host) -> bool {
        let is = |known: &str| known.eq_ignore_ascii_case(host.name);
        host.is_address() || is("localhost") || self.machine.iter().any(|name| is(name)) || self.is_configured(host)
    }

    /// Whether the administrator configured this name, whatever the port: a proxy may not pass on either.
    pub fn is_configured(&self, host: Host) -> bool {
        self.configured.iter().any(|HostName(name)| name.eq_ignore_ascii_case(host.name))
    }

    /// The names that the administrator configured.
    pub fn configured(&self) -> impl Iterator<Item = &str> {
        self.configured.iter().map(|HostName(name)| name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(text: &str) -> bool {
        let hosts = Hosts::new("Laptop.intern.example", vec!["Workshop.example.nl".parse().expect("a name")]);
        Host::parse(text).is_some_and(|host| hosts.contains(host))
    }

    #[test]
    fn addresses_and_own_names_are_known_with_any_port() {
        for name in [
            "127.0.0.1",
            "192.168.1.5:8080",
            "[::1]",
            "[fe80::1]:8080",
            "localhost",
            "LOCALHOST:1",
            "localhost.",
            "laptop",
            "laptop.local:8080",
            "laptop.intern.example",
            "workshop.example.nl",
            "WORKSHOP.example.nl:443",
        ] {
            assert!(known(name), "{name}");
        }
    }

    #[test]
    fn other_names_are_not() {
        for name in [
            "evil.example",
            "127.0.0.1.evil.example",
            "localhost.evil.example",
            "laptop.evil.example",
            "a.workshop.example.nl",
            "xworkshop.example.nl",
            "[::1",
            "::1x",
            "",
            "localhost:99999",
            "localhost:x",
            "localhost,evil.example",
        ] {
            assert!(!known(name), "{name}");
        }
        assert!(!Hosts::new("", Vec::new()).contains(Host { name: "", port: None }));
    }

    #[test]
    fn localhost_and_loopback_are_this_computer() {
        let here = |text: &str| Host::parse(text).expect("a host").is_loopback();
        for name in ["localhost", "LOCALHOST:8080", "board.localhost", "127.0.0.1:1", "127.8.8.8", "[::1]:8080"] {
            assert!(here(name), "{name}");
        }
        for name in ["192.168.1.5", "localhost.example.nl", "mylocalhost", "[fe80::1]", "0.0.0.0"] {
            assert!(!here(name), "{name}");
        }
    }

    #[test]
    fn a_name_is_only_a_name() {
        for text in ["", "https://a.nl", "a.nl:443", "a.nl/path", "a b", "[::1]"] {
            assert!(text.parse::<HostName>().is_err(), "{text:?}");
        }
    }
}
