//! The acceptance tests of every broker of a session: of the embedded one, and of mosquitto with our configuration.

use std::collections::HashSet;

use futures_util::future::join_all;
use mqtt_protocol_core::mqtt::packet::{Qos, SubOpts};
use mqtt_protocol_core::mqtt::result_code::{DisconnectReasonCode, PubackReasonCode, SubackReasonCode};

pub use super::eavesdropper::{
    a_forged_contribution_changes_nothing_and_is_counted, a_forged_state_changes_nothing_and_is_counted,
    an_eavesdropper_learns_no_position_before_the_reveal,
};

use super::client::hello;
use super::test_server::{TestServer, board, person, pin};

pub const SESSION: &str = "ABCDEFGH";
pub const STATE: &str = "llo/2/ABCDEFGH/state";
pub const PINS: &str = "llo/2/ABCDEFGH/pin/+";

/// Writes the laws out as tests of one server.
macro_rules! laws {
    ($server:expr, $note:tt, [$($law:ident),* $(,)?]) => {
        $(
            $crate::laws::law!($server, $note, $law);
        )*
    };
}
/// Writes one law out as a test.
macro_rules! law {
    ($server:expr, ($($note:tt)*), $law:ident) => {
        #[tokio::test]
        $($note)*
        async fn $law() {
            $crate::laws::$law(&$server.await).await;
        }
    };
}
/// Writes out all laws.
macro_rules! all_laws {
    ($server:expr, $note:tt) => {
        $crate::laws::laws!(
            $server,
            $note,
            [
                a_pin_reaches_the_board_and_a_state_reaches_everyone,
                a_late_client_gets_the_last_message,
                an_empty_message_clears_the_topic,
                an_expired_message_is_delivered_to_nobody,
                the_remaining_expiry_is_passed_on,
                a_participant_writes_nothing_but_their_own_topic,
                a_participant_reads_no_contribution,
                a_participant_sees_what_stands_on_their_own_topic,
                a_stranger_with_wrong_credentials_is_nobody,
                a_forbidden_will_changes_nothing,
                the_last_to_connect_under_an_id_has_it,
                a_broken_line_costs_no_message,
                a_board_catches_up_on_a_thousand,
                an_eavesdropper_learns_no_position_before_the_reveal,
                a_forged_contribution_changes_nothing_and_is_counted,
                a_forged_state_changes_nothing_and_is_counted,
            ]
        );
    };
}
pub(crate) use {all_laws, law, laws};

pub async fn a_pin_reaches_the_board_and_a_state_reaches_everyone(server: &TestServer) {
    let (mut board, mut one) = (server.board().await, server.participant(&person(1)).await);
    assert_eq!(board.subscribe(PINS).await, SubackReasonCode::GrantedQos1);
    assert_eq!(one.subscribe(STATE).await, SubackReasonCode::GrantedQos1);
    assert!(accepted(one.publish(&pin(SESSION, &person(1)), b"sealed").await));
    let heard = board.message().await;
    assert_eq!((heard.topic, heard.payload), (pin(SESSION, &person(1)), b"sealed".to_vec()));
    assert!(!heard.retain);
    assert!(accepted(board.publish(STATE, b"signed").await));
    assert_eq!(one.message().await.payload, b"signed");
}

pub async fn a_late_client_gets_the_last_message(server: &TestServer) {
    let (mut board, mut one) = (server.board().await, server.participant(&person(1)).await);
    board.publish(STATE, b"first").await;
    board.publish(STATE, b"second").await;
    one.publish(&pin(SESSION, &person(1)), b"one").await;
    one.publish("llo/2/HGFEDCBA/pin/00000000000000000000000000000001", b"of another session").await;
    let mut late = server.participant(&person(2)).await;
    late.subscribe(STATE).await;
    let heard = late.message().await;
    assert_eq!((heard.payload, heard.retain), (b"second".to_vec(), true));
    assert_eq!(late.all().await, []);
    assert_eq!(server.found(PINS).await, [(pin(SESSION, &person(1)), b"one".to_vec())]);
}

