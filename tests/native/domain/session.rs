//! A session as a facilitator leads it: who is counted when, what can be seen in which phase, and how it ends.

use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{Cell, Roles, Rules, Withheld};
use llo_dialogue::domain::session::{
    Choice, Content, Contribution, EnteredId, NextStep, Order, ParticipantId, Phase, Placed, Progress, Received,
    RoundNo, Seen, Session, Setup, Shown, Stage,
};
use llo_dialogue::domain::space::Quadrant;

use crate::support::pins::{corner, place};
use crate::support::session::{at, both, gone, lead, nothing, send, session};

use Moment::{Current, Desired};
use Order::{BothFirst, RevealAfterEach};
use Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use RoundNo::{First, Second};
use Stage::{Place, Reveal, Talk};

/// So many participants with both pins, at this stage.
fn placed(order: Order, number: u8, stage: Stage) -> Session {
    let mut session = session(order);
    for id in 0..number {
        send(&mut session, id, 1, both(First, OrganisationReactive, PeopleProactive));
    }
    lead(&mut session, Phase::Round(First, stage));
    session
}

fn people(session: &Session, round: RoundNo, moment: Moment) -> Option<u32> {
    session.picture(round, moment).map(|picture| picture.people())
}

#[test]
fn only_after_a_reveal_is_there_something_to_see() {
    let is_hidden = |seen: Seen| seen == Seen::Hidden;
    for order in [BothFirst, RevealAfterEach] {
        let mut session = placed(order, 9, Place(Current));
        lead(&mut session, Phase::Lobby);
        loop {
            let shown = session.shown();
            let (current, desired) = match session.phase() {
                Phase::Lobby | Phase::Explain | Phase::Round(_, Place(_)) => (false, false),
                Phase::Round(_, Reveal(Current) | Talk) => (true, false),
                Phase::Round(_, Reveal(Desired)) | Phase::Step(_) => (true, true),
            };
            assert_eq!((!is_hidden(shown.current), !is_hidden(shown.desired)), (current, desired), "{session:?}");
            assert_eq!(shown.flows.is_some(), desired, "{session:?}");
            if !session.next(&mut at(7)) {
                break;
            }
        }
    }
}

#[test]
fn what_is_not_yet_revealed_cannot_be_exported() {
    let mut session = placed(BothFirst, 9, Talk);
    assert_eq!((people(&session, First, Current), people(&session, First, Desired)), (Some(9), None));
    assert_eq!(session.flows(First), None);
    lead(&mut session, Phase::Round(First, Reveal(Desired)));
    assert_eq!(people(&session, First, Desired), Some(9));
    assert!(session.flows(First).is_some_and(|flows| flows.is_ok()));
    lead(&mut session, Phase::Round(First, Place(Current)));
    assert_eq!(session.shown(), Shown { current: Seen::Hidden, desired: Seen::Hidden, flows: None });
    assert_eq!(people(&session, First, Desired), Some(9), "once seen it can be exported in every phase");
}

#[test]
fn too_few_reveal_nothing_and_can_try_again() {
    let mut session = placed(BothFirst, 4, Reveal(Current));
    assert_eq!(session.shown().current, Seen::TooFew);
    assert_eq!(people(&session, First, Current), None);
    send(&mut session, 4, 1, both(First, OrganisationReactive, PeopleProactive));
    assert_eq!(session.shown().current, Seen::TooFew, "a reveal happens at one moment");
    lead(&mut session, Phase::Round(First, Place(Desired)));
    lead(&mut session, Phase::Round(First, Reveal(Current)));
    assert_eq!(people(&session, First, Current), Some(5));
    let mut session = placed(BothFirst, 4, Talk);
    send(&mut session, 4, 1, both(First, OrganisationReactive, PeopleProactive));
    lead(&mut session, Phase::Step(First));
    assert_eq!((people(&session, First, Current), people(&session, First, Desired)), (Some(5), Some(5)));
    assert_eq!(session.flows(First), Some(Err(Withheld::Below(8))));
}

