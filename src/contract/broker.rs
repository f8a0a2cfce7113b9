//! Where a live session runs, as a host's attributes say it: `broker`, and what that broker asks for.

use super::address::{absolute, after_scheme, upto};
use std::fmt;

/// What carries a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broker {
    /// A WebSocket, as a whole URL.
    At(String),
    /// The windows of this browser, without a server.
    Tabs,
    /// Nothing: only counting hands or slips.
    None,
}

/// What a broker asks for. It is never in a message or a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    pub username: String,
    pub password: String,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").finish_non_exhaustive()
    }
}

/// A login that a page or a person gave, with the server it was given for: no other one gets to see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoundLogin {
    login: Login,
    server: Option<String>,
}

impl BoundLogin {
    pub fn new(login: Login, broker: &Broker) -> BoundLogin {
        BoundLogin { login, server: broker.server().map(str::to_ascii_lowercase) }
    }

    /// What this broker may be told.
    pub fn at(&self, broker: &Broker) -> Option<&Login> {
        let server = broker.server().map(str::to_ascii_lowercase);
        (server == self.server).then_some(&self.login)
    }

    /// What a broker is told: what was given for it, else what the attributes say.
    pub fn or_of_attributes(given: Option<&BoundLogin>, attributes: Option<&Login>, broker: &Broker) -> Option<Login> {
        given.and_then(|login| login.at(broker)).or(attributes).cloned()
    }
}

impl Broker {
    /// Scheme, host and port; `None` where there is no server.
    fn server(&self) -> Option<&str> {
        let Broker::At(url) = self else { return None };
        let host = after_scheme(url).unwrap_or(0);
        let end = url.bytes().skip(host).position(|byte| matches!(byte, b'/' | b'?' | b'#' | b'\\'));
        Some(end.map_or(url, |end| upto(url, host + end)))
    }

    /// Beside the page, so that it is found also where a proxy has the pages and the server below a path of its own.
    pub const PATH: &'static str = "./mqtt";

    /// `page` is the address of the page, for a path beside it or on its server. A path begins with a dot or a slash: a
    /// word that is misspelt is none.
    pub fn parse(text: &str, page: &str) -> Option<Broker> {
        match text {
            "tabs" => Some(Broker::Tabs),
            "none" => Some(Broker::None),
            _ if text.starts_with("ws://") || text.starts_with("wss://") => Some(Broker::At(text.to_owned())),
            _ if text.starts_with(['/', '.']) => Some(Broker::At(socket(&absolute(text, page)))),
            _ => None,
        }
    }
}

/// `http` becomes `ws`, and `https` becomes `wss`.
fn socket(url: &str) -> String {
    match url.strip_prefix("http") {
        Some(rest) => format!("ws{rest}"),
        None => url.to_owned(),
    }
}
