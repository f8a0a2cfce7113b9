//! Which pages may connect: those of this server, and those that the administrator names.

use axum::http::{HeaderMap, header};

/// Origins that are allowed besides the server's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins(Vec<Origin>);

/// A scheme, a host and perhaps a port, as a browser sends them; or `null`, which pages in a sandbox send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// The error is one line for a person.
    pub fn parse(text: &str) -> Result<Origin, String> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let good = text == "null" || host.is_some_and(is_host);
        let origin = Origin(text.to_ascii_lowercase());
        good.then_some(origin)
            .ok_or(format!("--origin needs an origin such as https://portal.example.nl, not {text:?}"))
    }
}

impl FromIterator<Origin> for Origins {
    fn from_iter<T: IntoIterator<Item = Origin>>(origins: T) -> Self {
        Origins(origins.into_iter().collect())
    }
}

impl Origins {
    /// Programs send no origin and are let in: they can pretend any. The rule keeps a foreign *page* in somebody's browser
    /// from using their network; what a client may do there, its credentials say.
    pub fn allow(&self, headers: &HeaderMap) -> bool {
        let Some(origin) = headers.get(header::ORIGIN) else { return true };
        let Ok(origin) = origin.to_str() else { return false };
        let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
        let own = host.is_some_and(|host| own_host(headers).is_some_and(|own| own.eq_ignore_ascii_case(host)));
        own || self.0.iter().any(|Origin(allowed)| allowed.eq_ignore_ascii_case(origin))
    }
}

/// The host as the browser knows it, with its port, when it is one that may stand in a header of ours.
pub fn own_host(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST).and_then(|host| host.to_str().ok()).filter(|host| is_host(host))
}

fn is_host(text: &str) -> bool {
    let of_a_host = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:[]".contains(&byte);
    !text.is_empty() && text.len() <= 255 && text.bytes().all(of_a_host)
}
