//! The requests that the embedded broker refuses with a reason, where another broker may stay silent.

use mqtt_protocol_core::mqtt::packet::v5_0::Publish;
use mqtt_protocol_core::mqtt::packet::{Qos, SubOpts};
use mqtt_protocol_core::mqtt::result_code::{
    ConnectReasonCode, DisconnectReasonCode, PubackReasonCode, SubackReasonCode,
};

use super::client::{Client, hello, socket_on, within};
use super::laws::{PINS, SESSION, STATE};
use super::test_server::{BOARD_PASSWORD, TestServer, board, person, pin};

#[tokio::test]
async fn a_participant_subscribes_to_states_and_their_own_topic_and_to_nothing_else() {
    let server = TestServer::embedded().await;
    let mut one = server.participant(&person(1)).await;
    for filter in
        ["#", "llo/#", "llo/2/+/state", "llo/2/#", PINS, &pin(SESSION, &person(2)), "llo/2/ABCDEFG/state", "x"]
    {
        assert_eq!(one.subscribe(filter).await, SubackReasonCode::NotAuthorized, "{filter}");
    }
    assert_eq!(
        one.subscribe("$share/all/llo/2/ABCDEFGH/state").await,
        SubackReasonCode::SharedSubscriptionsNotSupported
    );
    assert_eq!(one.subscribe(STATE).await, SubackReasonCode::GrantedQos1);
    assert_eq!(one.subscribe(&pin(SESSION, &person(1))).await, SubackReasonCode::GrantedQos1);
}

#[tokio::test]
async fn the_board_reads_one_session_at_a_time() {
    let server = TestServer::embedded().await;
    let mut board = server.board().await;
    for filter in ["#", "llo/#", "llo/2/+/pin/+", "llo/2/+/state", "$SYS/#"] {
        assert_eq!(board.subscribe(filter).await, SubackReasonCode::NotAuthorized, "{filter}");
    }
}

/// The board cannot publish a contribution; neither `mqtt5` nor mosquitto can enforce that.
#[tokio::test]
async fn the_board_clears_contributions_and_makes_up_none() {
    let server = TestServer::embedded().await;
    let mut one = server.participant(&person(1)).await;
    one.publish(&pin(SESSION, &person(1)), b"sealed").await;
    let mut board = server.board().await;
    assert_eq!(board.publish(&pin(SESSION, &person(1)), b"made up").await, PubackReasonCode::NotAuthorized);
    assert_eq!(server.found(PINS).await[0].1, b"sealed");
    assert_eq!(board.publish(&pin(SESSION, &person(1)), b"").await, PubackReasonCode::Success);
    assert_eq!(server.found(PINS).await, []);
}

#[tokio::test]
async fn an_id_is_of_the_form_that_its_client_has() {
    let server = TestServer::embedded().await;
    let upper = person(0xAB).to_uppercase();
    for id in ["", "board-1", "0", &upper, &format!("{}0", person(1)), &person(1)[1..]] {
        let refused = server.connect(hello(id)).await.err();
        assert_eq!(refused, Some(ConnectReasonCode::ClientIdentifierNotValid), "{id}");
    }
    let as_participant = hello(&person(1)).user("board", BOARD_PASSWORD);
    assert_eq!(server.connect(as_participant).await.err(), Some(ConnectReasonCode::ClientIdentifierNotValid));
    let wrong = hello("board-1").user("board", "wrong");
    assert_eq!(server.connect(wrong).await.err(), Some(ConnectReasonCode::BadUserNameOrPassword));
    assert_eq!(
        server.connect(hello("observer-1").user("observer", "")).await.err(),
        Some(ConnectReasonCode::BadUserNameOrPassword)
    );
}

