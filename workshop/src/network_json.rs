//! `/network.json`: the addresses under which phones reach this server. A board on `localhost` asks for them, because
//! its own address would lead every phone to itself.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::origins::requested_host;
use crate::serve::Peer;

/// Returns the addresses of the pages in the networks of this machine, such as `http://192.168.1.5:8080`, the one for
/// phones first. It is called for each request, because a laptop changes its network.
pub type PageAddresses = Arc<dyn Fn() -> Vec<String> + Send + Sync>;

pub fn route(page_addresses: PageAddresses) -> Router {
    Router::new().route("/network.json", get(answer)).with_state(page_addresses)
}

/// Answers pages on this computer only: others came by an address that works, and the networks here are none of their
/// business.
async fn answer(
    State(page_addresses): State<PageAddresses>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
) -> Response {
    let is_local = requested_host(&headers).is_some_and(|host| host.is_loopback())
        && peer.is_none_or(|peer| peer.address().is_loopback());
    let addresses = if is_local { page_addresses() } else { Vec::new() };
    // An address has no character that JSON escapes.
    let list: Vec<_> = addresses.iter().map(|address| format!("\"{address}\"")).collect();
    let body = format!("{{\"addresses\":[{}]}}\n", list.join(","));
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    async fn body_for(host: &str) -> (String, String) {
        let router = route(Arc::new(|| vec!["http://10.0.0.7:8080".to_owned(), "http://172.17.0.1:8080".to_owned()]));
        let request = Request::builder().uri("/network.json").header("host", host).body(Body::empty());
        let answer = router.oneshot(request.expect("a request")).await.expect("an answer");
        let kind = answer.headers()["content-type"].to_str().expect("text").to_owned();
        let bytes = to_bytes(answer.into_body(), 1 << 10).await.expect("a small body");
        (kind, String::from_utf8(bytes.to_vec()).expect("utf-8"))
    }

    #[tokio::test]
    async fn a_page_on_this_computer_gets_the_addresses_for_phones() {
        for host in ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "llo.localhost"] {
            let (kind, body) = body_for(host).await;
            assert_eq!(kind, "application/json");
            assert_eq!(body, "{\"addresses\":[\"http://10.0.0.7:8080\",\"http://172.17.0.1:8080\"]}\n", "{host}");
        }
    }

    #[tokio::test]
    async fn other_pages_get_no_address() {
        for host in ["10.0.0.7:8080", "workshop.example.nl", "laptop.local", "a b", ""] {
            assert_eq!(body_for(host).await.1, "{\"addresses\":[]}\n", "{host}");
        }
    }
}
