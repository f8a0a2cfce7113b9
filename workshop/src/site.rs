//! The folder of files as an axum router, with the same strict headers on every answer.

use std::path::Path;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::map_response;
use axum::response::Response;
use tower_http::services::ServeDir;

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
    Router::new().fallback_service(ServeDir::new(root)).layer(map_response(with_headers))
}

async fn with_headers(mut response: Response) -> Response {
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
