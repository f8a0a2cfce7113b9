//! The folder of files as an axum router, with the same strict headers on every answer.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

use crate::inside::Inside;
use crate::origins::{Origins, asked};

/// What every answer carries. The policy is the one the README tells a portal's administrator to allow:
/// scripts of the own origin plus `'wasm-unsafe-eval'`, nothing inline, Trusted Types without any policy.
pub const HEADERS: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    // A window that opens our pages, or that they open, has no hand in them unless it is ours.
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    // The board goes full screen; nothing here needs more of the device.
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
         microphone=(), midi=(), payment=(), usb=(), fullscreen=(self)",
    ),
    // The browser asks every time and gets a 304 when nothing changed: a rebuild is seen at once.
    (header::CACHE_CONTROL, "no-cache"),
];

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Serves the files below `root`; a folder answers with its `index.html`.
pub fn site(root: impl AsRef<Path>) -> Router {
    strict(files(root), Arc::default())
}

/// The files without the strict headers. Pages elsewhere may use them, and so may frames in a sandbox, whose origin is none:
/// a portal that embeds the elements does. There is nothing secret in them.
pub fn files(root: impl AsRef<Path>) -> Router {
    let files = ServeDir::with_backend(&root, Inside::new(root.as_ref()));
    for_pages_of(Router::new().fallback_service(files).layer(from_fn(with_its_fragment)), "cross-origin")
}

/// Some mail programs encode the `#` of a link to join, and then it is asked for as a file. The browser is sent to what was
/// meant; a proxy may have the site below a path, so only the last part of it is said.
async fn with_its_fragment(request: Request, next: Next) -> Response {
    match meant(request.uri().path()) {
        Some(link) => (StatusCode::FOUND, [(header::LOCATION, link)]).into_response(),
        None => next.run(request).await,
    }
}

/// `join.html#llo=…` of `/join.html%23llo%3D…`; only where nothing else can come of it.
fn meant(path: &str) -> Option<String> {
    let (before, fragment) = path.split_once("%23")?;
    let (_, page) = before.rsplit_once('/')?;
    let plain = |text: &str, also: &[u8]| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || also.contains(&byte));
    let is_page = page.ends_with(".html") && plain(page, b"-_.");
    (is_page && plain(fragment, b"=%&-_.")).then(|| format!("{page}#{fragment}"))
}

/// Whose pages may load what the router answers, also without asking for it.
pub fn for_pages_of(router: Router, origins: &'static str) -> Router {
    router.layer(map_response(move |mut response: Response| async move {
        response.headers_mut().insert(RESOURCE_POLICY, HeaderValue::from_static(origins));
        response
    }))
}

/// Puts the headers on every answer.
pub fn strict(router: Router, origins: Arc<Origins>) -> Router {
    router.layer(from_fn_with_state(origins, with_headers))
}

async fn with_headers(State(origins): State<Arc<Origins>>, request: Request, next: Next) -> Response {
    let policy = policy(asked(request.headers()), origins.hosts.named());
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if let Some(policy) = policy {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// The policy with the WebSocket of the same host by name: not every browser counts it as `'self'`. Both schemes, because a
/// proxy in front may speak TLS; and the names that the administrator gave, because it need not say which was asked for.
fn policy<'a>(asked: Option<&str>, named: impl Iterator<Item = &'a str>) -> Option<HeaderValue> {
    let hosts = asked.map(str::to_owned).into_iter().chain(named.map(|name| format!("{name}:*")));
    let sockets: String = hosts.map(|host| format!(" ws://{host} wss://{host}")).collect();
    let (_, policy) = &HEADERS[0];
    HeaderValue::from_str(&policy.replace("connect-src 'self';", &format!("connect-src 'self'{sockets};"))).ok()
}
