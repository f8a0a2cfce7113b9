//! What a board makes ready before contributions come: it opens them much faster, and changes nothing else.

use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::{EncapsulatedKey, Sent, State, Topic};
use llo_dialogue::domain::session::{Contribution, ParticipantId};
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::BEAT;
use llo_dialogue::live::facilitating::Facilitating;
use llo_dialogue::live::seal::{Envelope, SEALED};
use llo_dialogue::live::transport::{Medium, TransportEvent};

use super::seal::known;
use crate::support::keys::{OVER, dice, identity, keys};
use crate::support::session::gone;

fn now() -> Time {
    Time::from_millis(1)
}

fn id(number: usize) -> ParticipantId {
    identity(number as u8).id()
}

fn said(participant: ParticipantId, counter: u64) -> Contribution {
    Contribution { participant, counter, content: gone() }
}

fn envelope(seed: u64) -> Envelope {
    known(&keys(1)).envelope(&mut dice(seed)).expect("a good key")
}

fn board() -> Facilitating {
    Facilitating::new(keys(1))
}

/// Someone's contribution in this envelope, announcing the next one.
fn message(who: usize, counter: u64, envelope: Envelope, next: Option<&Envelope>) -> TransportEvent {
    let participant = id(who);
    let sent = Sent { contribution: said(participant, counter), not_after: OVER, next: next.map(Envelope::key) };
    let payload = envelope.seal(&identity(who as u8), &sent).expect("a short text");
    TransportEvent::Message { topic: Topic::Pin(keys(1).session(), participant), payload }
}

fn hear(board: &mut Facilitating, happening: TransportEvent) -> Vec<Contribution> {
    board.hear(happening, now()).contributions
}

/// Prepares until nothing is left to; how many times that was.
fn prepared(board: &mut Facilitating) -> usize {
    let mut times = 0;
    while !board.is_prepared() {
        board.prepare();
        times += 1;
    }
    times
}

#[test]
fn what_was_announced_is_opened_as_ever() {
    let mut board = board();
    let (first, second, third) = (envelope(1), envelope(2), envelope(3));
    assert!(board.is_prepared(), "there is nothing yet");
    let heard = hear(&mut board, message(1, 1, first, Some(&second)));
    assert_eq!((heard, prepared(&mut board)), (vec![said(id(1), 1)], 1));
    let next = message(1, 2, second, Some(&third));
    assert_eq!(hear(&mut board, next.clone()), [said(id(1), 2)], "prepared");
    assert_eq!(hear(&mut board, next), [said(id(1), 2)], "once more, after a reconnect");
    assert_eq!(hear(&mut board, message(1, 3, third, None)), [said(id(1), 3)], "before it was prepared");
    assert_eq!(board.refused().total(), 0);
}

#[test]
fn an_announced_key_binds_nobody() {
    let mut board = board();
    let announced = [envelope(11), envelope(12)];
    for (at, next) in announced.iter().enumerate() {
        hear(&mut board, message(at, 1, envelope(at as u64), Some(next)));
    }
    assert_eq!(prepared(&mut board), 2);
    assert_eq!(hear(&mut board, message(0, 2, envelope(13), None)), [said(id(0), 2)], "loaded again");
    let [first, second] = announced;
    // Someone else sends what is sealed with the key that another announced.
    let stolen = message(1, 2, second, None);
    let TransportEvent::Message { payload, .. } = stolen.clone() else { panic!("it is a message") };
    let forged = TransportEvent::Message { topic: Topic::Pin(keys(1).session(), id(0)), payload: payload.clone() };
    assert_eq!(hear(&mut board, forged), []);
    let mut changed = payload;
    changed[100] ^= 1;
    let changed = TransportEvent::Message { topic: Topic::Pin(keys(1).session(), id(1)), payload: changed };
    assert_eq!(hear(&mut board, changed), []);
    assert_eq!(board.refused().forged, 2);
    assert_eq!(hear(&mut board, stolen), [said(id(1), 2)], "the right one is opened all the same");
    assert_eq!(hear(&mut board, message(0, 3, first, None)), [said(id(0), 3)]);
}

