//! Which pages may connect: those of this server, and those that the administrator names.

use std::str::FromStr;

use axum::http::{HeaderMap, header};

use crate::hosts::{Host, Hosts};

/// Origins that are allowed besides the server's own, which follow from its names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    pub hosts: Hosts,
    pub others: Vec<Origin>,
}

/// A scheme, a host and perhaps a port, as a browser sends them; or `null`, which pages in a sandbox send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl FromStr for Origin {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Origin, Self::Err> {
        let good = text == "null" || split(text).is_some();
        good.then(|| Origin(text.to_ascii_lowercase())).ok_or("give an origin such as https://portal.example.nl")
    }
}

impl Origins {
    /// Programs send no origin and are let in: they can pretend any. The rule keeps a foreign *page* in somebody's browser
    /// from using their network; what a client may do there, its credentials say.
    pub fn allow(&self, headers: &HeaderMap) -> bool {
        let Some(origin) = headers.get(header::ORIGIN) else { return true };
        let Ok(origin) = origin.to_str() else { return false };
        let listed = self.others.iter().any(|Origin(allowed)| allowed.eq_ignore_ascii_case(origin));
        listed || split(origin).is_some_and(|(usual_port, page)| self.is_own(usual_port, page, headers))
    }

    /// Whether a page is of this server: under the name and the port that were asked for, or under a name that the
    /// administrator gave, because a proxy need not pass on which name that was.
    fn is_own(&self, usual_port: u16, page: Host, headers: &HeaderMap) -> bool {
        let same = asked_host(headers).is_some_and(|asked| {
            let port = |host: Host| host.port.unwrap_or(usual_port);
            asked.name.eq_ignore_ascii_case(page.name) && port(asked) == port(page)
        });
        same || self.hosts.are_named(page)
    }
}

/// The host that was asked for, when it is one.
pub fn asked_host(headers: &HeaderMap) -> Option<Host<'_>> {
    asked(headers).and_then(Host::parse)
}

/// As it stands in the header, when it is a host and may stand in a header of ours.
pub fn asked(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST).and_then(|host| host.to_str().ok()).filter(|host| Host::parse(host).is_some())
}

/// The port that the scheme has when none is named, and the host.
fn split(origin: &str) -> Option<(u16, Host<'_>)> {
    let (scheme, host) = origin.split_once("://")?;
    let usual_port = match scheme {
        "https" => 443,
        "http" => 80,
        _ => return None,
    };
    Some((usual_port, Host::parse(host)?))
}
