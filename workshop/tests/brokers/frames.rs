//! Bytes that no client of ours sends.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use llo_workshop::Limits;
use mqtt_protocol_core::mqtt::result_code::{DisconnectReasonCode, PubackReasonCode};
use tokio_tungstenite::tungstenite::Message;

use super::client::{socket, within};
use super::laws::{PINS, SESSION, STATE};
use super::test_server::{TestServer, person, pin};

fn binary(bytes: impl Into<Vec<u8>>) -> Message {
    Message::Binary(bytes.into().into())
}

/// A retained PUBLISH, at least once when it has an id, written by hand.
fn publish(topic: &str, id: impl Into<Option<u16>>, payload: &[u8]) -> Vec<u8> {
    let id = id.into();
    let mut body = u16::try_from(topic.len()).expect("short").to_be_bytes().to_vec();
    body.extend(topic.bytes());
    body.extend(id.iter().flat_map(|id| id.to_be_bytes()));
    body.push(0);
    body.extend(payload);
    let mut packet = vec![if id.is_some() { 0x33 } else { 0x31 }];
    let mut left = body.len();
    while left >= 128 {
        packet.push((left % 128) as u8 | 128);
        left /= 128;
    }
    packet.push(left as u8);
    packet.extend(body);
    packet
}

#[tokio::test]
async fn empty_frames_and_packets_cut_anywhere_are_fine() {
    let server = TestServer::embedded().await;
    let mut one = server.participant(&person(1)).await;
    one.raw(binary([])).await;
    for byte in publish(&pin(SESSION, &person(1)), None, b"bit by bit") {
        one.raw(binary([byte])).await;
        one.raw(binary([])).await;
    }
    assert_eq!(found_in_the_end(&server, 1).await[0].1, b"bit by bit");
    let twice =
        [publish(&pin(SESSION, &person(1)), None, b"first"), publish(&pin(SESSION, &person(1)), None, b"")].concat();
    one.raw(binary(twice)).await;
    found_in_the_end(&server, 0).await;
    assert_eq!(one.all().await, []);
}

/// Asks until the board finds this many.
async fn found_in_the_end(server: &TestServer, count: usize) -> Vec<(String, Vec<u8>)> {
    within(async {
        loop {
            let found = server.found(PINS).await;
            if found.len() == count {
                return found;
            }
        }
    })
    .await
}

#[tokio::test]
async fn a_packet_that_is_too_large_ends_its_sender_and_nobody_else() {
    let server = TestServer::embedded().await;
    let (mut one, mut two) = (server.participant(&person(1)).await, server.participant(&person(2)).await);
    let large = publish(&pin(SESSION, &person(1)), 1, &vec![0; 66_560]);
    // The first piece is enough, because the header tells the size.
    one.raw(binary(&large[..1000])).await;
    assert_eq!(one.dismissed().await, Some(DisconnectReasonCode::PacketTooLarge));
    let mut again = server.participant(&person(1)).await;
    again.raw(binary(large)).await;
    let _ = again.dismissed().await;
    assert_eq!(two.publish(&pin(SESSION, &person(2)), b"two").await, PubackReasonCode::Success);
    assert_eq!(server.found(PINS).await, [(pin(SESSION, &person(2)), b"two".to_vec())]);
}

#[tokio::test]
async fn a_state_of_the_largest_size_passes_and_a_contribution_of_that_size_does_not() {
    let server = TestServer::embedded().await;
    let (mut board, mut one) = (server.board().await, server.participant(&person(1)).await);
    let state = vec![7; 128 + 64 * 1024];
    assert_eq!(board.publish(STATE, &state).await, PubackReasonCode::Success);
    one.subscribe(STATE).await;
    assert_eq!(one.message().await.payload, state);
    assert_eq!(one.publish(&pin(SESSION, &person(1)), &[7; 4097]).await, PubackReasonCode::QuotaExceeded);
    assert_eq!(one.publish(&pin(SESSION, &person(1)), &[7; 4096]).await, PubackReasonCode::Success);
    assert_eq!(server.found(PINS).await[0].1.len(), 4096);
}

#[tokio::test]
async fn nonsense_ends_the_connection_and_changes_nothing() {
    let server = TestServer::embedded().await;
    let own = pin(SESSION, &person(1));
    let wild = pin(SESSION, "+");
    for (what, bytes) in [
        ("a packet id of 0", publish(&own, 0, b"x")),
        ("a wildcard to publish to", publish(&wild, 1, b"x")),
        ("an empty topic", publish("", 1, b"x")),
        ("a packet of no kind", vec![0, 0]),
        ("a length that never ends", vec![0x33, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]),
        ("a second CONNECT", vec![0x10, 13, 0, 4, b'M', b'Q', b'T', b'T', 5, 2, 0, 60, 0, 0, 0]),
        ("a packet of a server", vec![0x20, 3, 0, 0, 0]),
        ("an answer to nothing", vec![0x40, 2, 0, 9]),
        ("text that is no UTF-8", [&[0x33, 6, 0, 2, 0xC3, 0x28][..], &[0, 1]].concat()),
        ("a SUBSCRIBE to nothing", vec![0x82, 3, 0, 1, 0]),
    ] {
        let mut one = server.participant(&person(1)).await;
        one.raw(binary(bytes)).await;
        // The server may give a reason or not; it closes the connection.
        let _ = one.dismissed().await;
        assert_eq!(server.found(PINS).await, [], "{what}");
        assert_eq!(server.found(STATE).await, [], "{what}");
    }
}

#[tokio::test]
async fn a_client_that_does_not_begin_with_connect_is_disconnected() {
    // Bytes may look like the beginning of a packet: then the timeout ends the connection.
    let server =
        TestServer::with_limits(Limits { connect_timeout: Duration::from_millis(100), ..Limits::DEFAULT }).await;
    for bytes in [publish(&pin(SESSION, &person(1)), 1, b"x"), b"GET / HTTP/1.1\r\n\r\n".to_vec(), vec![0xC0, 0]] {
        let mut socket = socket(&server.url, None).await.expect("a WebSocket");
        socket.send(binary(bytes)).await.expect("it is open");
        let end = within(socket.next()).await;
        assert!(matches!(end, None | Some(Ok(Message::Close(_)) | Err(_))), "{end:?}");
    }
    let mut socket = socket(&server.url, None).await.expect("a WebSocket");
    socket.send(Message::Text("CONNECT".into())).await.expect("it is open");
    let end = within(socket.next()).await;
    assert!(matches!(end, None | Some(Ok(Message::Close(_)) | Err(_))), "{end:?}");
    assert_eq!(server.found(PINS).await, []);
}

#[tokio::test]
async fn an_older_mqtt_is_told_the_version() {
    let server = TestServer::embedded().await;
    let mut socket = socket(&server.url, None).await.expect("a WebSocket");
    let old = [&[0x10, 44, 0, 4, b'M', b'Q', b'T', b'T', 4, 2, 0, 60, 0, 32][..], person(1).as_bytes()].concat();
    socket.send(binary(old)).await.expect("it is open");
    let answer = within(socket.next()).await.expect("an answer").expect("a frame").into_data();
    assert_eq!(answer[..1], [0x20]);
    assert_eq!(answer[3], 0x84, "unsupported protocol version");
}
