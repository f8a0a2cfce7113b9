//! The pages that may connect: those of this server, and those of origins that the administrator names.

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
    /// Whether a request comes from an allowed page. A program sends no origin and may connect, because it could send
    /// any. The rule keeps a foreign *page* in somebody's browser from using their network; credentials decide the
    /// rest.
    pub fn allow(&self, headers: &HeaderMap) -> bool {
        let Some(origin) = headers.get(header::ORIGIN) else { return true };
        let Ok(origin) = origin.to_str() else { return false };
        let listed = self.others.iter().any(|Origin(allowed)| allowed.eq_ignore_ascii_case(origin));
        listed || split(origin).is_some_and(|(usual_port, page)| self.is_own(usual_port, page, headers))
    }

    /// Whether a page comes from this server: under the requested name and port, or under a configured name, because a
    /// proxy need not pass on the requested one.
    fn is_own(&self, usual_port: u16, page: Host, headers: &HeaderMap) -> bool {
        let same = requested_host(headers).is_some_and(|requested| {
            let port = |host: Host| host.port.unwrap_or(usual_port);
            requested.name.eq_ignore_ascii_case(page.name) && port(requested) == port(page)
        });
        same || self.hosts.is_configured(page)
    }
}

/// The host that a request names, when it is a valid one.
pub fn requested_host(headers: &HeaderMap) -> Option<Host<'_>> {
    host_header(headers).and_then(Host::parse)
}

/// The `Host` header as it was sent, when it is a valid host and so may stand in a header of ours.
pub fn host_header(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST).and_then(|host| host.to_str().ok()).filter(|host| Host::parse(host).is_some())
}

/// Splits an origin into the default port of its scheme, and its host.
fn split(origin: &str) -> Option<(u16, Host<'_>)> {
    let (scheme, host) = origin.split_once("://")?;
    let usual_port = match scheme {
        "https" => 443,
        "http" => 80,
        _ => return None,
    };
    Some((usual_port, Host::parse(host)?))
}
