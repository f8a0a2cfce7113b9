//! The facilitator's end: what is said when, what is taken in, and what is left behind.

use std::sync::Arc;

use llo_dialogue::contract::wire::{Open, RoleNames, Sent, State, Topic};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Content, Contribution, Order, ParticipantId, Session, Stage};
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::facilitating::Facilitating;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::seal::SEALED;
use llo_dialogue::live::sign::HEAD;
use llo_dialogue::live::transport::{Command, Down, Interest, Medium, Publish, TransportEvent};
use llo_dialogue::live::{BEAT, Link, RejectedCounts};

use super::seal::known;
use crate::support::keys::{self, OVER, dice, identity, keys, sealed_text, signed};
use crate::support::session::{gone, placed, session};

fn at(millis: u64) -> Time {
    Time::from_millis(millis)
}

fn open(session: &Session) -> Open {
    Open::of(session, &RoleNames::default(), 0).expect("no roles")
}

/// So many have placed.
fn progress(number: u8) -> Open {
    open(&placed(Order::BothFirst, number, Stage::Place(Moment::Current)))
}

/// A board that is connected and has said that it is in the lobby, at 1000.
fn leading(of: u64) -> Facilitating {
    let mut board = Facilitating::new(keys(of));
    assert_eq!(board.link(), Link::Connecting);
    let session = board.keys().session();
    let wanted = [Interest::Pins(session), Interest::State(session)];
    assert_eq!(board.start(Medium::Broker), wanted.map(Command::Subscribe));
    assert_eq!(board.tell(open(&self::session(Order::BothFirst)), at(0)), vec![], "it waits for a connection");
    let said = states(&board.hear(TransportEvent::Up, at(1_000)).commands);
    assert!(matches!(&said[..], [State { number: 1, beat: BEAT, open: Some(_), .. }]), "{said:?}");
    board
}

fn payloads(commands: &[Command]) -> Vec<&Publish> {
    let payload = |command: &Command| matches!(command, Command::Publish(_));
    commands
        .iter()
        .filter(|command| payload(command))
        .map(|command| match command {
            Command::Publish(publish) => publish,
            Command::Subscribe(_) => unreachable!("it was left out"),
        })
        .collect()
}

fn states(commands: &[Command]) -> Vec<State> {
    let states = payloads(commands).into_iter().filter(|publish| matches!(publish.topic, Topic::State(_)));
    states.map(|publish| State::read(&publish.payload[HEAD..]).expect("it is good")).collect()
}

fn number(commands: &[Command]) -> Option<u64> {
    states(commands).first().map(|state| state.number)
}

fn message(topic: Topic, payload: Vec<u8>) -> TransportEvent {
    TransportEvent::Message { topic, payload }
}

fn own_state(keys: &Keys, number: u64) -> TransportEvent {
    let open = Some(Arc::new(progress(1)));
    message(Topic::State(keys.session()), keys.sign(Medium::Broker, &State { number, beat: BEAT, at: None, open }))
}

#[test]
fn progress_alone_is_told_once_a_second_and_the_rest_at_once() {
    let mut board = leading(1);
    assert_eq!(number(&board.tell(progress(1), at(1_001))), Some(2), "another phase");
    assert_eq!(board.tell(progress(1), at(1_002)), vec![], "nothing new");
    assert_eq!(board.tell(progress(2), at(1_003)), vec![]);
    assert_eq!(board.tell(progress(3), at(1_900)), vec![]);
    assert_eq!(board.wake_at(), Some(at(2_001)));
    assert_eq!(board.wake(at(2_000)), vec![]);
    let said = states(&board.wake(at(2_001)));
    assert_eq!(said[0].open.as_deref(), Some(&progress(3)));
    assert_eq!(board.tell(progress(4), at(2_002)), vec![]);
    assert_eq!(board.tell(progress(3), at(2_003)), vec![], "taken back");
    assert_eq!(board.wake_at(), Some(at(2_001 + u64::from(BEAT))));
    let other = Open { question: 1, ..progress(3) };
    assert_eq!(number(&board.tell(other, at(2_004))), Some(4));
    assert_eq!(number(&board.tell(progress(5), at(1_000))), Some(5), "a clock that was set back stops nothing");
}