/// An address that guesses has to wait, and the facilitator does not.
#[tokio::test]
async fn after_wrong_passwords_none_is_looked_at_for_a_while() {
    let server = TestServer::embedded().await;
    drop(server.connect(board("board-known")).await.expect("the board is let in"));
    let guess = |number: usize| hello(&format!("board-{number}")).user("board", "a-guess");
    for number in 0..4 {
        let refused = server.connect(guess(number)).await.err();
        assert_eq!(refused, Some(ConnectReasonCode::BadUserNameOrPassword), "{number}");
    }
    // Even the right password is not checked.
    for hello in [guess(4), board("board-new")] {
        assert_eq!(server.connect(hello).await.err(), Some(ConnectReasonCode::ConnectionRateExceeded));
    }
    server.connect(board("board-known")).await.expect("the board that was there comes back");
    server.participant(&person(1)).await;
    let elsewhere = super::slow_clients::from(2, &server).await;
    let socket = socket_on(elsewhere, &server.url).await.expect("a WebSocket");
    assert!(Client::on(socket, board("board-new")).await.is_ok(), "another address does not wait");
    // The first wait ends after a second.
    within(async { while server.connect(board("board-new")).await.is_err() {} }).await;
}

#[tokio::test]
async fn a_will_obeys_the_rules_of_its_sender() {
    let server = TestServer::embedded().await;
    for topic in [STATE, &pin(SESSION, &person(2)), "x"] {
        let refused = server.connect(hello(&person(1)).will(topic, b"forged")).await.err();
        assert_eq!(refused, Some(ConnectReasonCode::NotAuthorized), "{topic}");
    }
    assert_eq!(
        server.connect(board("board-1").will(&pin(SESSION, &person(1)), b"x")).await.err(),
        Some(ConnectReasonCode::NotAuthorized)
    );

    let mut board = server.board().await;
    board.subscribe(PINS).await;
    let own = hello(&person(1)).will(&pin(SESSION, &person(1)), b"my last word");
    server.connect(own).await.expect("an allowed will").vanish();
    assert_eq!(board.message().await.payload, b"my last word");
}

#[tokio::test]
async fn a_client_that_is_pushed_out_gets_the_reason() {
    let server = TestServer::embedded().await;
    let mut first = server.participant(&person(1)).await;
    let _second = server.participant(&person(1)).await;
    assert_eq!(first.dismissed().await, Some(DisconnectReasonCode::SessionTakenOver));
}

#[tokio::test]
async fn exactly_once_is_not_offered() {
    let server = TestServer::embedded().await;
    let mut one = server.participant(&person(1)).await;
    let id = one.packet_id();
    let topic = pin(SESSION, &person(1));
    let twice = Publish::builder().topic_name(topic).expect("a topic").qos(Qos::ExactlyOnce).packet_id(id).payload("x");
    one.send(twice.build().expect("a message")).await;
    assert_eq!(one.dismissed().await, Some(DisconnectReasonCode::QosNotSupported));
    assert_eq!(server.found(PINS).await, []);
}

#[tokio::test]
async fn a_subscription_gets_the_options_that_it_asks_for() {
    let server = TestServer::embedded().await;
    let mut board = server.board().await;
    let once = SubOpts::new().set_qos(Qos::AtMostOnce);
    assert_eq!(board.subscribe_with(STATE, once).await, SubackReasonCode::GrantedQos0);
    let quiet = SubOpts::new().set_qos(Qos::AtLeastOnce).set_nl(true);
    board.subscribe_with(STATE, quiet).await;
    board.publish(STATE, b"signed").await;
    assert_eq!(board.all().await, [], "it does not want to hear itself");
}

#[tokio::test]
async fn a_server_that_stops_says_so() {
    let server = TestServer::embedded().await;
    let mut one = server.participant(&person(1)).await;
    server.broker.as_ref().expect("the embedded one").stop();
    assert_eq!(one.dismissed().await, Some(DisconnectReasonCode::ServerShuttingDown));
}

#[tokio::test]
async fn an_observer_hears_everything_and_says_nothing() {
    let server = TestServer::embedded().await;
    let (mut board, mut one) = (server.board().await, server.participant(&person(1)).await);
    board.publish(STATE, b"before").await;
    let mut observer = server.observer().await;
    observer.subscribe("#").await;
    board.publish(STATE, b"after").await;
    one.publish(&pin(SESSION, &person(1)), b"sealed").await;
    let heard: Vec<_> = observer.all().await.into_iter().map(|heard| heard.payload).collect();
    assert_eq!(heard, [&b"before"[..], b"after", b"sealed"]);
    assert_eq!(observer.publish(STATE, b"x").await, PubackReasonCode::NotAuthorized);
}
