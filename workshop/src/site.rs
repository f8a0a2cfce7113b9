//! The files as an axum router, with the same strict headers on every answer.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

use crate::confined_fs::ConfinedBackend;
use crate::inside_fs::InsideBackend;
use crate::origins::{Origins, host_header};
use crate::pages::Pages;

/// The headers of every answer. The policy is the one the documentation tells a portal's administrator to allow:
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
    // A window that opens our pages, or that they open, has no access to them unless it is ours.
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

/// For files whose names change with what is in them.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// Serves the pages; a folder answers with its `index.html`.
pub fn site(pages: impl Into<Pages>) -> Router {
    with_strict_headers(files(pages), Arc::default())
}

/// Serves the files without the strict headers. Pages elsewhere may load them, because a portal embeds the elements,
/// and so may frames in a sandbox, which have no origin. The files hold nothing secret.
pub fn files(pages: impl Into<Pages>) -> Router {
    let files = match pages.into() {
        Pages::Folder(root) => {
            let files = ServeDir::with_backend(&root, ConfinedBackend::new(&root));
            Router::new().fallback_service(files)
        }
        Pages::Inside(pages) => {
            let files = ServeDir::with_backend("", InsideBackend::new(pages));
            Router::new().fallback_service(files)
        }
    };
    with_resource_policy(files.layer(from_fn(redirect_encoded_fragment)), "cross-origin")
}

/// Redirects a link to join whose `#` a mail program encoded, so that a browser asks for it as a file. The redirect is
/// relative, because a proxy may have the site below a path.
async fn redirect_encoded_fragment(request: Request, next: Next) -> Response {
    match decoded_link(request.uri().path()) {
        Some(link) => (StatusCode::FOUND, [(header::LOCATION, link)]).into_response(),
        None => next.run(request).await,
    }
}

/// Makes `join.html#llo=…` of `/join.html%23llo%3D…`, where no character could lead anywhere else.
fn decoded_link(path: &str) -> Option<String> {
    let (before, fragment) = path.split_once("%23")?;
    let (_, page) = before.rsplit_once('/')?;
    let plain = |text: &str, also: &[u8]| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || also.contains(&byte));
    let is_page = page.ends_with(".html") && plain(page, b"-_.");
    (is_page && plain(fragment, b"=%&-_.")).then(|| format!("{page}#{fragment}"))
}

/// Says whose pages may load the answers of the router (`Cross-Origin-Resource-Policy`).
pub fn with_resource_policy(router: Router, origins: &'static str) -> Router {
    router.layer(map_response(move |mut response: Response| async move {
        response.headers_mut().insert(RESOURCE_POLICY, HeaderValue::from_static(origins));
        response
    }))
}

/// Puts the headers on every answer.
pub fn with_strict_headers(router: Router, origins: Arc<Origins>) -> Router {
    router.layer(from_fn_with_state(origins, add_headers))
}

async fn add_headers(State(origins): State<Arc<Origins>>, request: Request, next: Next) -> Response {
    let policy = policy(host_header(request.headers()), origins.hosts.configured());
    let is_versioned = has_version(request.uri().path());
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if let Some(policy) = policy {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if is_versioned && response.status().is_success() {
        response.headers_mut().insert(header::CACHE_CONTROL, FOR_EVER);
    }
    response
}

/// Whether the name of a file says which build it is of, as those of the bundles do: `pkg/llo_join-0123456789.js`.
fn has_version(path: &str) -> bool {
    let version = |(_, rest): (&str, &str)| rest.bytes().take_while(u8::is_ascii_hexdigit).count() == 10;
    path.rsplit_once("/pkg/").and_then(|(_, file)| file.split_once('-')).is_some_and(version)
}

/// Adds the WebSocket of the requested host by name to the policy: not every browser counts it as `'self'`. Both
/// schemes, because a proxy in front may speak TLS; and the configured names, because a proxy need not pass on the
/// requested one.
fn policy<'a>(requested: Option<&str>, configured: impl Iterator<Item = &'a str>) -> Option<HeaderValue> {
    let hosts = requested.map(str::to_owned).into_iter().chain(configured.map(|name| format!("{name}:*")));
    let sockets: String = hosts.map(|host| format!(" ws://{host} wss://{host}")).collect();
    let (_, policy) = &HEADERS[0];
    HeaderValue::from_str(&policy.replace("connect-src 'self';", &format!("connect-src 'self'{sockets};"))).ok()
}
