//! Windows as a transport: what else runs on the page can say anything.

use llo_dialogue::domain::time::Time;
use llo_dialogue::live::tabs::{LARGEST, Tabs};
use llo_dialogue::live::transport::{Command, Publish, TransportEvent};
use llo_dialogue::live::transport_state::{Deeds, Input};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::lines::{START, windows};
use crate::support::transport_laws::{Bench, heard, pin, pins, say, state, states};

const HOUR: u64 = 3_600_000;

fn now() -> Time {
    Time::from_millis(START)
}

fn board() -> Tabs {
    let mut tabs = Tabs::default();
    assert_eq!(tabs.hear(Input::Opened, now()).tell, [TransportEvent::Up]);
    tabs.hear(Input::Command(states()), now());
    tabs.hear(Input::Command(pins()), now());
    tabs
}

fn said(command: Command) -> Vec<u8> {
    let Deeds { send, .. } = Tabs::default().hear(Input::Command(command), now());
    send.into_iter().next().expect("it is said to the others")
}

#[test]
fn what_is_no_message_of_ours_is_dropped() {
    let good = said(say(pin(1), "here"));
    let numbered = |at: usize, number: u64| {
        let mut frame = good.clone();
        frame[at..at + 8].copy_from_slice(&number.to_be_bytes());
        frame
    };
    let table = [
        ("nothing", vec![]),
        ("a letter", b"x".to_vec()),
        ("half a message", good[..30].to_vec()),
        ("a question about nothing", b"?".to_vec()),
        ("a question about no session", b"?K7QM".to_vec()),
        ("text that is none", b"?\xFF\xFE".to_vec()),
        ("a number that nothing comes after", numbered(1, u64::MAX)),
        ("an age", numbered(9, u64::MAX)),
        ("too large", [&good[..], &vec![b'x'; LARGEST]].concat()),
    ];
    for (name, frame) in table {
        let mut board = board();
        let deeds = board.hear(Input::Received(&frame), now());
        assert_eq!((deeds.tell, deeds.send), (vec![TransportEvent::Dropped], vec![]), "{name}");
        assert_eq!(board.hear(Input::Received(&good), now()).tell, [heard(pin(1), "here")], "{name}");
    }
}

#[test]
fn what_many_answer_is_heard_once_and_what_is_older_never() {
    let mut board = board();
    let older = said(say(pin(1), "older"));
    let mut one = Tabs::default();
    one.hear(Input::Command(say(pin(1), "older")), now());
    let newer = one.hear(Input::Command(say(pin(1), "newer")), now()).send.remove(0);
    assert_eq!(board.hear(Input::Received(&newer), now()).tell, [heard(pin(1), "newer")]);
    for again in [&newer, &older, &newer] {
        assert_eq!(board.hear(Input::Received(again), now()).tell, []);
    }
}

#[test]
fn a_cleared_topic_stays_cleared_though_a_window_slept() {
    let mut board = board();
    let mut one = Tabs::default();
    let here = one.hear(Input::Command(say(pin(1), "here")), now()).send.remove(0);
    board.hear(Input::Received(&here), now());
    let gone = one.hear(Input::Command(say(pin(1), "")), now()).send.remove(0);
    assert_eq!(board.hear(Input::Received(&gone), now()).tell, [heard(pin(1), "")]);
    assert_eq!(board.hear(Input::Received(&here), now()).tell, []);
}

/// A participant does not ask for their own topic. Whoever speaks there meanwhile, with a number far ahead, has the last
/// word only until they speak again.
#[test]
fn who_speaks_on_a_topic_of_ours_does_not_silence_us() {
    let mut board = board();
    let mut one = Tabs::default();
    one.hear(Input::Command(say(pin(1), "here")), now());
    let mut forged = said(say(pin(1), "forged"));
    forged[1..9].copy_from_slice(&(START + HOUR).to_be_bytes());
    assert_eq!(board.hear(Input::Received(&forged), now()).tell, [heard(pin(1), "forged")]);
    assert_eq!(one.hear(Input::Received(&forged), now()), Deeds::default(), "it is no news to them");
    let there = one.hear(Input::Command(say(pin(1), "there")), now()).send.remove(0);
    assert_eq!(board.hear(Input::Received(&there), now()).tell, [heard(pin(1), "there")]);
}

