//! A flood of throw-away connections: each comes once under a new id, publishes a contribution, and is gone. It keeps
//! nobody out. `cargo xtask bench live` does the same with 20,050 of them at the program's own limits.

use axum::http::HeaderName;
use futures_util::{StreamExt, stream};
use llo_workshop::Limits;
use mqtt_protocol_core::mqtt::result_code::{ConnectReasonCode, PubackReasonCode};
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::StatusCode;
use tokio_tungstenite::{MaybeTlsStream, client_async, tungstenite};

use super::client::{Client, hello, socket_on, within};
use super::slow_clients;
use super::test_server::{TestServer, board, person, pin};

/// Sessions with a board: two that are flooded, and one that is not.
const FLOODED: [&str; 2] = ["AAAAAAAA", "BBBBBBBB"];
const OTHER: &str = "CCCCCCCC";

/// Room for 200 topics, half of them for one session, and no limit that slows down the flood.
const SMALL: Limits = Limits { topics: 200, topics_per_session: 100, new_ids_per_minute: None, ..Limits::DEFAULT };

async fn led(server: &TestServer) -> Client {
    let mut leader = server.connect(board("board-leader")).await.expect("the board is let in");
    for session in FLOODED.iter().chain([&OTHER]) {
        let said = leader.publish(&format!("llo/2/{session}/state"), b"signed").await;
        assert_eq!(said, PubackReasonCode::Success);
    }
    leader
}

/// Connects this many clients from one address, with ids from this number on. Returns how many were let in.
async fn flood(server: &TestServer, session: &str, first: u128, count: u128) -> usize {
    let throw_away = |number: u128| async move {
        let id = person(number);
        match server.connect(hello(&id)).await {
            Ok(mut one) => {
                // The answer does not matter here: there may be room or not.
                one.publish(&pin(session, &id), b"junk").await;
                one.vanish();
                1
            }
            Err(refused) => {
                assert_eq!(refused, ConnectReasonCode::ConnectionRateExceeded);
                0
            }
        }
    };
    stream::iter(first..first + count).map(throw_away).buffer_unordered(16).fold(0, async |all, one| all + one).await
}

/// A person joins and places at the first try.
async fn places(server: &TestServer, session: &str, number: u128) {
    let mut one = server.participant(&person(number)).await;
    assert_eq!(one.publish(&pin(session, &person(number)), b"sealed").await, PubackReasonCode::Success, "{session}");
    one.vanish();
}

