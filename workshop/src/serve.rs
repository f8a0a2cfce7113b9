//! Accepts connections and speaks HTTP on them, with a limit on all that a client could hold open.
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

use crate::limits::Limits;
use crate::origins::asked_host;
use crate::places::{Place, Places};

/// Who is at the other end of a connection; with every request as an extension. The place is taken as long as this lives.
#[derive(Clone)]
pub struct Peer {
    place: Arc<Place>,
}

impl Peer {
    pub fn address(&self) -> IpAddr {
        self.place.address()
    }
}

/// Serves until it is dropped.
pub async fn serve(mut listener: TcpListener, tls: Option<TlsAcceptor>, router: Router, limits: Limits) {
    let places = Places::new(limits.connections, limits.connections_per_address);
    loop {
        // Waits a second by itself when there are no more file descriptors.
        let (stream, from) = Listener::accept(&mut listener).await;
        // Dropped otherwise, which closes it: its descriptor is needed for somebody else.
        let Some(place) = places.take(from.ip()) else { continue };
        let peer = Peer { place: Arc::new(place) };
        tokio::spawn(connection(stream, tls.clone(), router.clone(), limits, peer));
    }
}

async fn connection(stream: TcpStream, tls: Option<TlsAcceptor>, router: Router, limits: Limits, peer: Peer) {
    // Small packets are not held back to be sent together: that costs 40 ms. If it cannot be, it is only slower.
    let _ = stream.set_nodelay(true);
    match tls {
        None => http(stream, router, limits, peer).await,
        Some(tls) => {
            if let Ok(Ok(stream)) = timeout(limits.handshake, tls.accept(stream)).await {
                http(stream, router.layer(from_fn(only_over_tls)), limits, peer).await;
            }
        }
    }
}

/// A browser that was here over TLS comes back over TLS, for a month: a name may serve something else in another year. Not
/// under `localhost`, where it would concern every other program of this machine.
async fn only_over_tls(request: Request, next: Next) -> Response {
    let local = asked_host(request.headers()).is_none_or(|host| host.name.eq_ignore_ascii_case("localhost"));
    let mut response = next.run(request).await;
    if !local {
        let month = HeaderValue::from_static("max-age=2592000");
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, month);
    }
    response
}

async fn http<S: AsyncRead + AsyncWrite + Send + 'static>(stream: S, router: Router, limits: Limits, peer: Peer) {
    // Who does not take what is sent is let go. For reading there are better clocks: that of the headers, and MQTT's own.
    let mut stream = TimeoutStream::new(stream);
    stream.set_write_timeout(Some(limits.stall));
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request: Request = request.map(Body::new);
        request.extensions_mut().insert(peer.clone());
        router.clone().oneshot(request)
    });
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.headers)
        .max_buf_size(limits.header_bytes)
        .serve_connection(TokioIo::new(Box::pin(stream)), service)
        .with_upgrades();
    // A connection that breaks concerns nobody but its client.
    let _ = served.await;
}