#[test]
fn it_is_said_again_at_every_beat_and_every_reconnect() {
    let mut board = leading(1);
    let beat = 1_000 + u64::from(BEAT);
    assert_eq!(board.wake_at(), Some(at(beat)));
    assert_eq!(board.wake(at(beat - 1)), vec![]);
    assert_eq!(number(&board.wake(at(beat))), Some(2));
    let down = board.hear(TransportEvent::Down(Down::Unreachable { retry_in: 9 }), at(beat + 1));
    assert_eq!((down.commands, board.link()), (vec![], Link::Unreachable { retry_in: 9 }));
    assert_eq!(board.tell(progress(2), at(beat + 2)), vec![]);
    assert_eq!(board.wake_at(), None);
    let said = states(&board.hear(TransportEvent::Up, at(beat + 3)).commands);
    assert!(said.len() == 1 && said[0].number == 3 && said[0].open.as_deref() == Some(&progress(2)));
    assert_eq!((board.number(), board.link()), (3, Link::Up));
}

#[test]
fn whoever_leaves_says_so_and_comes_back_by_itself() {
    let mut board = leading(1);
    let said = states(&board.leave(at(2_000)));
    assert!(said[0].beat == 0 && said[0].number == 2 && said[0].open.is_some());
    let back = states(&board.tell(open(&session(Order::BothFirst)), at(2_001)));
    assert!(back[0].beat == BEAT && back[0].number == 3, "also with nothing new");
}

#[test]
fn whoever_may_leave_is_taken_for_gone_only_when_nothing_more_is_heard() {
    let mut board = leading(1);
    let said = states(&board.may_leave(at(2_000)));
    assert!(said[0].number == 2 && said[0].open.is_some());
    assert!((1_500..5_000).contains(&said[0].beat), "it has time to say that it stays: {}", said[0].beat);
    let stays = board.wake_at().expect("it says so by itself");
    assert!(stays <= at(3_000), "{stays:?}");
    let back = states(&board.wake(stays));
    assert!(back[0].beat == BEAT && back[0].number == 3);
}

#[test]
fn nothing_is_said_after_the_time() {
    let mut board = leading(1);
    assert_eq!(payloads(&board.tell(progress(1), at(OVER)))[0].expires_in, 1);
    assert_eq!(board.tell(progress(2), at(OVER + 1)), vec![]);
    assert_eq!((board.wake(at(OVER + 2_000)), board.wake_at()), (vec![], None), "and nothing is waited for");
}

#[test]
fn what_is_refused_is_counted_by_kind() {
    let mut board = leading(1);
    let (id, session) = (identity(7).id(), board.keys().session());
    let sent = |not_after| Sent {
        contribution: Contribution { participant: id, counter: 1, content: gone() },
        not_after,
        next: None,
    };
    let sealed = |sent: &Sent| keys::sealed(&known(&keys(1)), &identity(7), sent, &mut dice(5));
    let good = sealed(&sent(OVER));
    let heard = board.hear(message(Topic::Pin(session, id), good.clone()), at(5));
    assert_eq!(heard.contributions, vec![Contribution { participant: id, counter: 1, content: Content::Gone }]);
    let mut forged = good.clone();
    forged[100] ^= 1;
    let other = keys(2).session();
    let table = [
        (message(Topic::Pin(session, id), forged), RejectedCounts { forged: 1, ..RejectedCounts::default() }),
        (
            message(Topic::Pin(session, identity(8).id()), good.clone()),
            RejectedCounts { forged: 1, ..RejectedCounts::default() },
        ),
        (
            message(Topic::Pin(session, id), [good.clone(), vec![0]].concat()),
            RejectedCounts { oversized: 1, ..RejectedCounts::default() },
        ),
        (
            message(Topic::Pin(session, id), good[1..].to_vec()),
            RejectedCounts { malformed: 1, ..RejectedCounts::default() },
        ),
        (
            message(Topic::Pin(session, id), sealed(&sent(4))),
            RejectedCounts { replayed: 1, ..RejectedCounts::default() },
        ),
        (message(Topic::Pin(session, id), vec![]), RejectedCounts::default()),
        (message(Topic::Pin(other, id), good.clone()), RejectedCounts { malformed: 1, ..RejectedCounts::default() }),
        (message(Topic::State(session), vec![1; 500]), RejectedCounts { forged: 1, ..RejectedCounts::default() }),
        (message(Topic::State(session), vec![1; 50]), RejectedCounts { malformed: 1, ..RejectedCounts::default() }),
        (message(Topic::State(session), vec![1; 70_000]), RejectedCounts { oversized: 1, ..RejectedCounts::default() }),
        (own_state(&keys(2), 99), RejectedCounts { malformed: 1, ..RejectedCounts::default() }),
        (own_state(&keys(1), 0), RejectedCounts::default()),
        (TransportEvent::Dropped, RejectedCounts { malformed: 1, ..RejectedCounts::default() }),
    ];
    for (happening, more) in table {
        let before = board.refused();
        let heard = board.hear(happening, at(5));
        assert!(heard.contributions.is_empty() && states(&heard.commands).is_empty() && board.link() == Link::Up);
        let after = board.refused();
        assert_eq!(after.total() - before.total(), more.total(), "{more:?}");
        assert_eq!((after.forged - before.forged, after.replayed - before.replayed), (more.forged, more.replayed));
        assert_eq!(after.oversized - before.oversized, more.oversized);
    }
}

