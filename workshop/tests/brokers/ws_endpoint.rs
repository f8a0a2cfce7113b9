//! Who may open a WebSocket, and what the server tells about itself.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::{self, http::StatusCode};

use super::client::{socket, within};
use super::test_server::{TestServer, person};

fn address(server: &TestServer) -> &str {
    server.url.trim_start_matches("ws://").trim_end_matches("/mqtt")
}

/// Sends one request, and returns the whole answer.
async fn ask(server: &TestServer, path: &str, headers: &str) -> String {
    let mut stream = within(TcpStream::connect(address(server))).await.expect("it listens");
    let request = format!("GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{headers}\r\n", address(server));
    stream.write_all(request.as_bytes()).await.expect("a request");
    let mut answer = String::new();
    within(stream.read_to_string(&mut answer)).await.expect("an answer");
    answer
}

#[tokio::test]
async fn only_pages_of_allowed_origins_connect() {
    let server = TestServer::embedded().await;
    let own = format!("http://{}", address(&server));
    let through_a_proxy = format!("https://{}", address(&server));
    for origin in [
        None,
        Some(own.as_str()),
        Some(&through_a_proxy),
        Some("https://portal.example.nl"),
        Some("https://PORTAL.example.nl"),
    ] {
        assert!(socket(&server.url, origin).await.is_ok(), "{origin:?}");
    }
    for origin in [
        "https://elsewhere.example",
        "http://portal.example.nl",
        "https://portal.example.nl:444",
        "null",
        "http://127.0.0.1",
    ] {
        match socket(&server.url, Some(origin)).await {
            Err(tungstenite::Error::Http(answer)) => assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{origin}"),
            other => panic!("{origin}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn requests_other_than_mqtt_over_websocket_are_refused() {
    let server = TestServer::embedded().await;
    assert!(ask(&server, "/mqtt", "").await.starts_with("HTTP/1.1 400"), "no WebSocket");
    let upgrade = "connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n";
    for subprotocol in ["", "sec-websocket-protocol: chat\r\n"] {
        let request = format!("GET /mqtt HTTP/1.1\r\nhost: {}\r\n{upgrade}{subprotocol}\r\n", address(&server));
        let mut stream = within(TcpStream::connect(address(&server))).await.expect("it listens");
        stream.write_all(request.as_bytes()).await.expect("a request");
        let mut start = [0; 12];
        within(stream.read_exact(&mut start)).await.expect("an answer");
        assert_eq!(&start, b"HTTP/1.1 400");
    }
}

#[tokio::test]
async fn health_says_that_it_works_and_nothing_private() {
    let server = TestServer::embedded().await;
    let mut one = server.participant(&person(0xFACE)).await;
    one.publish(&super::test_server::pin("ABCDEFGH", &person(0xFACE)), b"sealed").await;
    let answer = ask(&server, "/health", "").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
    assert!(answer.ends_with("{\"status\":\"ok\",\"clients\":1,\"topics\":1}\n"), "{answer}");
    assert!(answer.contains("content-security-policy: default-src 'none'"), "{answer}");
    assert!(answer.contains("cross-origin-resource-policy: same-origin\r\n"), "{answer}");
}

#[tokio::test]
async fn the_policy_names_the_websocket_of_the_host_that_was_asked() {
    let server = TestServer::embedded().await;
    let host = address(&server);
    let answer = ask(&server, "/Cargo.toml", "").await;
    assert!(answer.contains(&format!("connect-src 'self' ws://{host} wss://{host} ")), "{answer}");
    assert!(answer.contains("[package]"), "{answer}");
}