/// A broker that lost everything is told everything again, and anybody can send what is not sealed to us at all.
#[test]
fn what_is_ready_stays_ready_whatever_comes_with_another_key() {
    let mut board = board();
    let (second, third) = (envelope(2), envelope(3));
    let first = message(1, 1, envelope(1), Some(&second));
    hear(&mut board, first.clone());
    assert_eq!(prepared(&mut board), 1);
    let noise = TransportEvent::Message { topic: Topic::Pin(keys(1).session(), id(1)), payload: vec![7; SEALED] };
    assert_eq!(hear(&mut board, noise), []);
    assert_eq!(hear(&mut board, first), [said(id(1), 1)], "the same once more");
    assert!(board.is_prepared(), "nothing has to be done twice");
    assert_eq!(hear(&mut board, message(1, 2, second, Some(&third))), [said(id(1), 2)]);
    assert_eq!(prepared(&mut board), 1);
}

#[test]
fn the_last_announced_is_prepared_and_a_key_that_is_none_is_not() {
    let mut board = board();
    let (second, third) = (envelope(2), envelope(3));
    hear(&mut board, message(1, 1, envelope(1), Some(&second)));
    hear(&mut board, message(1, 2, envelope(4), Some(&third)));
    assert_eq!(prepared(&mut board), 1);
    let zero = Sent { contribution: said(id(2), 1), not_after: OVER, next: Some(EncapsulatedKey([0; 32])) };
    let payload = envelope(5).seal(&identity(2), &zero).expect("a short text");
    let topic = Topic::Pin(keys(1).session(), id(2));
    assert_eq!(hear(&mut board, TransportEvent::Message { topic, payload }), [said(id(2), 1)]);
    assert_eq!(prepared(&mut board), 1, "tried once, and no more");
}

#[test]
fn nothing_is_prepared_for_a_session_that_is_over_or_led_elsewhere() {
    let waiting = || {
        let mut board = board();
        hear(&mut board, message(1, 1, envelope(1), Some(&envelope(2))));
        assert!(!board.is_prepared());
        board
    };
    let mut closed = waiting();
    closed.close(vec![id(1)], now());
    assert!(closed.is_prepared());
    let mut taken = waiting();
    let state = State { number: 1 << 30, beat: BEAT, at: None, open: None };
    taken.hear(
        TransportEvent::Message {
            topic: Topic::State(keys(1).session()),
            payload: keys(1).sign(Medium::Broker, &state),
        },
        now(),
    );
    assert!(taken.is_prepared());
}

/// The least that opening one contribution takes, of many: it is so short that a busy computer does not always get between.
fn time_to_open(prepares: bool) -> Duration {
    let open = || {
        let mut board = board();
        let next: Vec<Envelope> = (0..20).map(|at| envelope(100 + at)).collect();
        for (at, next) in next.iter().enumerate() {
            hear(&mut board, message(at, 1, envelope(at as u64), Some(next)));
        }
        if prepares {
            prepared(&mut board);
        }
        let second: Vec<_> = next.into_iter().enumerate().map(|(at, next)| message(at, 2, next, None)).collect();
        let one = |message| {
            let began = Instant::now();
            assert_eq!(hear(&mut board, message).len(), 1);
            began.elapsed()
        };
        second.into_iter().map(one).min().unwrap_or_default()
    };
    (0..5).map(|_| open()).min().unwrap_or_default()
}

/// As it is built for tests, where all else is slow; as it is built for people it is less than a tenth.
#[test]
fn what_is_prepared_takes_less_time_to_open() {
    let (prepared, not) = (time_to_open(true), time_to_open(false));
    assert!(prepared * 4 < not * 3, "{prepared:?}, and {not:?} without");
}