/// Whose topics these commands clear.
fn cleared(commands: &[Command]) -> Vec<Topic> {
    let clears = payloads(commands).into_iter().filter(|publish| publish.payload.is_empty());
    clears.map(|publish| publish.topic).collect()
}

#[test]
fn what_cannot_be_opened_is_cleared_and_not_faster_than_a_batch_a_second() {
    let mut board = leading(1);
    let session = board.keys().session();
    let topic = |number: u16| {
        let mut id = [0; 16];
        id[..2].copy_from_slice(&number.to_be_bytes());
        Topic::Pin(session, ParticipantId(id))
    };
    assert_eq!(cleared(&board.hear(message(topic(0), vec![1; SEALED]), at(2_000)).commands), [topic(0)]);
    let echo = board.hear(message(topic(0), vec![]), at(2_001));
    assert_eq!((echo.commands, board.wake_at()), (vec![], Some(at(1_000 + u64::from(BEAT)))), "and that is all");
    for number in 1..=120 {
        let sent = if number % 2 == 0 { vec![1; SEALED] } else { vec![2; 9] };
        assert_eq!(board.hear(message(topic(number), sent), at(2_002)).commands, vec![], "{number}");
    }
    for (now, number, next) in [(2_999, 0, 3_000), (3_000, 50, 4_000), (3_001, 0, 4_000), (4_000, 50, 5_000)] {
        assert_eq!((cleared(&board.wake(at(now))).len(), board.wake_at()), (number, Some(at(next))), "at {now}");
    }
    assert_eq!(cleared(&board.wake(at(5_000))).len(), 20);
    assert_eq!(board.wake_at(), Some(at(1_000 + u64::from(BEAT))), "nothing is left to clear");
}

#[test]
fn what_can_be_opened_is_left_where_it_is() {
    let mut board = leading(1);
    let (id, session) = (identity(7).id(), board.keys().session());
    let mine = Topic::Pin(session, id);
    let sent = |not_after| Sent {
        contribution: Contribution { participant: id, counter: 1, content: gone() },
        not_after,
        next: None,
    };
    let sealed = |sent: &Sent| keys::sealed(&known(&keys(1)), &identity(7), sent, &mut dice(5));
    let other = Topic::Pin(session, identity(8).id());
    assert_eq!(cleared(&board.hear(message(other, vec![1; SEALED]), at(2_000)).commands), [other]);
    board.hear(message(mine, vec![1; SEALED]), at(2_001));
    board.hear(message(mine, sealed(&sent(OVER))), at(2_002));
    assert_eq!(cleared(&board.wake(at(3_000))), [], "their own has come since");
    assert_eq!(cleared(&board.hear(message(mine, sealed(&sent(4))), at(4_000)).commands), [], "too late, but theirs");
    let newer = format!("{:320}", "{\"schema\":\"llo-wire/3\"}");
    let newer = sealed_text(&keys(1), id, &signed(&keys(1), 7, newer.as_bytes()));
    assert_eq!(cleared(&board.hear(message(mine, newer), at(6_000)).commands), [], "a newer page's");
    assert_eq!(cleared(&board.wake(at(8_000))), []);
}

#[test]
fn a_board_that_does_not_lead_clears_nothing_and_one_that_closes_clears_all() {
    let mut board = leading(1);
    let topics = [1, 2].map(|id| Topic::Pin(board.keys().session(), identity(id).id()));
    board.hear(message(topics[0], vec![1; SEALED]), at(2_000));
    board.hear(message(topics[1], vec![1; SEALED]), at(2_001));
    let one = identity(1).id();
    assert_eq!(cleared(&board.close(vec![one, identity(2).id()], at(2_002))), topics, "each once");
    let mut board = leading(1);
    board.hear(own_state(&keys(1), 9), at(2_000));
    assert_eq!(board.hear(message(topics[0], vec![1; SEALED]), at(2_001)).commands, vec![]);
    assert_eq!(board.wake(at(9_000)), vec![]);
}