#[test]
fn a_picture_stays_whatever_comes_later() {
    for order in [BothFirst, RevealAfterEach] {
        let mut session = placed(order, 9, Reveal(Current));
        let before = session.picture(First, Current).cloned();
        for id in 0..40 {
            send(&mut session, id, 2, both(First, PeopleReactive, PeopleReactive));
        }
        send(&mut session, 3, 3, Content::Gone);
        for stage in [Place(Current), Talk, Reveal(Current), Reveal(Desired)] {
            lead(&mut session, Phase::Round(First, stage));
            assert_eq!(session.picture(First, Current), before.as_ref(), "{order:?} at {stage:?}");
        }
        let desired = people(&session, First, Desired);
        let late = 31;
        let expected = if order == BothFirst { 9 + late } else { 8 + late };
        assert_eq!(desired, Some(expected), "{order:?}: the late ones are in the next picture");
    }
}

#[test]
fn in_a_second_round_everybody_starts_anew() {
    let mut session = placed(BothFirst, 9, Reveal(Desired));
    let first = session.picture(First, Desired).cloned();
    assert!(session.again());
    assert_eq!(session.phase(), Phase::Round(Second, Place(Current)));
    assert_eq!(session.progress(Current), Progress { placed: 0, of: 9 });
    send(&mut session, 20, 9, both(First, PeopleReactive, PeopleReactive));
    assert_eq!(session.progress(Current), Progress { placed: 0, of: 10 }, "a pin for the first round comes too late");
    for id in 0..6 {
        send(&mut session, id, 2, both(Second, PeopleReactive, PeopleProactive));
    }
    assert_eq!(session.progress(Current), Progress { placed: 6, of: 10 });
    lead(&mut session, Phase::Round(Second, Reveal(Desired)));
    assert_eq!((people(&session, Second, Current), session.picture(First, Desired)), (Some(6), first.as_ref()));
    let movement = session.movement(Current).expect("both rounds are revealed");
    assert_eq!((movement.first.of(OrganisationReactive), movement.second.of(PeopleReactive)), (9, 6));
    assert!(!session.again(), "there is no third");
}

#[test]
fn a_second_round_can_be_left_and_found_again() {
    let mut session = placed(BothFirst, 9, Reveal(Desired));
    assert!(session.again());
    for id in 0..6 {
        send(&mut session, id, 2, both(Second, PeopleReactive, PeopleProactive));
    }
    assert!(session.back());
    assert_eq!(session.shown().current, Seen::Picture(session.picture(First, Current).expect("it was revealed")));
    assert_eq!(session.movement(Current), None);
    assert!(session.again());
    assert_eq!(session.progress(Current), Progress { placed: 6, of: 9 });
}

#[test]
fn the_highest_counter_wins_whenever_it_comes() {
    let mut session = placed(BothFirst, 5, Place(Current));
    let seven = both(First, PeopleReactive, PeopleProactive);
    assert_eq!(send(&mut session, 9, 7, seven), Received::Taken);
    assert_eq!(send(&mut session, 9, 7, seven), Received::Old, "the same again");
    assert_eq!(send(&mut session, 9, 6, gone()), Received::Old, "older");
    assert_eq!(session.progress(Current).placed, 6);
    assert_eq!(send(&mut session, 9, 8, nothing(First)), Received::Taken);
    assert_eq!(session.progress(Current), Progress { placed: 5, of: 6 }, "taken back, and still here");
    assert_eq!(send(&mut session, 9, 9, gone()), Received::Taken);
    assert_eq!(session.progress(Current), Progress { placed: 5, of: 5 });
    assert_eq!(send(&mut session, 9, 7, seven), Received::Old, "what was taken back does not come back");
}