/// Else the window of a participant would still have it when everyone else is gone.
#[test]
fn what_the_board_cleared_nobody_answers_any_more() {
    let mut windows = windows();
    let (board, one) = (windows.join("board"), windows.join("one"));
    windows.ask(board, pins());
    windows.ask(one, say(pin(1), "here"));
    assert_eq!(windows.told(board), [TransportEvent::Up, heard(pin(1), "here")]);
    windows.ask(board, say(pin(1), ""));
    windows.quiet();
    windows.happen(board, Input::Left);
    let second = windows.join("board");
    windows.ask(second, pins());
    assert_eq!(windows.told(second), [TransportEvent::Up]);
}

#[test]
fn who_published_answers_after_everyone_else_is_gone_and_who_heard_after_they_are() {
    let mut windows = windows();
    let (one, first) = (windows.join("one"), windows.join("board"));
    windows.ask(first, pins());
    windows.ask(one, say(pin(1), "here"));
    assert_eq!(windows.told(first), [TransportEvent::Up, heard(pin(1), "here")]);
    windows.happen(one, Input::Left);
    let second = windows.join("board");
    windows.ask(second, pins());
    assert_eq!(windows.told(second), [TransportEvent::Up, heard(pin(1), "here")]);
}

#[test]
fn a_window_keeps_neither_strangers_nor_more_than_a_thousand() {
    let mut board = board();
    let other = |number: u16| {
        let [high, low] = number.to_be_bytes();
        let mut bytes = [0; 16];
        (bytes[0], bytes[1]) = (high, low);
        llo_dialogue::contract::wire::Topic::Pin(
            crate::support::transport_laws::HERE,
            llo_dialogue::domain::session::ParticipantId(bytes),
        )
    };
    for number in 0..1_000 {
        let tell = board.hear(Input::Received(&said(say(other(number), "x"))), now()).tell;
        assert_eq!(tell, [heard(other(number), "x")]);
    }
    assert_eq!(board.hear(Input::Received(&said(say(other(1_000), "x"))), now()).tell, [TransportEvent::Dropped]);
    let later = Time::from_millis(START + HOUR);
    let deeds = board.hear(Input::Received(&said(say(other(1_000), "x"))), later);
    assert_eq!(deeds.tell, [], "expired, and so is everything else");
}

#[test]
fn what_is_too_large_is_refused_at_once() {
    let payload = vec![b'x'; LARGEST + 1];
    let deeds = Tabs::default()
        .hear(Input::Command(Command::Publish(Publish { topic: state(), payload, expires_in: 60 })), now());
    assert_eq!((deeds.tell, deeds.send), (vec![TransportEvent::Refused(state())], vec![]));
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn whatever_comes_nothing_breaks(
        frames in vec(prop_oneof![
            vec(any::<u8>(), 0..80),
            (vec(any::<u8>(), 0..40), 0_usize..60).prop_map(|(with, at)| {
                let mut frame = said(say(pin(1), "here"));
                let at = at.min(frame.len());
                frame.splice(at..(at + with.len()).min(frame.len()), with.iter().copied()).for_each(drop);
                frame
            }),
        ], 0..20),
    ) {
        let mut board = board();
        for frame in frames {
            let Deeds { tell, send, .. } = board.hear(Input::Received(&frame), now());
            prop_assert!(tell.len() <= 1);
            prop_assert!(send.iter().all(|frame| !frame.is_empty()));
        }
        // It still answers, and still hears what is newer than anything said with a clock like ours.
        let later = Time::from_millis(START + 48 * HOUR);
        let mut other = Tabs::default();
        let frame = other.hear(Input::Command(say(pin(2), "later")), later).send.remove(0);
        prop_assert_eq!(board.hear(Input::Received(&frame), later).tell, [heard(pin(2), "later")]);
    }
}
