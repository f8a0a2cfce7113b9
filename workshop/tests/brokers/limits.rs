//! Limits, with smaller numbers than the program has, and the answers of a server that reaches them.

use std::time::{Duration, Instant};

use llo_workshop::Limits;
use llo_workshop::broker::Counts;
use mqtt_protocol_core::mqtt::packet::Qos;
use mqtt_protocol_core::mqtt::packet::v5_0::Publish;
use mqtt_protocol_core::mqtt::result_code::{DisconnectReasonCode, PubackReasonCode, SubackReasonCode};
use tokio_tungstenite::tungstenite::{self, http::StatusCode};

use super::client::{hello, socket, within};
use super::laws::{PINS, SESSION, STATE};
use super::test_server::{TestServer, person, pin};

const FEW: Limits =
    Limits { clients: 2, topics: 2, topics_per_client: 2, subscriptions_per_client: 2, ..Limits::DEFAULT };

#[tokio::test]
async fn when_all_places_are_taken_the_next_one_is_told() {
    let server = TestServer::with_limits(FEW).await;
    let (first, _second) = (server.participant(&person(1)).await, server.participant(&person(2)).await);
    match socket(&server.url, None).await {
        Err(tungstenite::Error::Http(answer)) => assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE),
        other => panic!("{other:?}"),
    }
    first.vanish();
    // The connection is free again as soon as the server has seen the end.
    within(async { while socket(&server.url, None).await.is_err() {} }).await;
}

#[tokio::test]
async fn a_new_topic_needs_room_and_a_known_one_does_not() {
    let server = TestServer::with_limits(Limits { clients: 10, ..FEW }).await;
    let mut board = server.board().await;
    board.publish(STATE, b"signed").await;
    let (mut one, mut two) = (server.participant(&person(1)).await, server.participant(&person(2)).await);
    assert_eq!(one.publish(&pin(SESSION, &person(1)), b"one").await, PubackReasonCode::Success);
    assert_eq!(two.publish(&pin(SESSION, &person(2)), b"two").await, PubackReasonCode::QuotaExceeded);
    assert_eq!(one.publish(&pin(SESSION, &person(1)), b"one again").await, PubackReasonCode::Success);
    assert_eq!(one.publish(&pin(SESSION, &person(1)), b"").await, PubackReasonCode::Success);
    assert_eq!(two.publish(&pin(SESSION, &person(2)), b"two").await, PubackReasonCode::Success);
}

#[tokio::test]
async fn strangers_who_fill_everything_keep_nobody_out_of_a_session_that_is_led() {
    let server = TestServer::with_limits(Limits { clients: 10, ..FEW }).await;
    let mut stranger = server.participant(&person(9)).await;
    for session in ["AAAAAAAA", "BBBBBBBB"] {
        assert_eq!(stranger.publish(&pin(session, &person(9)), b"x").await, PubackReasonCode::Success);
    }
    let (mut board, mut one) = (server.board().await, server.participant(&person(1)).await);
    assert_eq!(
        one.publish(&pin(SESSION, &person(1)), b"one").await,
        PubackReasonCode::QuotaExceeded,
        "nobody leads it"
    );
    assert_eq!(board.publish(STATE, b"signed").await, PubackReasonCode::Success);
    assert_eq!(one.publish(&pin(SESSION, &person(1)), b"one").await, PubackReasonCode::Success);
    let mut two = server.participant(&person(2)).await;
    assert_eq!(two.publish(&pin(SESSION, &person(2)), b"two").await, PubackReasonCode::Success);
    let mut three = server.participant(&person(3)).await;
    let full = three.publish(&pin(SESSION, &person(3)), b"three").await;
    assert_eq!(full, PubackReasonCode::QuotaExceeded, "there is nobody left to make room");
}

/// Other brokers have this defect: an expired message must neither count nor stay.
#[tokio::test]
async fn an_expired_message_makes_room() {
    let server = TestServer::with_limits(Limits { clients: 10, ..FEW }).await;
    let (mut one, mut two) = (server.participant(&person(1)).await, server.participant(&person(2)).await);
    one.publish_for(&pin(SESSION, &person(1)), b"short", 1).await;
    one.publish_for(&pin("HGFEDCBA", &person(1)), b"short", 1).await;
    let full = two.publish(&pin(SESSION, &person(2)), b"two").await;
    assert_eq!(full, PubackReasonCode::QuotaExceeded);
    within(async { while two.publish(&pin(SESSION, &person(2)), b"two").await != PubackReasonCode::Success {} }).await;
    let broker = server.broker.as_ref().expect("the embedded one");
    within(async { while broker.counts(Instant::now()).topics != 1 {} }).await;
}