#[test]
fn after_a_lock_changes_wait() {
    let mut session = placed(BothFirst, 9, Place(Current));
    assert!(session.lock() && !session.lock() && session.is_locked());
    send(&mut session, 0, 2, both(First, PeopleReactive, PeopleReactive));
    send(&mut session, 1, 2, gone());
    assert_eq!(session.progress(Current), Progress { placed: 9, of: 9 }, "who left after the lock is counted");
    send(&mut session, 30, 1, both(First, PeopleReactive, PeopleReactive));
    assert_eq!(session.progress(Current), Progress { placed: 9, of: 9 });
    let mut opened = session.clone();
    assert!(opened.unlock() && !opened.unlock() && !opened.is_locked());
    assert_eq!(opened.progress(Current), Progress { placed: 9, of: 9 });
    lead(&mut opened, Phase::Round(First, Reveal(Current)));
    assert_eq!(opened.picture(First, Current).map(|picture| picture.counts().of(PeopleReactive)), Some(2));

    lead(&mut session, Phase::Round(First, Place(Desired)));
    assert!(!session.is_locked(), "the second pin is not locked with the first");
    lead(&mut session, Phase::Round(First, Reveal(Current)));
    let counts = session.picture(First, Current).map(|picture| picture.counts());
    assert_eq!(counts.map(|counts| counts.of(PeopleReactive)), Some(0));
}

#[test]
fn only_where_pins_are_placed_there_is_something_to_lock() {
    let mut session = session(BothFirst);
    loop {
        let placing = matches!(session.phase(), Phase::Round(_, Place(_)));
        assert_eq!(session.lock(), placing, "{session:?}");
        if !session.next(&mut at(7)) {
            break;
        }
    }
}

#[test]
fn once_revealed_it_is_closed() {
    for order in [BothFirst, RevealAfterEach] {
        let mut session = placed(order, 9, Reveal(Current));
        lead(&mut session, Phase::Round(First, Place(Current)));
        assert!(session.is_locked(), "{order:?}");
        lead(&mut session, Phase::Round(First, Place(Desired)));
        assert_eq!(session.is_locked(), order == BothFirst, "{order:?}");
    }
}

#[test]
fn the_host_enters_people_without_a_phone() {
    let mut session = placed(BothFirst, 8, Place(Current));
    let (id, pin) = (EnteredId(1), Some(corner(PeopleReactive)));
    assert!(session.enter(id, pin, None, None));
    assert_eq!(session.progress(Current), Progress { placed: 9, of: 9 });
    assert!(session.enter(id, pin, Some(corner(PeopleProactive)), None));
    assert_eq!(session.entered().map(|(id, _)| id).collect::<Vec<_>>(), [id]);
    assert!(session.enter(EnteredId(2), pin, pin, None) && session.enter(EnteredId(2), None, None, None));
    lead(&mut session, Phase::Round(First, Reveal(Desired)));
    let picture = session.picture(First, Current).expect("a picture");
    assert_eq!((picture.people(), picture.entered()), (9, 1));
    assert!(!session.enter(EnteredId(3), pin, pin, None), "the round is revealed");
    assert!(session.again());
    assert_eq!(session.entered().count(), 0, "they answer anew too");
    lead(&mut session, Phase::Lobby);
    assert!(!session.enter(EnteredId(3), pin, pin, None), "nobody places yet");
}

#[test]
fn a_session_without_any_phone_is_typed() {
    let mut session = session(BothFirst);
    assert!(!session.type_count(Current, PeopleReactive, 3), "nobody places yet");
    lead(&mut session, Phase::Round(First, Place(Current)));
    assert!(session.type_count(Current, OrganisationReactive, 12) && session.type_count(Current, PeopleReactive, 9));
    assert!(session.type_count(Current, PeopleReactive, 6) && session.type_count(Desired, PeopleProactive, u32::MAX));
    assert_eq!(session.typed(Desired).total(), Session::COUNT_LIMIT);
    assert!(session.type_count(Desired, PeopleProactive, 16));
    lead(&mut session, Phase::Round(First, Reveal(Current)));
    assert!(!session.type_count(Current, PeopleReactive, 7), "it is revealed");
    assert!(session.type_count(Desired, PeopleProactive, 17), "it is not yet revealed");
    lead(&mut session, Phase::Step(First));
    assert_eq!((people(&session, First, Current), people(&session, First, Desired)), (Some(18), Some(17)));
    assert_eq!(session.flows(First), Some(Err(Withheld::TypedCounts)));
}

