//! A server to test, and the clients that use it.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::HeaderName;
use llo_workshop::broker::{Access, Broker};
use llo_workshop::{Hosts, Limits, Origins, router};
use mqtt_protocol_core::mqtt::result_code::ConnectReasonCode;
use tokio::net::TcpListener;

use super::client::{Client, Hello, hello};
use super::mosquitto::Mosquitto;

pub const BOARD_PASSWORD: &str = "the-board-of-the-tests";
pub const OBSERVER_PASSWORD: &str = "the-observer-of-the-tests";

/// The name that the administrator configured.
pub const PUBLIC_NAME: &str = "workshop.example.nl";

/// A running server and its address. What runs there ends with it.
pub struct TestServer {
    pub url: String,
    pub broker: Option<Broker>,
    _process: Option<Mosquitto>,
}

impl TestServer {
    /// Starts the server of this repository, as the program does.
    pub async fn embedded() -> TestServer {
        TestServer::with_limits(Limits::DEFAULT).await
    }

    pub async fn with_limits(limits: Limits) -> TestServer {
        TestServer::behind_a_proxy(limits, None).await
    }

    /// Starts it with the header in which a proxy passes on the address of a client.
    pub async fn behind_a_proxy(limits: Limits, proxy_header: Option<HeaderName>) -> TestServer {
        let access = Access::new(BOARD_PASSWORD).with_observer(OBSERVER_PASSWORD);
        let broker = Broker::new(access, limits);
        let hosts = Hosts::new("laptop", vec![PUBLIC_NAME.parse().expect("a name")]);
        let others = vec!["https://portal.example.nl".parse().expect("an origin")];
        let origins = Origins { hosts, others };
        let router = router(
            Path::new(env!("CARGO_MANIFEST_DIR")),
            broker.clone(),
            origins,
            proxy_header.clone(),
            Arc::new(Vec::new),
        );
        // The program does the same: behind a proxy, addresses are not counted here.
        let per_address = limits.connections_per_address.filter(|_| proxy_header.is_none());
        let at_accept = Limits { connections_per_address: per_address, ..limits };
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        tokio::spawn(llo_workshop::serve(listener, None, router, at_accept));
        TestServer { url: format!("ws://{address}/mqtt"), broker: Some(broker), _process: None }
    }

    /// The address of pages and broker.
    pub fn address(&self) -> SocketAddr {
        let address = self.url.trim_start_matches("ws://").trim_end_matches("/mqtt");
        address.parse().expect("an address")
    }

    /// Starts Debian's mosquitto with the configuration that we publish.
    pub async fn mosquitto() -> TestServer {
        let process = Mosquitto::start().await;
        TestServer { url: format!("ws://127.0.0.1:{}/mqtt", process.port), broker: None, _process: Some(process) }
    }

    pub async fn participant(&self, id: &str) -> Client {
        self.connect(hello(id)).await.expect("a participant is let in")
    }

    pub async fn board(&self) -> Client {
        self.connect(board("board-0123")).await.expect("the board is let in")
    }

    pub async fn observer(&self) -> Client {
        let observer = self.connect(hello("observer-1").user("observer", OBSERVER_PASSWORD)).await;
        observer.expect("the observer is let in")
    }

    pub async fn connect(&self, hello: Hello) -> Result<Client, ConnectReasonCode> {
        Client::connect(&self.url, hello).await
    }

    /// Returns the retained messages that a late board gets.
    pub async fn found(&self, filter: &str) -> Vec<(String, Vec<u8>)> {
        let name = format!("board-late-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        let mut board = self.connect(board(&name)).await.expect("a late board");
        board.subscribe(filter).await;
        let mut found: Vec<_> = board.all().await.into_iter().map(|heard| (heard.topic, heard.payload)).collect();
        found.sort();
        found
    }
}

static NUMBER: AtomicU64 = AtomicU64::new(0);

pub fn board(id: &str) -> Hello {
    hello(id).user("board", BOARD_PASSWORD)
}

/// The client id of the person with this number.
pub fn person(number: u128) -> String {
    format!("{number:032x}")
}

pub fn pin(session: &str, id: &str) -> String {
    format!("llo/2/{session}/pin/{id}")
}
