//! Clients that hold connections open: with half a request, without any, with an answer that they do not take. The
//! limits are the program's with shorter times and smaller numbers, so that a test does not wait.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::time::Duration;

use futures_util::future::join_all;
use llo_workshop::{Limits, serve, site};
use mqtt_protocol_core::mqtt::result_code::PubackReasonCode;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use super::client::within;
use super::laws::{SESSION, STATE};
use super::test_server::{TestServer, person, pin};

const HASTY: Limits =
    Limits { header_timeout: Duration::from_millis(100), write_timeout: Duration::from_millis(100), ..Limits::DEFAULT };

/// Connects from one of the addresses of loopback.
pub async fn from(last: u8, server: &TestServer) -> TcpStream {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind((Ipv4Addr::new(127, 0, 0, last), 0).into()).expect("an address of loopback");
    within(socket.connect(server.address())).await.expect("it listens")
}

/// Sends a request, and returns the answer until the server closes the connection.
async fn answer(stream: &mut TcpStream, request: &[u8]) -> String {
    // The server may have closed the connection already.
    let _ = stream.write_all(request).await;
    let mut answer = Vec::new();
    let _ = within(stream.read_to_end(&mut answer)).await;
    String::from_utf8_lossy(&answer).into_owned()
}

const HEALTH: &[u8] = b"GET /health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

async fn is_served(stream: &mut TcpStream) -> bool {
    answer(stream, HEALTH).await.starts_with("HTTP/1.1 200")
}

#[tokio::test]
async fn a_client_that_sends_half_a_request_or_nothing_is_disconnected() {
    let server = TestServer::with_limits(HASTY).await;
    for half in ["", "GET /health HTTP/1.1\r\n", "GET /health HTTP/1.1\r\nhost: localhost\r\nx: y"] {
        let mut stream = from(1, &server).await;
        let answer = answer(&mut stream, half.as_bytes()).await;
        assert!(!answer.contains("200 OK"), "{half:?}: {answer}");
    }
}

#[tokio::test]
async fn a_client_without_a_next_request_is_disconnected() {
    let server = TestServer::with_limits(HASTY).await;
    let mut stream = from(1, &server).await;
    let answer = answer(&mut stream, b"GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
}

#[tokio::test]
async fn headers_beyond_the_buffer_are_refused_before_they_end() {
    let server = TestServer::embedded().await;
    let head = format!("GET /health HTTP/1.1\r\nhost: localhost\r\nx: {}", "y".repeat(16 * 1024));
    let mut stream = from(1, &server).await;
    let refused = answer(&mut stream, head.as_bytes()).await;
    assert!(refused.starts_with("HTTP/1.1 431"), "{refused}");
    assert_eq!((Limits::DEFAULT.header_bytes, Limits::DEFAULT.header_timeout), (16 * 1024, Duration::from_secs(10)));
}

#[tokio::test]
async fn one_address_has_its_share_of_the_connections() {
    let server = TestServer::with_limits(Limits { connections_per_address: Some(2), ..Limits::DEFAULT }).await;
    let (first, _second) = (from(1, &server).await, from(1, &server).await);
    assert!(!is_served(&mut from(1, &server).await).await, "its share is taken");
    assert!(is_served(&mut from(2, &server).await).await, "another address is served");
    drop(first);
    // The connection is free again as soon as the server has seen the end.
    within(async { while !is_served(&mut from(1, &server).await).await {} }).await;
}

#[tokio::test]
async fn all_addresses_together_have_no_more_than_all() {
    let server = TestServer::with_limits(Limits { connections: 2, connections_per_address: None, ..HASTY }).await;
    let _silent = (from(1, &server).await, from(2, &server).await);
    assert!(!is_served(&mut from(3, &server).await).await, "all are taken");
    // The silent connections time out.
    within(async { while !is_served(&mut from(3, &server).await).await {} }).await;
}

#[tokio::test]
async fn a_phone_keeps_its_place_as_long_as_it_is_there() {
    let server = TestServer::with_limits(Limits { connections: 1, ..HASTY }).await;
    let mut one = server.participant(&person(1)).await;
    for _ in 0..3 {
        assert!(!is_served(&mut from(2, &server).await).await, "its connection is the only one");
    }
    assert_eq!(one.publish(&pin(SESSION, &person(1)), b"one").await, PubackReasonCode::Success);
    one.vanish();
    within(async { while !is_served(&mut from(2, &server).await).await {} }).await;
}

/// The answer is larger than the socket buffers of both ends.
#[tokio::test]
async fn a_client_that_takes_nothing_of_an_answer_is_disconnected() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stalling");
    std::fs::create_dir_all(&root).expect("a folder for the test");
    std::fs::write(root.join("large.bin"), vec![0; 32 << 20]).expect("a file for the test");
    std::fs::write(root.join("small.txt"), "small").expect("a file for the test");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address: SocketAddr = listener.local_addr().expect("its address");
    tokio::spawn(serve(listener, None, site(&root), Limits { connections: 1, ..HASTY }));
    let mut greedy = TcpStream::connect(address).await.expect("it listens");
    greedy.write_all(b"GET /large.bin HTTP/1.1\r\nhost: localhost\r\n\r\n").await.expect("a request");
    let small = b"GET /small.txt HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    within(async {
        loop {
            let mut next = TcpStream::connect(address).await.expect("it listens");
            if answer(&mut next, small).await.ends_with("small") {
                break;
            }
        }
    })
    .await;
    drop(greedy);
}

/// A room behind the one address of a building is the normal case.
#[tokio::test]
async fn a_room_of_600_behind_one_address_takes_part_at_once() {
    rlimit::increase_nofile_limit(u64::MAX).expect("file descriptors");
    let server = TestServer::embedded().await;
    server.board().await.publish(STATE, b"signed").await;
    let people = (0..600).map(|number| {
        let server = &server;
        async move {
            let mut one = server.participant(&person(number)).await;
            assert_eq!(one.publish(&pin(SESSION, &person(number)), b"sealed").await, PubackReasonCode::Success);
            one
        }
    });
    assert_eq!(join_all(people).await.len(), 600);
}