pub async fn an_empty_message_clears_the_topic(server: &TestServer) {
    let (mut board, mut one) = (server.board().await, server.participant(&person(1)).await);
    let mut two = server.participant(&person(2)).await;
    one.publish(&pin(SESSION, &person(1)), b"one").await;
    two.publish(&pin(SESSION, &person(2)), b"two").await;
    board.subscribe(PINS).await;
    assert_eq!(board.all().await.len(), 2);
    assert!(accepted(one.publish(&pin(SESSION, &person(1)), b"").await), "a participant clears their own");
    let heard = board.message().await;
    assert_eq!((heard.topic, heard.payload), (pin(SESSION, &person(1)), vec![]));
    assert!(accepted(board.publish(&pin(SESSION, &person(2)), b"").await), "the board clears any");
    assert_eq!(server.found(PINS).await, []);
}

pub async fn an_expired_message_is_delivered_to_nobody(server: &TestServer) {
    let mut one = server.participant(&person(1)).await;
    one.publish_for(&pin(SESSION, &person(1)), b"short", 1).await;
    one.publish_for("llo/2/HGFEDCBA/pin/00000000000000000000000000000001", b"long", 3600).await;
    let gone = async { while !server.found(PINS).await.is_empty() {} };
    super::client::within(gone).await;
    assert_eq!(server.found("llo/2/HGFEDCBA/pin/+").await.len(), 1);
}

pub async fn the_remaining_expiry_is_passed_on(server: &TestServer) {
    let (mut board, mut one) = (server.board().await, server.participant(&person(1)).await);
    board.subscribe(PINS).await;
    one.publish_for(&pin(SESSION, &person(1)), b"one", 3600).await;
    let left = board.message().await.expires_in.expect("an expiry");
    assert!((3500..=3600).contains(&left), "{left}");
}

pub async fn a_participant_writes_nothing_but_their_own_topic(server: &TestServer) {
    let (mut board, mut two) = (server.board().await, server.participant(&person(2)).await);
    board.publish(STATE, b"signed").await;
    two.publish(&pin(SESSION, &person(2)), b"two").await;
    board.subscribe(STATE).await;
    board.subscribe(PINS).await;
    board.all().await;
    let before = (server.found(STATE).await, server.found(PINS).await);
    let mut one = server.participant(&person(1)).await;
    for topic in [STATE, &pin(SESSION, &person(2)), &pin(SESSION, "+x"), "llo/2/ABCDEFGH/pin", "llo/3/x", "$SYS/x", "x"]
    {
        for payload in [&b"forged"[..], b""] {
            let answer = one.publish(&topic.replace('+', "p"), payload).await;
            assert_eq!(answer, PubackReasonCode::NotAuthorized, "{topic}");
        }
    }
    assert_eq!(board.all().await, []);
    assert_eq!((server.found(STATE).await, server.found(PINS).await), before);
}

/// One broker refuses the subscription, another accepts it and delivers nothing: either way, no contribution arrives.
pub async fn a_participant_reads_no_contribution(server: &TestServer) {
    let (mut spy, mut two) = (server.participant(&person(1)).await, server.participant(&person(2)).await);
    two.publish(&pin(SESSION, &person(2)), b"kept").await;
    for filter in
        [PINS, "#", "llo/#", "+/+/+/+/+", "llo/2/+/pin/+", "llo/2/ABCDEFGH/#", &pin(SESSION, &person(2)), "$SYS/#"]
    {
        spy.subscribe_with(filter, SubOpts::new().set_qos(Qos::AtLeastOnce)).await;
    }
    two.publish(&pin(SESSION, &person(2)), b"fresh").await;
    assert_eq!(spy.all().await, []);
}

