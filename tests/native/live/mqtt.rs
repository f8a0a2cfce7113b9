//! The MQTT client with a broker that answers as a test wants it, and with a network that fails.

use llo_dialogue::contract::broker::Login;
use llo_dialogue::live::mqtt::LARGEST;
use llo_dialogue::live::transport::{Command, Down, Publish, TransportEvent};
use llo_dialogue::live::transport_state::Input;
use mqtt_protocol_core::mqtt::packet::{MaximumPacketSize, Property, ReceiveMaximum, ServerKeepAlive};
use mqtt_protocol_core::mqtt::result_code::{
    ConnectReasonCode, DisconnectReasonCode, PubackReasonCode, SubackReasonCode,
};

use crate::support::lines::{Network, broker};
use crate::support::transport_laws::{Bench, ELSEWHERE, Server, heard, pin, pins, say, state, states};

const UNREACHABLE: fn(&TransportEvent) -> bool = |told| matches!(told, TransportEvent::Down(Down::Unreachable { .. }));

fn up(network: &mut Network) -> usize {
    let end = network.join("0123");
    assert_eq!(network.told(end), [TransportEvent::Up]);
    end
}

#[test]
fn it_says_who_it_is_and_starts_clean() {
    let mut network = broker();
    let login = Login { username: "board".into(), password: "één geheim".into() };
    let end = network.join_with("board-1", Some(login));
    assert_eq!(network.told(end), [TransportEvent::Up]);
    let other = network.join("0123");
    assert_eq!(network.told(other), [TransportEvent::Up]);
    let [board, participant] = &network.broker().connects[..] else { panic!("two") };
    assert!(board.clean_start() && participant.clean_start());
    assert_eq!((board.client_id(), participant.client_id()), ("board-1", "0123"));
    assert_eq!((board.user_name(), board.password()), (Some("board"), Some("één geheim".as_bytes())));
    assert_eq!((participant.user_name(), participant.password()), (None, None));
    assert_eq!(board.keep_alive(), 90);
    let largest = MaximumPacketSize::new(LARGEST as u32).expect("not 0");
    assert_eq!(board.props()[..], [Property::MaximumPacketSize(largest)], "no session outlives the connection");
}

#[test]
fn who_is_not_let_in_does_not_try_again() {
    let refusals = [
        ConnectReasonCode::NotAuthorized,
        ConnectReasonCode::BadUserNameOrPassword,
        ConnectReasonCode::ClientIdentifierNotValid,
        ConnectReasonCode::UnsupportedProtocolVersion,
        ConnectReasonCode::Banned,
        ConnectReasonCode::BadAuthenticationMethod,
    ];
    for refusal in refusals {
        let mut network = broker();
        network.broker().manners.connect = refusal;
        let end = network.join("0123");
        assert_eq!(network.told(end), [TransportEvent::Down(Down::NotAllowed)], "{refusal:?}");
        network.broker().manners.connect = ConnectReasonCode::Success;
        network.pass(600_000);
        network.happen(end, Input::Online);
        network.happen(end, Input::Seen);
        assert_eq!(network.told(end), []);
    }
}

#[test]
fn a_busy_server_is_tried_again() {
    for busy in [ConnectReasonCode::ServerBusy, ConnectReasonCode::ServerUnavailable, ConnectReasonCode::QuotaExceeded]
    {
        let mut network = broker();
        network.broker().manners.connect = busy;
        let end = network.join("0123");
        network.pass(5_000);
        let told = network.told(end);
        assert!(told.len() > 1 && told.iter().all(UNREACHABLE), "{busy:?}: {told:?}");
        network.broker().manners.connect = ConnectReasonCode::Success;
        network.pass(30_000);
        assert_eq!(network.told(end).last(), Some(&TransportEvent::Up));
    }
}

#[test]
fn who_comes_later_under_the_same_name_takes_over() {
    let mut network = broker();
    let first = up(&mut network);
    let second = up(&mut network);
    assert_eq!(network.told(first), [TransportEvent::Down(Down::TakenOver)]);
    network.pass(600_000);
    assert_eq!((network.told(first), network.told(second)), (vec![], vec![]));
}

