//! What the host hears when a page cannot reach its server at all: that is for the page's maker to mend.

use crate::contract::broker::Broker;
use crate::contract::codes::ErrorCode;
use crate::contract::event::ErrorV1;
use crate::live::Link;
use crate::live::transport::Bar;

/// What the person reads: that the browser does not let the page connect, and that there is no server.
pub struct Words {
    pub barred: (&'static str, &'static str),
    pub no_server: (&'static str, &'static str),
}

/// Once, when it comes to this.
pub fn error(before: Link, after: Link, words: &Words, broker: &Broker) -> Option<ErrorV1> {
    let Broker::At(url) = broker else { return None };
    let (code, remedy) = match (before, after) {
        (Link::Barred(_), Link::Barred(_)) | (Link::NoServer { .. }, Link::NoServer { .. }) => return None,
        (_, Link::Barred(Bar::Insecure)) => {
            let remedy = "The page came over https, so its browser connects with wss:// alone. Give the server TLS, and \
                          write wss:// in the attribute broker";
            (ErrorCode::BrokerInsecure, remedy)
        }
        (_, Link::Barred(Bar::Policy)) => (
            ErrorCode::BrokerBlocked,
            "The page's Content-Security-Policy does not let it connect to its server. Add this to connect-src",
        ),
        (_, Link::NoServer { .. }) => {
            let remedy = "Nothing here answers as a server of live sessions. Is the attribute broker right, does the \
                          server run, and does the proxy pass on Upgrade for this path";
            (ErrorCode::BrokerMissing, remedy)
        }
        _ => return None,
    };
    let (title, text) = if matches!(after, Link::Barred(_)) { words.barred } else { words.no_server };
    Some(ErrorV1::new(code, format!("{title} {text}"), format!("{remedy}: {url}")))
}
