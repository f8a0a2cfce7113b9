//! The router: pages, broker, health and addresses, under the names of this server.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};

use crate::broker::Broker;
use crate::health::health;
use crate::network_json::{self, PageAddresses};
use crate::origins::{Origins, requested_host};
use crate::pages::Pages;
use crate::site::{files, with_resource_policy, with_strict_headers};
use crate::ws_endpoint::{self, WsEndpoint};

/// Routes everything that the program serves: the pages, the broker behind `/mqtt`, `/health` and
/// `/network.json`. A client's address is the one that a proxy names in `proxy_header`, or else that of its connection.
pub fn router(
    pages: impl Into<Pages>,
    broker: Broker,
    origins: Origins,
    proxy_header: Option<HeaderName>,
    page_addresses: PageAddresses,
) -> Router {
    let origins = Arc::new(origins);
    let health = Router::new().route("/health", get(health)).with_state(broker.clone());
    let endpoint = WsEndpoint::new(broker, Arc::clone(&origins), proxy_header);
    let mqtt = Router::new().route("/mqtt", any(ws_endpoint::upgrade)).with_state(endpoint);
    let own = mqtt.merge(health).merge(network_json::route(page_addresses));
    let all = with_resource_policy(own, "same-origin").merge(files(pages));
    with_strict_headers(all.layer(from_fn_with_state(Arc::clone(&origins), only_known_hosts)), origins)
}

/// Refuses a name that is not this server's. A browser always sends one; a client that sends none is a program.
async fn only_known_hosts(State(origins): State<Arc<Origins>>, request: Request, next: Next) -> Response {
    let has_none = !request.headers().contains_key(header::HOST);
    if has_none || requested_host(request.headers()).is_some_and(|host| origins.hosts.contains(host)) {
        return next.run(request).await;
    }
    (StatusCode::MISDIRECTED_REQUEST, "this server does not answer to this name; --host NAME lets it\n").into_response()
}