/// Waits until the server has seen that everybody but the board is gone.
async fn all_gone(server: &TestServer) {
    let broker = server.broker.as_ref().expect("the embedded one");
    within(async {
        while broker.counts(std::time::Instant::now()).clients > 1 {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_flood_keeps_nobody_out_and_takes_nothing_of_those_who_are_there() {
    let server = TestServer::with_limits(SMALL).await;
    let _leader = led(&server).await;
    let before = person(1);
    let mut there = server.participant(&before).await;
    assert_eq!(there.publish(&pin(FLOODED[0], &before), b"sealed").await, PubackReasonCode::Success);
    for (session, first) in FLOODED.iter().zip([1_000, 2_000]) {
        flood(&server, session, first, 250).await;
    }
    for (session, number) in [(OTHER, 2), (FLOODED[0], 3), (FLOODED[1], 4)] {
        places(&server, session, number).await;
    }
    let found = server.found(&format!("llo/2/{}/pin/+", FLOODED[0])).await;
    assert!(found.contains(&(pin(FLOODED[0], &before), b"sealed".to_vec())), "a connected participant makes no room");
    assert!((95..=100).contains(&found.len()), "its share, less those who made room for others: {}", found.len());
}

#[tokio::test]
async fn a_flood_of_sessions_that_nobody_leads_keeps_nobody_out() {
    let server = TestServer::with_limits(SMALL).await;
    let _leader = led(&server).await;
    let letters = ["D", "E", "F", "G", "H"];
    for (session, first) in letters.iter().zip((1_000..).step_by(1_000)) {
        flood(&server, &session.repeat(8), first, 60).await;
    }
    for (session, number) in [("KKKKKKKK", 4), (OTHER, 2), (FLOODED[0], 3)] {
        places(&server, session, number).await;
    }
}

/// A pin outlives the connection of its phone, and the pins of people who stayed for a while outlive a flood.
#[tokio::test]
async fn a_person_who_left_before_the_flood_still_counts() {
    let server = TestServer::with_limits(SMALL).await;
    let _leader = led(&server).await;
    let mut people = Vec::new();
    for number in 1..=30 {
        let mut one = server.participant(&person(number)).await;
        assert_eq!(one.publish(&pin(FLOODED[0], &person(number)), b"sealed").await, PubackReasonCode::Success);
        people.push(one);
    }
    // Thirty others come and go meanwhile: longer than any connection of the flood lasts.
    flood(&server, FLOODED[1], 500, 300).await;
    people.into_iter().for_each(Client::vanish);
    all_gone(&server).await;
    flood(&server, FLOODED[0], 1_000, 250).await;
    let found = server.found(&format!("llo/2/{}/pin/+", FLOODED[0])).await;
    assert_eq!(found.iter().filter(|(_, payload)| payload == b"sealed").count(), 30);
}

#[tokio::test]
async fn an_address_sends_so_many_new_ids_and_others_do_not_wait() {
    let server = TestServer::with_limits(Limits { new_ids_per_minute: Some(60), ..Limits::DEFAULT }).await;
    let _leader = led(&server).await;
    places(&server, OTHER, 1).await;
    let admitted = flood(&server, FLOODED[0], 1_000, 300).await;
    // One a second comes back; the flood takes less than this machine's worst second many times.
    assert!((59..=80).contains(&admitted), "{admitted}");
    places(&server, OTHER, 1).await;
    let socket = socket_on(slow_clients::from(2, &server).await, &server.url).await.expect("a WebSocket");
    assert!(Client::on(socket, hello(&person(2))).await.is_ok(), "from another address");
    // The same address may send one again a little later.
    within(async { while server.connect(hello(&person(3))).await.is_err() {} }).await;
}

/// Connects a client as a proxy passes it on.
async fn passed_on(server: &TestServer, header: &str) -> Result<Client, StatusCode> {
    let mut request = server.url.as_str().into_client_request().expect("a URL");
    request.headers_mut().insert("sec-websocket-protocol", "mqtt".parse().expect("a header"));
    request.headers_mut().insert("x-forwarded-for", header.parse().expect("a header"));
    let stream = slow_clients::from(1, server).await;
    static NUMBER: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let id = person(NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed).into());
    match within(client_async(request, MaybeTlsStream::Plain(stream))).await {
        Ok((socket, _)) => Ok(Client::on(socket, hello(&id)).await.expect("a participant")),
        Err(tungstenite::Error::Http(answer)) => Err(answer.status()),
        Err(other) => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn behind_a_proxy_the_address_is_the_one_that_it_names() {
    let limits = Limits { connections_per_address: Some(2), ..Limits::DEFAULT };
    let server = TestServer::behind_a_proxy(limits, Some(HeaderName::from_static("x-forwarded-for"))).await;
    let full = Some(StatusCode::SERVICE_UNAVAILABLE);
    let _two = (passed_on(&server, "10.0.0.1").await.expect("one"), passed_on(&server, "10.0.0.1").await.expect("two"));
    assert_eq!(passed_on(&server, "10.0.0.1").await.err(), full);
    assert_eq!(passed_on(&server, "10.0.0.2, 10.0.0.1").await.err(), full, "the client may have made up the first");
    assert_eq!(passed_on(&server, "10.0.0.1:4321").await.err(), full);
    let _others =
        (passed_on(&server, "10.0.0.1, 10.0.0.2").await.expect("another"), passed_on(&server, "2001:db8::1").await);
}

#[tokio::test]
async fn without_a_proxy_nobody_makes_up_an_address() {
    let limits = Limits { new_ids_per_minute: Some(1), ..Limits::DEFAULT };
    let server = TestServer::with_limits(limits).await;
    let _one = server.participant(&person(1)).await;
    let mut request = server.url.as_str().into_client_request().expect("a URL");
    request.headers_mut().insert("sec-websocket-protocol", "mqtt".parse().expect("a header"));
    request.headers_mut().insert("x-forwarded-for", "10.0.0.7".parse().expect("a header"));
    let stream = MaybeTlsStream::Plain(slow_clients::from(1, &server).await);
    let (socket, _) = within(client_async(request, stream)).await.expect("a WebSocket");
    let refused = Client::on(socket, hello(&person(2))).await.err();
    assert_eq!(refused, Some(ConnectReasonCode::ConnectionRateExceeded));
}
