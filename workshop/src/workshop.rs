//! Pages, broker and health on one router.

use std::path::Path;

use axum::Router;
use axum::routing::{any, get};

use crate::broker::Broker;
use crate::door::{self, Door};
use crate::origins::Origins;
use crate::site::{site, strict};

/// Everything that the program serves: `root` as files, the broker behind `/mqtt`, and `/health`.
pub fn workshop(root: impl AsRef<Path>, broker: Broker, origins: Origins) -> Router {
    let routes = Router::new().route("/mqtt", any(door::open)).route("/health", get(door::health));
    strict(routes.with_state(Door::new(broker, origins))).merge(site(root))
}
