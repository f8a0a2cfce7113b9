//! `/health`: whether the server works, and two numbers that anyone may know.

use std::time::Instant;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::broker::Broker;

/// Answers a request for `/health`.
pub async fn health(State(broker): State<Broker>) -> Response {
    let counts = broker.counts(Instant::now());
    let body = format!("{{\"status\":\"ok\",\"clients\":{},\"topics\":{}}}\n", counts.clients, counts.topics);
    ([(header::CONTENT_TYPE, "application/json")], body).into_response()
}
