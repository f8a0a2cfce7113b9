//! The names that the server answers to: a page whose own name points here (DNS rebinding) gets neither pages nor
//! broker.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::{self, http::StatusCode};

use super::client::{socket_at, within};
use super::test_server::{PUBLIC_NAME, TestServer};

/// Returns the status of a page and of `/health` under this name.
async fn pages(server: &TestServer, host: &str) -> [String; 2] {
    let mut said = [String::new(), String::new()];
    for (path, said) in ["/Cargo.toml", "/health"].iter().zip(&mut said) {
        let mut stream = within(TcpStream::connect(server.address())).await.expect("it listens");
        let request = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.expect("a request");
        let mut answer = String::new();
        within(stream.read_to_string(&mut answer)).await.expect("an answer");
        assert!(answer.contains("content-security-policy:"), "{answer}");
        *said = answer.split(' ').nth(1).expect("a status").to_owned();
    }
    said
}

/// Returns the status when a page under this name opens a WebSocket to its own server.
async fn rebound(server: &TestServer, host: &str, origin: &str) -> StatusCode {
    match socket_at(server.address(), &format!("ws://{host}/mqtt"), Some(origin)).await {
        Ok(_) => StatusCode::SWITCHING_PROTOCOLS,
        Err(tungstenite::Error::Http(answer)) => answer.status(),
        Err(other) => panic!("{host}: {other:?}"),
    }
}

#[tokio::test]
async fn a_name_that_was_rebound_gets_nothing() {
    let server = TestServer::embedded().await;
    let port = server.address().port();
    for name in ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "xworkshop.example.nl"] {
        let host = format!("{name}:{port}");
        assert_eq!(pages(&server, &host).await, ["421", "421"], "{host}");
        let status = rebound(&server, &host, &format!("http://{host}")).await;
        assert_eq!(status, StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
}

#[tokio::test]
async fn own_names_get_pages_and_their_pages_connect() {
    let server = TestServer::embedded().await;
    let port = server.address().port();
    for name in ["127.0.0.1", "192.168.1.5", "[::1]", "localhost", "laptop", "LAPTOP.local", PUBLIC_NAME] {
        let host = format!("{name}:{port}");
        assert_eq!(pages(&server, &host).await, ["200", "200"], "{host}");
        for scheme in ["http", "https"] {
            let status = rebound(&server, &host, &format!("{scheme}://{host}")).await;
            assert_eq!(status, StatusCode::SWITCHING_PROTOCOLS, "{scheme}://{host}");
        }
    }
}

/// Proxies pass on the name differently: not at all, without a port, or with the default port.
#[tokio::test]
async fn pages_connect_through_a_proxy_whatever_it_makes_of_the_name() {
    let server = TestServer::embedded().await;
    for (host, origin, status) in [
        ("127.0.0.1:8080", "https://workshop.example.nl", 101),
        ("127.0.0.1:8080", "https://workshop.example.nl:8443", 101),
        ("workshop.example.nl", "https://workshop.example.nl", 101),
        ("workshop.example.nl:443", "https://workshop.example.nl", 101),
        ("127.0.0.1:443", "https://127.0.0.1", 101),
        ("127.0.0.1:80", "http://127.0.0.1", 101),
        ("127.0.0.1", "http://127.0.0.1:80", 101),
        ("127.0.0.1", "http://127.0.0.1:8080", 403),
        ("127.0.0.1:443", "http://127.0.0.1", 403),
        ("127.0.0.1:8080", "https://evil.example", 403),
        ("workshop.example.nl", "https://evil.example", 403),
        ("workshop.example.nl", "https://workshop.example.nl.evil.example", 403),
        ("workshop.example.nl", "ftp://workshop.example.nl", 403),
    ] {
        let said = rebound(&server, host, origin).await;
        assert_eq!(said.as_u16(), status, "{origin} at {host}");
    }
}