#[tokio::test]
async fn no_message_stays_longer_than_the_limit() {
    let server = TestServer::with_limits(Limits { max_expiry: Duration::from_secs(60), ..Limits::DEFAULT }).await;
    let (mut board, mut one) = (server.board().await, server.participant(&person(1)).await);
    board.subscribe(PINS).await;
    one.publish_for(&pin(SESSION, &person(1)), b"one", 3600).await;
    assert_eq!(board.message().await.expires_in, Some(60));
    let id = one.packet_id();
    let topic = pin(SESSION, &person(1));
    let forever = Publish::builder().topic_name(topic).expect("a topic").retain(true).payload("forever");
    one.send(forever.qos(Qos::AtLeastOnce).packet_id(id).build().expect("a message")).await;
    assert_eq!(board.message().await.expires_in, Some(60));
    assert_eq!(Limits::DEFAULT.max_expiry, Duration::from_secs(12 * 3600));
}

#[tokio::test]
async fn a_participant_takes_part_in_so_many_sessions() {
    let server = TestServer::with_limits(Limits { topics: 100, clients: 10, ..FEW }).await;
    let mut one = server.participant(&person(1)).await;
    for session in ["AAAAAAAA", "BBBBBBBB"] {
        assert_eq!(one.publish(&pin(session, &person(1)), b"x").await, PubackReasonCode::Success);
        assert_eq!(one.subscribe(&format!("llo/2/{session}/state")).await, SubackReasonCode::GrantedQos1);
    }
    assert_eq!(one.publish(&pin("CCCCCCCC", &person(1)), b"x").await, PubackReasonCode::QuotaExceeded);
    assert_eq!(one.subscribe("llo/2/CCCCCCCC/state").await, SubackReasonCode::QuotaExceeded);
    assert_eq!(one.publish(&pin("AAAAAAAA", &person(1)), b"y").await, PubackReasonCode::Success);
    assert_eq!(one.subscribe("llo/2/AAAAAAAA/state").await, SubackReasonCode::GrantedQos1);
}

#[tokio::test]
async fn a_hasty_client_is_slowed_down_loses_nothing_and_delays_nobody() {
    let server = TestServer::with_limits(Limits { packets_per_second: 40, packet_burst: 5, ..Limits::DEFAULT }).await;
    let (mut one, mut two) = (server.participant(&person(1)).await, server.participant(&person(2)).await);
    let start = Instant::now();
    let ids: Vec<u16> = (0..30).map(|_| one.packet_id()).collect();
    let topic = pin(SESSION, &person(1));
    for id in &ids {
        let message = Publish::builder()
            .topic_name(topic.as_str())
            .expect("a topic")
            .retain(true)
            .payload(id.to_be_bytes().to_vec());
        one.send(message.qos(Qos::AtLeastOnce).packet_id(*id).build().expect("a message")).await;
    }
    two.publish(&pin(SESSION, &person(2)), b"two").await;
    let other = start.elapsed();
    for id in &ids {
        assert_eq!(one.acknowledged(*id).await, PubackReasonCode::Success);
    }
    // 30 messages, of which at most 5 at once: 25 at 40 per second are more than half a second.
    assert!(start.elapsed() >= Duration::from_millis(600), "{:?}", start.elapsed());
    assert!(other < Duration::from_millis(500), "{other:?}");
}

#[tokio::test]
async fn a_silent_client_is_disconnected() {
    let hasty = Limits { connect_timeout: Duration::from_millis(50), max_keep_alive_seconds: 1, ..Limits::DEFAULT };
    let server = TestServer::with_limits(hasty).await;
    let mut silent = socket(&server.url, None).await.expect("a WebSocket");
    let end = within(futures_util::StreamExt::next(&mut silent)).await;
    assert!(matches!(end, None | Some(Ok(tungstenite::Message::Close(_)) | Err(_))), "{end:?}");
    let mut one = server.connect(hello(&person(1))).await.expect("a participant");
    assert_eq!(one.dismissed().await, Some(DisconnectReasonCode::KeepAliveTimeout));
}

#[tokio::test]
async fn the_counts_are_those_of_now() {
    let server = TestServer::embedded().await;
    let broker = server.broker.as_ref().expect("the embedded one");
    assert_eq!(broker.counts(Instant::now()), Counts { clients: 0, topics: 0 });
    let mut one = server.participant(&person(1)).await;
    one.publish(&pin(SESSION, &person(1)), b"one").await;
    assert_eq!(broker.counts(Instant::now()), Counts { clients: 1, topics: 1 });
    one.vanish();
    within(async {
        while broker.counts(Instant::now()).clients > 0 {
            tokio::task::yield_now().await
        }
    })
    .await;
    assert_eq!(broker.counts(Instant::now()).topics, 1, "a pin outlives its phone's connection");
}
