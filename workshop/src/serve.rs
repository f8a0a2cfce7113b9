//! Accepts connections and speaks HTTP on them, with a limit on everything that a client could hold open.
//!
//! `axum::serve` is not used: it has no time-out before the first request and no limit on headers and connections.

use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::serve::Listener;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tokio_io_timeout::TimeoutStream;
use tokio_rustls::TlsAcceptor;
use tower::ServiceExt;

use crate::connection_limit::{ConnectionLimit, ConnectionPermit};
use crate::limits::Limits;
use crate::origins::requested_host;

/// The other end of a connection; an extension of every request. It holds the permit of the connection.
#[derive(Clone)]
pub struct Peer {
    permit: Arc<ConnectionPermit>,
}

impl Peer {
    pub fn address(&self) -> IpAddr {
        self.permit.address()
    }
}

/// Serves until it is dropped.
pub async fn serve(mut listener: TcpListener, tls: Option<TlsAcceptor>, router: Router, limits: Limits) {
    let connection_limit = ConnectionLimit::new(limits.connections, limits.connections_per_address);
    loop {
        // This waits a second by itself when there are no more file descriptors.
        let (stream, from) = Listener::accept(&mut listener).await;
        // Without a permit the stream is dropped, which closes it: another client needs its descriptor.
        let Some(permit) = connection_limit.acquire(from.ip()) else { continue };
        let peer = Peer { permit: Arc::new(permit) };
        tokio::spawn(serve_connection(stream, tls.clone(), router.clone(), limits, peer));
    }
}

async fn serve_connection(stream: TcpStream, tls: Option<TlsAcceptor>, router: Router, limits: Limits, peer: Peer) {
    // Nagle's algorithm is off: it would hold back small packets for 40 ms. If that fails, the connection is only
    // slower.
    let _ = stream.set_nodelay(true);
    match tls {
        None => serve_http(stream, router, limits, peer).await,
        Some(tls) => {
            if let Ok(Ok(stream)) = timeout(limits.tls_handshake_timeout, tls.accept(stream)).await {
                serve_http(stream, router.layer(from_fn(with_hsts)), limits, peer).await;
            }
        }
    }
}

/// Tells a browser to come back over TLS for a month, and no longer: a name may serve something else next year. The
/// name `localhost` is left out, because every other program of this machine has it too.
async fn with_hsts(request: Request, next: Next) -> Response {
    let local = requested_host(request.headers()).is_none_or(|host| host.name.eq_ignore_ascii_case("localhost"));
    let mut response = next.run(request).await;
    if !local {
        let month = HeaderValue::from_static("max-age=2592000");
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, month);
    }
    response
}

async fn serve_http<S: AsyncRead + AsyncWrite + Send + 'static>(stream: S, router: Router, limits: Limits, peer: Peer) {
    // A client that does not take what is sent is disconnected. Reading has better timeouts: of the headers, and of
    // MQTT.
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(limits.write_timeout));
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request: Request = request.map(Body::new);
        request.extensions_mut().insert(peer.clone());
        router.clone().oneshot(request)
    });
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_timeout)
        .max_buf_size(limits.header_bytes)
        .serve_connection(TokioIo::new(Box::pin(stream)), service)
        .with_upgrades();
    // A connection that breaks concerns nobody but its client.
    let _ = served.await;
}