/// A participant learns that their topic was cleared, and can publish again.
pub async fn a_participant_sees_what_stands_on_their_own_topic(server: &TestServer) {
    let (mut board, mut one) = (server.board().await, server.participant(&person(1)).await);
    let own = pin(SESSION, &person(1));
    assert_eq!(one.subscribe(&own).await, SubackReasonCode::GrantedQos1);
    one.publish(&own, b"sealed").await;
    assert_eq!(one.message().await.payload, b"sealed");
    assert!(accepted(board.publish(&own, b"").await));
    let cleared = one.message().await;
    assert_eq!((cleared.topic, cleared.payload), (own, Vec::new()));
}

pub async fn a_stranger_with_wrong_credentials_is_nobody(server: &TestServer) {
    for password in ["", "wrong", "the-board-of-the-tests-", "the-board-of-the-test"] {
        assert!(server.connect(hello("board-1").user("board", password)).await.is_err(), "{password}");
    }
    assert!(server.connect(hello(&person(1)).user("somebody", "x")).await.is_err());
}

pub async fn a_forbidden_will_changes_nothing(server: &TestServer) {
    let mut board = server.board().await;
    board.publish(STATE, b"signed").await;
    board.subscribe(STATE).await;
    board.subscribe(PINS).await;
    board.all().await;
    for topic in [STATE, &pin(SESSION, &person(2))] {
        // A broker may refuse the connection, or never carry out the will.
        if let Ok(client) = server.connect(hello(&person(1)).will(topic, b"forged")).await {
            client.vanish();
            let mut again = server.participant(&person(1)).await;
            again.publish(&pin(SESSION, &person(1)), b"after").await;
            assert_eq!(board.message().await.payload, b"after");
        }
    }
    assert_eq!(board.all().await, []);
    assert_eq!(server.found(STATE).await, [(STATE.to_owned(), b"signed".to_vec())]);
}

pub async fn the_last_to_connect_under_an_id_has_it(server: &TestServer) {
    let mut first = server.participant(&person(1)).await;
    let mut second = server.participant(&person(1)).await;
    // Over WebSocket mosquitto does not say why.
    let reason = first.dismissed().await;
    assert!(matches!(reason, None | Some(DisconnectReasonCode::SessionTakenOver)), "{reason:?}");
    assert!(accepted(second.publish(&pin(SESSION, &person(1)), b"second").await));
    assert_eq!(server.found(PINS).await.len(), 1);
}

pub async fn a_broken_line_costs_no_message(server: &TestServer) {
    let mut first = server.connect(board("board-7")).await.expect("a board");
    first.subscribe(PINS).await;
    first.vanish();
    let mut one = server.participant(&person(1)).await;
    one.publish(&pin(SESSION, &person(1)), b"while away").await;
    one.vanish();
    let mut again = server.connect(board("board-7")).await.expect("the same board");
    again.subscribe(PINS).await;
    assert_eq!(again.message().await.payload, b"while away");
    // Asking once more is how a board makes sure: everything comes once more.
    again.subscribe(PINS).await;
    assert_eq!(again.message().await.payload, b"while away");
}

pub async fn a_board_catches_up_on_a_thousand(server: &TestServer) {
    const ALL: usize = 1200;
    let everyone = (0..ALL as u128).map(|number| async move {
        let mut one = server.participant(&person(number)).await;
        assert!(accepted(one.publish(&pin(SESSION, &person(number)), &[7; 368]).await));
        one
    });
    let _everyone = join_all(everyone).await;
    let mut late = server.board().await;
    late.subscribe(PINS).await;
    let mut topics = HashSet::new();
    while topics.len() < ALL {
        topics.insert(late.message().await.topic);
    }
}

/// Mosquitto tells that nobody listened; that is no refusal.
fn accepted(answer: PubackReasonCode) -> bool {
    matches!(answer, PubackReasonCode::Success | PubackReasonCode::NoMatchingSubscribers)
}
