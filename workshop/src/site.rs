//! The folder of files as an axum router, with the same strict headers on every answer.

use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tower_http::services::ServeDir;

use crate::origins::own_host;

/// What every answer carries. The policy is the one the README tells a portal's administrator to allow:
/// scripts of the own origin plus `'wasm-unsafe-eval'`, nothing inline, Trusted Types without any policy.
pub const HEADERS: [(HeaderName, &str); 4] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    // The browser asks every time and gets a 304 when nothing changed: a rebuild is seen at once.
    (header::CACHE_CONTROL, "no-cache"),
];

/// Serves the files below `root`; a folder answers with its `index.html`.
pub fn site(root: impl AsRef<Path>) -> Router {
    strict(Router::new().fallback_service(ServeDir::new(root)))
}

/// Puts the headers on every answer.
pub fn strict(router: Router) -> Router {
    router.layer(from_fn(with_headers))
}

async fn with_headers(request: Request, next: Next) -> Response {
    let socket = own_host(request.headers()).and_then(policy_with_socket);
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if let Some(policy) = socket {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// The policy with the WebSocket of the same host by name: not every browser counts it as `'self'`. Both schemes,
/// because a proxy in front may speak TLS.
fn policy_with_socket(host: &str) -> Option<HeaderValue> {
    let (_, policy) = &HEADERS[0];
    let connect = format!("connect-src 'self' ws://{host} wss://{host};");
    HeaderValue::from_str(&policy.replace("connect-src 'self';", &connect)).ok()
}
