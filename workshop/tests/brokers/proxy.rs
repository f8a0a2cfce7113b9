//! A reverse proxy that is not ours: pages, their policy and the broker behind Debian's nginx, as administrators set it
//! up.

use mqtt_protocol_core::mqtt::result_code::PubackReasonCode;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::{self, http::StatusCode};

use super::client::{Client, hello, socket_at, within};
use super::laws::SESSION;
use super::nginx::{Nginx, replaced};
use super::test_server::{PUBLIC_NAME, TestServer, person, pin};

/// The page, as a browser asks for it under the public name.
async fn page(nginx: &Nginx, path: &str) -> String {
    let mut stream = within(TcpStream::connect(nginx.address)).await.expect("it listens");
    let request = format!("GET {path} HTTP/1.1\r\nhost: {PUBLIC_NAME}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.expect("a request");
    let mut answer = String::new();
    within(stream.read_to_string(&mut answer)).await.expect("an answer");
    answer
}

async fn takes_part(change: impl Fn(String) -> String) {
    let server = TestServer::embedded().await;
    let nginx = Nginx::start(&server, change).await;
    for (number, (page_path, broker)) in [("/Cargo.toml", "/mqtt"), ("/llo/Cargo.toml", "/llo/mqtt")].iter().enumerate()
    {
        let answer = page(&nginx, page_path).await;
        assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("[package]"), "{page_path}: {answer}");
        assert!(answer.contains(&format!(" wss://{PUBLIC_NAME}:*")), "{answer}");
        let url = format!("ws://{PUBLIC_NAME}{broker}");
        for origin in [format!("https://{PUBLIC_NAME}"), format!("https://{PUBLIC_NAME}:8443")] {
            let id = person(number as u128);
            let socket = socket_at(nginx.address, &url, Some(&origin)).await.expect("a WebSocket");
            let mut one = Client::on(socket, hello(&id)).await.expect("a participant");
            assert_eq!(
                one.publish(&pin(SESSION, &id), b"sealed").await,
                PubackReasonCode::Success,
                "{origin} {broker}"
            );
        }
        match socket_at(nginx.address, &url, Some("https://evil.example")).await {
            Err(tungstenite::Error::Http(answer)) => assert_eq!(answer.status(), StatusCode::FORBIDDEN),
            other => panic!("a foreign page: {other:?}"),
        }
    }
}

#[tokio::test]
#[ignore = "needs nginx: cargo xtask test interop"]
async fn nginx_as_published_passes_on_pages_and_broker() {
    takes_part(|published| published).await;
}

#[tokio::test]
#[ignore = "needs nginx: cargo xtask test interop"]
async fn nginx_that_does_not_pass_on_the_host_does_too() {
    takes_part(|published| replaced(&published, "proxy_set_header Host $host;", "")).await;
}

#[tokio::test]
#[ignore = "needs nginx: cargo xtask test interop"]
async fn nginx_that_adds_the_port_does_too() {
    takes_part(|published| replaced(&published, "Host $host;", "Host $host:443;")).await;
}