#[test]
fn a_page_that_goes_on_is_well_above_what_was_said() {
    let mut board = Facilitating::again(keys(1), 5);
    board.start(Medium::Broker);
    board.tell(progress(1), at(0));
    let said = number(&board.hear(TransportEvent::Up, at(0)).commands).expect("it is said");
    assert!(said > 5 + 12 * 3600 * 20, "as much as a board can say");
    board.hear(own_state(&keys(1), said - 1), at(1));
    assert_eq!(board.link(), Link::Up, "its own, of before");
}

#[test]
fn whoever_is_taken_over_stops() {
    let mut board = leading(1);
    let theirs = own_state(&keys(1), 2);
    let put_back = payloads(&board.hear(theirs.clone(), at(1_500)).commands)[0].clone();
    assert_eq!(message(put_back.topic, put_back.payload), theirs, "we may have spoken over it");
    assert_eq!(board.hear(theirs, at(1_500)).commands, vec![], "once");
    assert_eq!((board.link(), board.wake_at(), board.is_closed()), (Link::TakenOver, None, false));
    assert_eq!(board.tell(progress(9), at(1_501)), vec![]);
    assert_eq!(board.wake(at(90_000)), vec![]);
    assert_eq!(board.leave(at(90_000)), vec![]);
    assert_eq!(board.hear(TransportEvent::Up, at(90_001)).commands, vec![]);
    board.hear(own_state(&keys(1), 50), at(90_002));
    assert_eq!(board.link(), Link::TakenOver);
}

#[test]
fn of_two_with_the_same_number_one_goes_on() {
    let (mut one, mut two) = (leading(1), leading(1));
    let echo = |commands: Vec<Command>| {
        let publish = payloads(&commands)[0].clone();
        message(publish.topic, publish.payload)
    };
    let (of_one, of_two) = (echo(one.tell(progress(1), at(2_000))), echo(two.tell(progress(2), at(2_000))));
    for said in [of_one, of_two] {
        one.hear(said.clone(), at(2_100));
        two.hear(said, at(2_100));
    }
    assert_eq!([one, two].iter().filter(|board| board.link() == Link::Up).count(), 1);
}

#[test]
fn a_closed_session_is_said_cleared_and_left() {
    let mut board = leading(1);
    let session = board.keys().session();
    let ids = [1, 2, 3].map(|id| identity(id).id());
    let commands = board.close(ids.to_vec(), at(2_000));
    let said = payloads(&commands);
    assert!(matches!(states(&commands[..1])[..], [State { open: None, number: 2, .. }]) && said[0].expires_in == 600);
    let clears: Vec<Topic> =
        said[1..].iter().filter(|clear| clear.payload.is_empty()).map(|clear| clear.topic).collect();
    assert_eq!(clears, ids.map(|id| Topic::Pin(session, id)));
    assert!(board.is_closed() && !board.is_clear());
    board.hear(TransportEvent::Delivered(clears[1]), at(2_001));
    board.hear(TransportEvent::Down(Down::Offline), at(2_002));
    assert_eq!(payloads(&board.hear(TransportEvent::Up, at(2_003)).commands).len(), 3, "what has not arrived");
    let late = message(Topic::Pin(session, ids[1]), vec![1; 10]);
    assert_eq!(
        payloads(&board.hear(late, at(2_004)).commands)[0].payload,
        Vec::<u8>::new(),
        "what still comes goes too"
    );
    assert_eq!(board.hear(message(clears[1], vec![]), at(2_004)).commands, vec![]);
    for topic in [clears[0], clears[2], Topic::State(session)] {
        assert!(!board.is_clear());
        board.hear(TransportEvent::Delivered(topic), at(2_005));
    }
    assert!(board.is_clear() && board.hear(TransportEvent::Up, at(2_006)).commands.is_empty());
    assert_eq!((board.tell(progress(1), at(9_000)), board.wake_at()), (vec![], None));
}

#[test]
fn a_session_that_was_closed_elsewhere_is_closed() {
    let mut board = leading(1);
    let closed = keys(1).sign(Medium::Broker, &State { number: 9, beat: 0, at: None, open: None });
    board.hear(message(Topic::State(board.keys().session()), closed), at(2_000));
    assert!(board.is_closed() && board.is_clear() && board.link() == Link::TakenOver);
    assert_eq!(board.tell(progress(1), at(3_000)), vec![]);
}

#[test]
fn a_server_that_does_not_take_the_state_does_not_let_us_in() {
    let mut board = leading(1);
    board.hear(TransportEvent::Refused(Topic::State(board.keys().session())), at(2_000));
    assert_eq!((board.link(), number(&board.tell(progress(1), at(2_001)))), (Link::NotAllowed, Some(2)), "it is tried");
    board.hear(TransportEvent::Delivered(Topic::State(board.keys().session())), at(2_002));
    assert_eq!(board.link(), Link::Up);
}
