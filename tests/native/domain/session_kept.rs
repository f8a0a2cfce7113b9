//! A session outlives its page, and leaves nothing behind when it is closed, nor in a log.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{
    Contribution, EnteredId, Order, ParticipantId, Phase, Received, RoundNo, Session, Stage,
};
use llo_dialogue::domain::space::Quadrant;

use crate::support::pins::{corner, place};
use crate::support::session::{both, gone, lead, nothing, people, placed, send, session};

use Moment::{Current, Desired};
use Order::{BothFirst, RevealAfterEach};
use Quadrant::PeopleReactive;
use RoundNo::First;
use Stage::{Place, Reveal, Talk};

#[test]
fn closing_says_whose_messages_are_to_be_cleared() {
    let mut session = placed(BothFirst, 3, Place(Current));
    send(&mut session, 1, 2, gone());
    let ids: Vec<ParticipantId> = session.close();
    assert_eq!(ids, [0, 1, 2].map(|id| ParticipantId([id; 16])));
}

#[test]
fn a_kept_session_goes_on_where_it_was() {
    for order in [BothFirst, RevealAfterEach] {
        let mut session = placed(order, 9, Place(Current));
        assert!(session.lock() && session.enter(EnteredId(1), Some(corner(PeopleReactive)), None, None));
        lead(&mut session, Phase::Round(First, Talk));
        send(&mut session, 3, 7, gone());
        let mut again = Session::kept(session.keep()).expect("it was a session");
        assert!(again == session);
        assert_eq!(send(&mut again, 3, 6, both(First, PeopleReactive, PeopleReactive)), Received::Old);
        lead(&mut again, Phase::Step(First));
        lead(&mut session, Phase::Step(First));
        assert!(again == session && people(&again, First, Desired).is_some());
    }
}

#[test]
fn more_people_than_a_session_holds_are_no_session() {
    let mut kept = session(BothFirst).keep();
    let person = llo_dialogue::domain::disclosure::Person {
        by: llo_dialogue::domain::disclosure::By::Host,
        current: Some(corner(PeopleReactive)),
        desired: None,
        role: None,
    };
    kept.second.entered = (0..500).map(|id| (EnteredId(id), person)).collect();
    assert!(Session::kept(kept.clone()).is_some());
    kept.second.entered.insert(EnteredId(500), person);
    assert!(Session::kept(kept).is_none());

    let mut full = session(BothFirst);
    let (limit, content) = (Session::PARTICIPANT_LIMIT as u128, nothing(First));
    let says = |id: u128| Contribution { participant: ParticipantId(id.to_be_bytes()), counter: 1, content };
    assert!((0..limit).all(|id| full.receive(says(id)) == Received::Taken));
    assert_eq!(full.receive(says(limit)), Received::Full);
    assert_eq!(full.receive(Contribution { counter: 2, ..says(0) }), Received::Taken, "who is in can change");
    let mut kept = full.keep();
    kept.sent.push(says(limit));
    assert!(Session::kept(kept).is_none());
}

#[test]
fn a_log_line_holds_no_answer() {
    let mut session = placed(RevealAfterEach, 9, Reveal(Current));
    assert!(session.enter(EnteredId(4), Some(place(33, 77)), None, None));
    let line = format!("{session:?}");
    for word in ["33", "77", "25", "AxisValue", "Pin", "ParticipantId", "Mark"] {
        assert!(!line.contains(word), "{word} in {line}");
    }
    assert!(line.contains("joined: 9"), "{line}");
}
