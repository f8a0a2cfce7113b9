//! `/mqtt`: who may open a WebSocket, and how its frames reach the broker.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;

use axum::extract::ws::{self, WebSocket, WebSocketUpgrade};
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use tokio::time::{sleep, sleep_until, timeout};

use crate::broker::{Broker, Connection};
use crate::connection_limit::{ConnectionLimit, ConnectionPermit};
use crate::origins::Origins;
use crate::serve::Peer;

/// The subprotocol that MQTT over WebSocket demands.
const SUBPROTOCOL: &str = "mqtt";

/// The read buffer of a socket. The default of 128 kB would be most of the memory of a thousand phones.
const READ_BUFFER: usize = 4 * 1024;

#[derive(Clone)]
pub struct WsEndpoint {
    broker: Broker,
    origins: Arc<Origins>,
    /// Counts clients of the broker; by address only behind a proxy, where no address is known when a connection is
    /// accepted.
    connection_limit: ConnectionLimit,
    proxy_header: Option<HeaderName>,
}

impl WsEndpoint {
    pub fn new(broker: Broker, origins: Arc<Origins>, proxy_header: Option<HeaderName>) -> WsEndpoint {
        let limits = broker.limits();
        let per_address = limits.connections_per_address.filter(|_| proxy_header.is_some());
        let connection_limit = ConnectionLimit::new(limits.clients, per_address);
        WsEndpoint { broker, origins, connection_limit, proxy_header }
    }

    /// The address of a client: the one that the proxy names, or else the other end of the connection. A request that
    /// is made within this program has none.
    fn client_address(&self, headers: &HeaderMap, peer: Option<&Peer>) -> IpAddr {
        let forwarded = self.proxy_header.as_ref().and_then(|name| forwarded_address(headers, name));
        forwarded.or_else(|| peer.map(Peer::address)).unwrap_or(Ipv4Addr::LOCALHOST.into())
    }
}

/// Returns the last address in a header: the client may have made up those before, and the last is what the proxy saw.
fn forwarded_address(headers: &HeaderMap, name: &HeaderName) -> Option<IpAddr> {
    let last = headers.get_all(name).iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim();
    last.parse().ok().or_else(|| last.parse::<SocketAddr>().ok().map(|with_port| with_port.ip()))
}

/// Answers a request for `/mqtt`.
pub async fn upgrade(
    State(endpoint): State<WsEndpoint>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    if !endpoint.origins.allow(&headers) {
        return (StatusCode::FORBIDDEN, "this page's origin may not connect; --origin allows it\n").into_response();
    }
    let upgrade = upgrade.protocols([SUBPROTOCOL]);
    if upgrade.selected_protocol().is_none() {
        return (StatusCode::BAD_REQUEST, "the WebSocket subprotocol has to be mqtt\n").into_response();
    }
    let address = endpoint.client_address(&headers, peer.as_deref());
    let Some(permit) = endpoint.connection_limit.acquire(address) else {
        return (StatusCode::SERVICE_UNAVAILABLE, "all places are taken\n").into_response();
    };
    let max_size = endpoint.broker.limits().packet_bytes as usize;
    upgrade
        .max_message_size(max_size)
        .max_frame_size(max_size)
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(0)
        .on_upgrade(async move |socket| {
            serve(socket, endpoint.broker, permit).await;
            drop(peer);
        })
}

/// Carries bytes between a socket and the broker until one of them ends it.
async fn serve(mut socket: WebSocket, broker: Broker, permit: ConnectionPermit) {
    let mut connection = broker.accept(permit.address(), Instant::now());
    let write_timeout = broker.limits().write_timeout;
    loop {
        let output = connection.take_output(Instant::now());
        if !output.is_empty() {
            let sent = timeout(write_timeout, socket.send(ws::Message::Binary(output.into()))).await;
            if !matches!(sent, Ok(Ok(()))) {
                return;
            }
            if !connection.is_closed() {
                continue;
            }
        }
        if connection.is_closed() {
            break;
        }
        if wait(&mut socket, &mut connection).await == Socket::Gone {
            return;
        }
    }
    // The connection is dropped first, so that its client id is free when the client learns of the end.
    drop(connection);
    let _ = timeout(write_timeout, socket.send(ws::Message::Close(None))).await;
}

#[derive(PartialEq, Eq)]
enum Socket {
    Open,
    Gone,
}

/// Waits for whatever comes first: bytes, output, the end of a read delay, or the deadline of the client.
async fn wait(socket: &mut WebSocket, connection: &mut Connection) -> Socket {
    let now = Instant::now();
    let read_delay = connection.has_unread().then(|| connection.read_delay(now));
    let deadline = connection.receive_deadline();
    tokio::select! {
        frame = socket.recv(), if read_delay.is_none() => match frame {
            Some(Ok(ws::Message::Binary(bytes))) => connection.receive(&bytes, Instant::now()),
            Some(Ok(ws::Message::Ping(_) | ws::Message::Pong(_))) => (),
            Some(Ok(ws::Message::Text(_) | ws::Message::Close(_)) | Err(_)) | None => return Socket::Gone,
        },
        () = sleep(read_delay.unwrap_or_default()), if read_delay.is_some() => connection.receive(&[], Instant::now()),
        () = connection.output_ready() => (),
        () = sleep_until(deadline.unwrap_or(now).into()), if deadline.is_some() => connection.time_out(Instant::now()),
    }
    Socket::Open
}
