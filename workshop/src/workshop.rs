//! Pages, broker and health on one router.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};

use crate::broker::Broker;
use crate::door::{self, Door};
use crate::network::{self, Networks};
use crate::origins::{Origins, asked_host};
use crate::site::{files, for_pages_of, strict};

/// Everything that the program serves: `root` as files, the broker behind `/mqtt`, `/health` and `/network.json`; under its own names. A
/// client's address is what a proxy says in `proxy_header`, or that of its connection.
pub fn workshop(
    root: impl AsRef<Path>,
    broker: Broker,
    origins: Origins,
    proxy_header: Option<HeaderName>,
    networks: Networks,
) -> Router {
    let origins = Arc::new(origins);
    let routes = Router::new().route("/mqtt", any(door::open)).route("/health", get(door::health));
    let routes =
        routes.with_state(Door::new(broker, Arc::clone(&origins), proxy_header)).merge(network::route(networks));
    let all = for_pages_of(routes, "same-origin").merge(files(root));
    strict(all.layer(from_fn_with_state(Arc::clone(&origins), under_own_name)), origins)
}

/// Browsers always say which name they ask; who says none is a program.
async fn under_own_name(State(origins): State<Arc<Origins>>, request: Request, next: Next) -> Response {
    let none = !request.headers().contains_key(header::HOST);
    if none || asked_host(request.headers()).is_some_and(|host| origins.hosts.know(host)) {
        return next.run(request).await;
    }
    (StatusCode::MISDIRECTED_REQUEST, "this server does not answer to this name; --host NAME lets it\n").into_response()
}