#[test]
fn everyone_has_placed_when_nobody_is_left() {
    let mut session = session(BothFirst);
    lead(&mut session, Phase::Round(First, Place(Current)));
    assert!(!session.all_have_placed(), "nobody is here");
    send(&mut session, 1, 1, both(First, PeopleReactive, PeopleReactive));
    assert!(session.all_have_placed());
    send(&mut session, 2, 1, nothing(First));
    assert!(!session.all_have_placed());
    send(&mut session, 2, 2, gone());
    assert!(session.all_have_placed());
    lead(&mut session, Phase::Round(First, Talk));
    assert!(!session.all_have_placed(), "nothing is being placed");
}

#[test]
fn a_role_that_the_host_did_not_ask_for_is_dropped() {
    for (roles, kept) in [(0, false), (2, true)] {
        let roles = Roles::new(roles).expect("so many can be");
        let setup = Setup { rules: Rules { roles, ..Rules::default() }, ..Setup::default() };
        let mut session = Session::new(setup);
        for id in 0..10 {
            let Content::Here(mut placed) = both(First, PeopleReactive, PeopleReactive) else { continue };
            placed.role = Roles::new(2).and_then(|roles| roles.at(id % 2));
            send(&mut session, id, 1, Content::Here(placed));
        }
        lead(&mut session, Phase::Round(First, Reveal(Current)));
        let groups = session.picture(First, Current).map(|picture| picture.roles().map(<[_]>::len));
        assert_eq!(groups, Some(if kept { Ok(2) } else { Err(Withheld::NoRoles) }));
    }
}

#[test]
fn after_a_lock_a_role_is_locked_too() {
    let roles = Roles::new(2).expect("two roles");
    let mut session = Session::new(Setup { rules: Rules { roles, ..Rules::default() }, ..Setup::default() });
    let says = |index: u8| match both(First, PeopleReactive, PeopleReactive) {
        Content::Here(placed) => Content::Here(Placed { role: roles.at(index), ..placed }),
        Content::Gone => Content::Gone,
    };
    for id in 0..10 {
        send(&mut session, id, 1, says(id % 2));
    }
    lead(&mut session, Phase::Round(First, Place(Current)));
    assert!(session.lock());
    for id in 0..10 {
        send(&mut session, id, 2, says(0));
    }
    lead(&mut session, Phase::Round(First, Reveal(Current)));
    let sizes = session
        .picture(First, Current)
        .and_then(|picture| Some(picture.roles().ok()?.iter().map(|group| group.counts.total()).collect::<Vec<_>>()));
    assert_eq!(sizes, Some(vec![5, 5]));
}

#[test]
fn a_revealed_pin_can_be_struck_out_and_put_back() {
    let mut session = placed(BothFirst, 9, Reveal(Current));
    let cell = Cell::of(corner(OrganisationReactive));
    let struck =
        |session: &Session| session.picture(First, Current).and_then(|picture| Some(picture.marks().ok()?[0].struck()));
    assert!(session.strike(First, Current, cell));
    assert_eq!((struck(&session), people(&session, First, Current)), (Some(1), Some(9)));
    assert!(!session.strike(First, Desired, cell), "it is not yet revealed");
    assert!(!session.strike(Second, Current, cell), "nor is this");
    assert!(session.restore(First, Current, cell) && !session.restore(First, Current, cell));
    assert_eq!(struck(&session), Some(0));
}

#[test]
fn a_session_ends_with_a_step_or_with_none() {
    let when = Date::new(2026, 12, 1);
    let step = NextStep::new("  Ask two colleagues ", " Noor ", when).expect("it says what");
    assert_eq!((step.what(), step.who(), step.when()), ("Ask two colleagues", "Noor", when));
    assert_eq!(NextStep::new("  ", "Noor", when), None, "a step says what");
    let long = NextStep::new(&"é".repeat(500), &"x".repeat(500), None).expect("it says what");
    assert_eq!((long.what().chars().count(), long.who().chars().count()), (200, 200));

    let mut session = placed(BothFirst, 9, Reveal(Desired));
    assert!(!session.choose(Choice::NoStep), "it is not yet the time");
    lead(&mut session, Phase::Step(First));
    assert_eq!(session.choice(), &Choice::Open);
    for choice in [Choice::Step(step), Choice::NoStep, Choice::Open] {
        assert!(session.choose(choice.clone()));
        assert_eq!(session.choice(), &choice);
    }
}

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
