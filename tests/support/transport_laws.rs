//! The laws of whatever carries a session's messages, for every implementation: natively in memory, between windows,
//! and over MQTT with a broker. Each law expects a fresh place.

use llo_dialogue::contract::wire::{SessionId, Topic};
use llo_dialogue::domain::session::ParticipantId;
use llo_dialogue::live::transport::{Command, Down, Interest, Publish, TransportEvent};

/// A place where ends meet, and the time there.
pub trait Bench {
    /// Another end, which connects under this name.
    fn join(&mut self, name: &str) -> usize;
    fn ask(&mut self, end: usize, command: Command);
    /// What an end was told since the last time, after everything that is on its way has arrived.
    fn told(&mut self, end: usize) -> Vec<TransportEvent>;
    /// Time goes by.
    fn pass(&mut self, millis: u64);
}

/// A place with a server in the middle.
pub trait Server: Bench {
    /// The connection of an end breaks, with whatever is on its way. Within two seconds it is made again.
    fn cut(&mut self, end: usize);
    /// The server starts anew, and knows nothing any more.
    fn forget(&mut self);
}

/// A law and what it is called.
pub type Law<B> = (&'static str, fn(&mut B));

/// Every law, to be tried one by one, each on a fresh place.
pub fn laws<B: Bench>() -> Vec<Law<B>> {
    vec![
        ("who subscribes later gets the last message", who_subscribes_later_gets_the_last_message),
        ("who subscribed gets every message", who_subscribed_gets_every_message),
        ("an empty message clears", an_empty_message_clears),
        ("what expired is given to nobody", what_expired_is_given_to_nobody),
        ("what arrived is told as delivered", what_arrived_is_told_as_delivered),
        ("nobody hears what they did not ask for", nobody_hears_what_they_did_not_ask_for),
        ("subscribing twice is subscribing", subscribing_twice_is_subscribing),
        ("a large message arrives whole", a_large_message_arrives_whole),
        ("many topics are told apart", many_topics_are_told_apart),
    ]
}

pub fn laws_of_a_server<B: Server>() -> Vec<Law<B>> {
    vec![
        ("a broken connection is told and made again", a_broken_connection_is_told_and_made_again),
        ("who comes back is still subscribed", who_comes_back_is_still_subscribed),
        ("nothing that was on its way is lost", nothing_that_was_on_its_way_is_lost),
        ("what was said while away is sent once, the last of it", what_was_said_while_away_is_sent),
        ("a server that lost everything gets it again", a_server_that_lost_everything_gets_it_again),
    ]
}

pub const HERE: SessionId = SessionId([1, 2, 3, 4, 5]);
pub const ELSEWHERE: SessionId = SessionId([5, 4, 3, 2, 1]);

pub fn state() -> Topic {
    Topic::State(HERE)
}

pub fn pin(number: u8) -> Topic {
    Topic::Pin(HERE, ParticipantId([number; 16]))
}

pub fn say(topic: Topic, text: &str) -> Command {
    Command::Publish(Publish { topic, payload: text.into(), expires_in: 3_600 })
}

pub fn states() -> Command {
    Command::Subscribe(Interest::State(HERE))
}

pub fn pins() -> Command {
    Command::Subscribe(Interest::Pins(HERE))
}

pub fn heard(topic: Topic, text: &str) -> TransportEvent {
    TransportEvent::Message { topic, payload: text.into() }
}

/// The end of a participant, as a broker knows them.
fn participant<B: Bench>(bench: &mut B, number: u8) -> usize {
    let end = bench.join(&Topic::participant(ParticipantId([number; 16])));
    assert_eq!(bench.told(end), [TransportEvent::Up]);
    end
}

fn board<B: Bench>(bench: &mut B) -> usize {
    let end = bench.join("board");
    assert_eq!(bench.told(end), [TransportEvent::Up]);
    end
}

fn who_subscribes_later_gets_the_last_message<B: Bench>(bench: &mut B) {
    let board = board(bench);
    bench.ask(board, say(state(), "first"));
    bench.told(board);
    bench.ask(board, say(state(), "last"));
    bench.told(board);
    let late = participant(bench, 1);
    bench.ask(late, states());
    assert_eq!(bench.told(late), [heard(state(), "last")]);
}

fn who_subscribed_gets_every_message<B: Bench>(bench: &mut B) {
    let (board, one) = (board(bench), participant(bench, 1));
    bench.ask(one, states());
    assert_eq!(bench.told(one), []);
    for text in ["first", "second", "second", "third"] {
        bench.ask(board, say(state(), text));
        assert_eq!(bench.told(one), [heard(state(), text)]);
    }
}

fn an_empty_message_clears<B: Bench>(bench: &mut B) {
    let (board, one) = (board(bench), participant(bench, 1));
    bench.ask(board, pins());
    bench.ask(one, say(pin(1), "here"));
    bench.told(one);
    assert_eq!(bench.told(board), [heard(pin(1), "here")]);
    bench.ask(one, say(pin(1), ""));
    bench.told(one);
    assert_eq!(bench.told(board), [heard(pin(1), "")]);
    let other = self::board_again(bench);
    bench.ask(other, pins());
    assert_eq!(bench.told(other), []);
}

fn board_again<B: Bench>(bench: &mut B) -> usize {
    let end = bench.join("board-again");
    assert_eq!(bench.told(end), [TransportEvent::Up]);
    end
}

fn what_expired_is_given_to_nobody<B: Bench>(bench: &mut B) {
    let board = board(bench);
    bench.ask(board, Command::Publish(Publish { topic: state(), payload: b"short".into(), expires_in: 2 }));
    bench.told(board);
    let early = participant(bench, 1);
    bench.ask(early, states());
    assert_eq!(bench.told(early), [heard(state(), "short")]);
    bench.pass(4_000);
    let late = participant(bench, 2);
    bench.ask(late, states());
    assert_eq!(bench.told(late), []);
}

fn what_arrived_is_told_as_delivered<B: Bench>(bench: &mut B) {
    let (board, one) = (board(bench), participant(bench, 1));
    bench.ask(board, pins());
    bench.ask(one, say(pin(1), "here"));
    assert_eq!(bench.told(one), [TransportEvent::Delivered(pin(1))]);
    assert_eq!(bench.told(board), [heard(pin(1), "here")]);
    bench.ask(one, say(pin(1), "there"));
    assert_eq!(bench.told(one), [TransportEvent::Delivered(pin(1))]);
}

fn nobody_hears_what_they_did_not_ask_for<B: Bench>(bench: &mut B) {
    let (board, one, two) = (board(bench), participant(bench, 1), participant(bench, 2));
    bench.ask(one, states());
    bench.ask(board, pins());
    bench.ask(board, say(Topic::State(ELSEWHERE), "elsewhere"));
    bench.ask(two, say(pin(2), "theirs"));
    assert_eq!(bench.told(two), [TransportEvent::Delivered(pin(2))]);
    assert_eq!(bench.told(one), []);
    assert_eq!(bench.told(board), [TransportEvent::Delivered(Topic::State(ELSEWHERE)), heard(pin(2), "theirs")]);
    bench.ask(board, say(state(), "ours"));
    assert_eq!(bench.told(one), [heard(state(), "ours")]);
    assert_eq!(bench.told(two), []);
}

fn subscribing_twice_is_subscribing<B: Bench>(bench: &mut B) {
    let (board, one) = (board(bench), participant(bench, 1));
    bench.ask(one, states());
    bench.ask(one, states());
    assert_eq!(bench.told(one), []);
    bench.ask(board, say(state(), "once"));
    assert_eq!(bench.told(one), [heard(state(), "once")]);
}

fn a_large_message_arrives_whole<B: Bench>(bench: &mut B) {
    let (board, one) = (board(bench), participant(bench, 1));
    bench.ask(one, states());
    let large = "é".repeat(32 * 1024);
    bench.ask(board, say(state(), &large));
    assert_eq!(bench.told(one), [heard(state(), &large)]);
}

fn many_topics_are_told_apart<B: Bench>(bench: &mut B) {
    let everyone: Vec<usize> = (1..=40).map(|number| participant(bench, number)).collect();
    for (number, end) in (1..).zip(&everyone) {
        bench.ask(*end, say(pin(number), &number.to_string()));
        assert_eq!(bench.told(*end), [TransportEvent::Delivered(pin(number))]);
    }
    let board = board(bench);
    bench.ask(board, pins());
    let mut told = bench.told(board);
    for number in 1..=40 {
        let here = heard(pin(number), &number.to_string());
        let at = told.iter().position(|one| *one == here).unwrap_or_else(|| panic!("{number} is not there"));
        told.remove(at);
    }
    assert_eq!(told, []);
}

/// Told it is down, once or more, then up; gives what came after that.
fn back<B: Server>(bench: &mut B, end: usize) -> Vec<TransportEvent> {
    bench.pass(2_000);
    let mut told = bench.told(end);
    let up = told.iter().position(|one| *one == TransportEvent::Up).unwrap_or_else(|| panic!("not up again: {told:?}"));
    let after = told.split_off(up + 1);
    told.retain(|one| !matches!(one, TransportEvent::Down(Down::Unreachable { .. }) | TransportEvent::Up));
    assert!(!told.iter().any(|one| matches!(one, TransportEvent::Down(_))), "{told:?}");
    [told, after].concat()
}

fn a_broken_connection_is_told_and_made_again<B: Server>(bench: &mut B) {
    let one = participant(bench, 1);
    bench.cut(one);
    bench.pass(2_000);
    let told = bench.told(one);
    assert!(matches!(told[..], [TransportEvent::Down(Down::Unreachable { .. }), TransportEvent::Up]), "{told:?}");
}

fn who_comes_back_is_still_subscribed<B: Server>(bench: &mut B) {
    let (board, one) = (board(bench), participant(bench, 1));
    bench.ask(one, states());
    bench.told(one);
    bench.cut(one);
    bench.ask(board, say(state(), "meanwhile"));
    bench.told(board);
    assert_eq!(back(bench, one), [heard(state(), "meanwhile")]);
    bench.ask(board, say(state(), "later"));
    assert_eq!(bench.told(one), [heard(state(), "later")]);
}

fn nothing_that_was_on_its_way_is_lost<B: Server>(bench: &mut B) {
    let (board, one) = (board(bench), participant(bench, 1));
    bench.ask(board, pins());
    bench.told(board);
    bench.ask(one, say(pin(1), "on its way"));
    bench.cut(one);
    assert_eq!(back(bench, one), [TransportEvent::Delivered(pin(1))]);
    let told = bench.told(board);
    assert!(told.contains(&heard(pin(1), "on its way")), "{told:?}");
}

fn what_was_said_while_away_is_sent<B: Server>(bench: &mut B) {
    let (board, one) = (board(bench), participant(bench, 1));
    bench.ask(board, pins());
    bench.told(board);
    bench.cut(one);
    for text in ["first", "second", "last"] {
        bench.ask(one, say(pin(1), text));
    }
    assert_eq!(back(bench, one), [TransportEvent::Delivered(pin(1))]);
    assert_eq!(bench.told(board), [heard(pin(1), "last")]);
}

fn a_server_that_lost_everything_gets_it_again<B: Server>(bench: &mut B) {
    let (board, one) = (board(bench), participant(bench, 1));
    bench.ask(one, states());
    bench.ask(board, say(state(), "known"));
    bench.told(board);
    bench.told(one);
    bench.forget();
    // To say it again on `Up` is the peers' part.
    assert_eq!(back(bench, board), []);
    bench.ask(board, say(state(), "known"));
    assert_eq!(bench.told(board), [TransportEvent::Delivered(state())]);
    assert_eq!(back(bench, one), [heard(state(), "known")]);
    let late = participant(bench, 2);
    bench.ask(late, states());
    assert_eq!(bench.told(late), [heard(state(), "known")]);
}
