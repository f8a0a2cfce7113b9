//! What a host does in a session besides leading it: lock, enter people, type counts, strike pins, write the step down.

use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{Cell, Roles, Rules, Withheld};
use llo_dialogue::domain::session::{
    Choice, Content, EnteredId, NextStep, Order, Phase, Placed, Progress, RoundNo, Session, Setup, Stage,
};
use llo_dialogue::domain::space::Quadrant;

use crate::support::pins::corner;
use crate::support::session::{at, both, gone, lead, people, placed, send, session};

use Moment::{Current, Desired};
use Order::{BothFirst, RevealAfterEach};
use Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};
use RoundNo::{First, Second};
use Stage::{Place, Reveal};

#[test]
fn after_a_lock_changes_wait() {
    let mut session = placed(BothFirst, 9, Place(Current));
    assert!(session.lock() && !session.lock() && session.is_locked());
    send(&mut session, 0, 2, both(First, PeopleReactive, PeopleReactive));
    send(&mut session, 1, 2, gone());
    assert_eq!(session.progress(Current), Progress { done: 9, of: 9 }, "who left after the lock is counted");
    send(&mut session, 30, 1, both(First, PeopleReactive, PeopleReactive));
    assert_eq!(session.progress(Current), Progress { done: 9, of: 9 });
    let mut opened = session.clone();
    assert!(opened.can_unlock() && opened.unlock() && !opened.can_unlock() && !opened.unlock() && !opened.is_locked());
    assert_eq!(opened.progress(Current), Progress { done: 9, of: 9 });
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
        assert!(session.is_locked() && !session.can_unlock(), "{order:?}: not by a lock");
        lead(&mut session, Phase::Round(First, Place(Desired)));
        assert_eq!(session.is_locked(), order == BothFirst, "{order:?}");
    }
}

#[test]
fn the_host_enters_people_without_a_phone() {
    let mut session = placed(BothFirst, 8, Place(Current));
    let (id, pin) = (EnteredId(1), Some(corner(PeopleReactive)));
    assert!(session.enter(id, pin, None, None));
    assert_eq!(session.progress(Current), Progress { done: 9, of: 9 });
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