#[test]
fn a_server_that_goes_comes_back() {
    let mut network = broker();
    let end = up(&mut network);
    for reason in [DisconnectReasonCode::ServerShuttingDown, DisconnectReasonCode::AdministrativeAction] {
        let peer = network.peer(end);
        network.broker().dismiss(peer, reason);
        network.pass(40_000);
        let told = network.told(end);
        assert!(matches!(&told[..], [down, TransportEvent::Up] if UNREACHABLE(down)), "{reason:?}: {told:?}");
    }
    let peer = network.peer(end);
    network.broker().dismiss(peer, DisconnectReasonCode::NotAuthorized);
    assert_eq!(network.told(end), [TransportEvent::Down(Down::NotAllowed)]);
}

#[test]
fn what_is_not_taken_is_told_and_not_sent_again() {
    let mut network = broker();
    let end = up(&mut network);
    network.broker().manners.publish = PubackReasonCode::NotAuthorized;
    network.ask(end, say(pin(1), "here"));
    assert_eq!(network.told(end), [TransportEvent::Refused(pin(1))]);
    network.cut(end);
    network.pass(2_000);
    assert_eq!(network.told(end).last(), Some(&TransportEvent::Up));
    assert_eq!(network.broker().came.len(), 1);
}

#[test]
fn a_subscription_that_is_not_allowed_ends_it_and_another_failure_does_not() {
    let mut network = broker();
    let end = up(&mut network);
    network.broker().manners.subscribe = SubackReasonCode::QuotaExceeded;
    network.ask(end, pins());
    assert!(network.told(end).iter().all(UNREACHABLE));
    network.broker().manners.subscribe = SubackReasonCode::NotAuthorized;
    network.pass(2_000);
    assert_eq!(network.told(end), [TransportEvent::Up, TransportEvent::Down(Down::NotAllowed)]);
}

/// The broker of the tests fails when more is on its way than it takes.
#[test]
fn no_more_is_on_its_way_than_the_broker_takes() {
    let mut network = broker();
    network.broker().manners.limits = vec![ReceiveMaximum::new(2).expect("not 0").into()];
    let end = up(&mut network);
    (1..=9).for_each(|number| network.ask(end, say(pin(number), "here")));
    let told = network.told(end);
    assert_eq!(told, (1..=9).map(|number| TransportEvent::Delivered(pin(number))).collect::<Vec<_>>());
}

#[test]
fn what_is_too_large_for_the_broker_is_not_sent() {
    let mut network = broker();
    network.broker().manners.limits = vec![MaximumPacketSize::new(1_000).expect("not 0").into()];
    let end = up(&mut network);
    network.ask(end, say(state(), &"x".repeat(1_000)));
    network.ask(end, say(pin(1), "small"));
    assert_eq!(network.told(end), [TransportEvent::Refused(state()), TransportEvent::Delivered(pin(1))]);
}

#[test]
fn of_a_topic_only_the_newest_waits_and_only_it_is_delivered() {
    let mut network = broker();
    let end = up(&mut network);
    network.broker().manners.keeps_waiting = vec![()];
    network.ask(end, say(pin(1), "unanswered"));
    assert_eq!(network.told(end), []);
    network.ask(end, say(pin(1), "unanswered"));
    assert_eq!(network.told(end), [], "it is on its way already");
    network.ask(end, say(pin(1), "newer"));
    assert_eq!(network.told(end), [TransportEvent::Delivered(pin(1))]);
    network.cut(end);
    network.pass(2_000);
    assert_eq!(network.told(end).last(), Some(&TransportEvent::Up));
    let came: Vec<&[u8]> = network.broker().came.iter().map(|(_, payload, _)| &payload[..]).collect();
    assert_eq!(came, [&b"unanswered"[..], b"newer"], "the older one is not sent over the newer");
}

#[test]
fn a_message_lives_no_longer_for_having_waited() {
    let mut network = broker();
    let end = up(&mut network);
    network.dead = true;
    network.cut(end);
    let short = |topic, expires_in| Command::Publish(Publish { topic, payload: b"x".into(), expires_in });
    network.ask(end, short(pin(1), 5));
    network.ask(end, short(pin(2), 3_600));
    network.ask(end, say(pin(3), ""));
    network.pass(600_000);
    network.dead = false;
    network.pass(31_000);
    let came = &network.broker().came;
    let lives: Vec<Option<u32>> = came.iter().map(|(_, _, lives)| *lives).collect();
    let [Some(lives), None] = lives[..] else { panic!("one lives, one clears: {lives:?}") };
    assert!((2_960..=3_000).contains(&lives), "{lives}");
}

