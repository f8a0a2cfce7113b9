//! `/mqtt`: who may open a WebSocket, and how its frames reach the broker.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;

use axum::body::Bytes;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use tokio::time::{sleep, sleep_until, timeout};

use crate::broker::{Broker, Visit};
use crate::origins::Origins;
use crate::places::{Place, Places};
use crate::serve::Peer;

/// The subprotocol that MQTT over WebSocket has to name.
const SUBPROTOCOL: &str = "mqtt";

/// What is read from a socket at a time. The default of 128 kB would be most of what a thousand phones cost.
const READ_BUFFER: usize = 4 * 1024;

#[derive(Clone)]
pub struct Door {
    broker: Broker,
    origins: Arc<Origins>,
    /// For clients of the broker; each address has its share only where it is not counted when connections are accepted.
    places: Places,
    proxy_header: Option<HeaderName>,
}

impl Door {
    pub fn new(broker: Broker, origins: Arc<Origins>, proxy_header: Option<HeaderName>) -> Door {
        let limits = broker.limits();
        let per_address = limits.connections_per_address.filter(|_| proxy_header.is_some());
        let places = Places::new(limits.clients, per_address);
        Door { broker, origins, places, proxy_header }
    }

    /// From where a client comes: as the proxy says, or else the other end of its connection. A request that is made in
    /// this program has none.
    fn address(&self, headers: &HeaderMap, peer: Option<&Peer>) -> IpAddr {
        let said = self.proxy_header.as_ref().and_then(|name| said_address(headers, name));
        said.or_else(|| peer.map(Peer::address)).unwrap_or(Ipv4Addr::LOCALHOST.into())
    }
}

/// The last address in a header: the one before may be made up by the client, and the last is what the proxy saw.
fn said_address(headers: &HeaderMap, name: &HeaderName) -> Option<IpAddr> {
    let last = headers.get_all(name).iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim();
    last.parse().ok().or_else(|| last.parse::<SocketAddr>().ok().map(|with_port| with_port.ip()))
}

/// Answers a request for `/mqtt`.
pub async fn open(
    State(door): State<Door>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    if !door.origins.allow(&headers) {
        return (StatusCode::FORBIDDEN, "this page's origin may not connect; --origin allows it\n").into_response();
    }
    let upgrade = upgrade.protocols([SUBPROTOCOL]);
    if upgrade.selected_protocol().is_none() {
        return (StatusCode::BAD_REQUEST, "the WebSocket subprotocol has to be mqtt\n").into_response();
    }
    let address = door.address(&headers, peer.as_deref());
    let Some(place) = door.places.take(address) else {
        return (StatusCode::SERVICE_UNAVAILABLE, "all places are taken\n").into_response();
    };
    let packet = door.broker.limits().packet as usize;
    upgrade
        .max_message_size(packet)
        .max_frame_size(packet)
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(0)
        .on_upgrade(async move |socket| {
            serve(socket, door.broker, place).await;
            drop(peer);
        })
}

/// Carries bytes between a socket and the broker until one of them ends it.
async fn serve(mut socket: WebSocket, broker: Broker, place: Place) {
    let mut visit = broker.visit(place.address(), Instant::now());
    let stall = broker.limits().stall;
    loop {
        let out = visit.tell(Instant::now());
        if !out.is_empty() {
            let sent = timeout(stall, socket.send(Message::Binary(out.into()))).await;
            if !matches!(sent, Ok(Ok(()))) {
                return;
            }
            if !visit.over() {
                continue;
            }
        }
        if visit.over() {
            break;
        }
        if step(&mut socket, &mut visit).await == Next::Gone {
            return;
        }
    }
    // Dropped first, so that its place is free when the client learns of the end.
    drop(visit);
    let _ = timeout(stall, socket.send(Message::Close(None))).await;
}

#[derive(PartialEq, Eq)]
enum Next {
    Look,
    Gone,
}

/// Waits for whatever comes first: bytes, a letter, the end of a pause, or too long a silence.
async fn step(socket: &mut WebSocket, visit: &mut Visit) -> Next {
    let now = Instant::now();
    let pause = visit.paused().then(|| visit.pause(now));
    let patience = visit.patience();
    tokio::select! {
        frame = socket.recv(), if pause.is_none() => match frame {
            Some(Ok(Message::Binary(bytes))) => visit.hear(&bytes, Instant::now()),
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => (),
            Some(Ok(Message::Text(_) | Message::Close(_)) | Err(_)) | None => return Next::Gone,
        },
        () = sleep(pause.unwrap_or_default()), if pause.is_some() => visit.hear(&[], Instant::now()),
        () = visit.rung() => (),
        () = sleep_until(patience.unwrap_or(now).into()), if patience.is_some() => visit.silent(Instant::now()),
    }
    Next::Look
}

/// What anyone may know of the broker.
pub async fn health(State(door): State<Door>) -> Response {
    let counts = door.broker.counts(Instant::now());
    let body = format!("{{\"status\":\"ok\",\"clients\":{},\"topics\":{}}}\n", counts.clients, counts.topics);
    ([(axum::http::header::CONTENT_TYPE, "application/json")], Bytes::from(body)).into_response()
}