#[test]
fn foreign_topics_are_dropped() {
    let mut network = broker();
    let end = up(&mut network);
    network.ask(end, states());
    assert_eq!(network.told(end), []);
    let peer = network.peer(end);
    let elsewhere = llo_dialogue::contract::wire::Topic::State(ELSEWHERE).to_string();
    let foreign = [&*elsewhere, &pin(1).to_string(), "llo/2/state", "llo/3/K7QM2T9D/state", "$SYS/uptime", "x"];
    for topic in foreign {
        network.broker().give(peer, topic, b"no");
        assert_eq!(network.told(end), [TransportEvent::Dropped], "{topic}");
    }
    network.broker().give(peer, &state().to_string(), b"yes");
    assert_eq!(network.told(end), [heard(state(), "yes")]);
}

#[test]
fn a_quiet_connection_is_kept_alive_and_a_dead_one_found_out() {
    let mut network = broker();
    let end = up(&mut network);
    network.pass(3_600_000);
    assert_eq!(network.told(end), []);
    assert!(network.sent(end) >= 3_600 / 90, "the broker must not take it for dead");
    network.dead = true;
    network.pass(31_000);
    assert!(network.told(end).iter().any(UNREACHABLE));
    network.dead = false;
    network.pass(30_000);
    assert_eq!(network.told(end).last(), Some(&TransportEvent::Up));
}

#[test]
fn a_broker_in_a_hurry_hears_more_often() {
    let mut network = broker();
    network.broker().manners.limits = vec![ServerKeepAlive::new(4).expect("good").into()];
    let end = up(&mut network);
    let before = network.sent(end);
    network.pass(60_000);
    assert!(network.sent(end) - before >= 60 / 4);
}

#[test]
fn what_the_browser_thinks_of_the_network_ends_nothing_that_works() {
    let mut network = broker();
    let end = up(&mut network);
    network.happen(end, Input::Offline);
    network.pass(60_000);
    assert_eq!(network.told(end), [], "a server on the same computer needs no network");
    network.dead = true;
    network.happen(end, Input::Offline);
    network.pass(5_000);
    let told = network.told(end);
    assert!(!told.is_empty() && told.iter().all(|one| *one == TransportEvent::Down(Down::Offline)), "{told:?}");
    network.dead = false;
    network.happen(end, Input::Online);
    assert_eq!(network.told(end), [TransportEvent::Up], "without waiting");
}

#[test]
fn who_looks_again_does_not_wait() {
    let mut network = broker();
    let end = up(&mut network);
    network.dead = true;
    network.cut(end);
    network.pass(300_000);
    network.told(end);
    network.dead = false;
    network.happen(end, Input::Seen);
    assert_eq!(network.told(end), [TransportEvent::Up]);
    // And a connection that broke while nobody looked is found out soon.
    network.dead = true;
    network.happen(end, Input::Seen);
    network.pass(4_000);
    assert!(network.told(end).iter().any(UNREACHABLE));
}

#[test]
fn a_connection_that_a_browser_closes_because_the_page_may_be_left_is_up_again_at_once() {
    let mut network = broker();
    let end = up(&mut network);
    network.happen(end, Input::MayLeave);
    network.cut(end);
    network.pass(1);
    assert_eq!(network.told(end), [TransportEvent::Up], "and nobody hears that it was down");
    // Once: whatever closes the next one is no browser.
    network.cut(end);
    network.pass(40_000);
    let told = network.told(end);
    assert!(matches!(&told[..], [down, TransportEvent::Up] if UNREACHABLE(down)), "{told:?}");
    network.happen(end, Input::MayLeave);
    network.pass(10_000);
    network.cut(end);
    let told = network.told(end);
    assert!(told.iter().any(UNREACHABLE), "it stayed, and that is long ago: {told:?}");
}

#[test]
fn a_server_that_does_not_answer_is_given_up_and_tried_again() {
    let mut network = broker();
    network.mute = true;
    let end = network.join("0123");
    assert_eq!(network.told(end), []);
    network.pass(11_000);
    assert!(network.told(end).iter().any(UNREACHABLE));
    network.mute = false;
    network.pass(12_000);
    assert_eq!(network.told(end).last(), Some(&TransportEvent::Up));
}

#[test]
fn who_leaves_says_so_and_is_gone() {
    let mut network = broker();
    let end = up(&mut network);
    network.ask(end, say(pin(1), "last words"));
    network.happen(end, Input::Left);
    network.pass(600_000);
    assert_eq!(network.broker().came.len(), 1, "what was sent before still arrives");
    assert_eq!(network.broker().connects.len(), 1);
    assert_eq!(network.broker().farewells, 1);
}
