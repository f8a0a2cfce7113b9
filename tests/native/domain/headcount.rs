//! What is shown is held against the number of people that the facilitator counted.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{Floor, Floors, Headcount, Role, Roles, Rules, Withheld};
use llo_dialogue::domain::session::{
    Content, Contribution, Order, ParticipantId, Phase, Placed, RoundNo, Seen, Session, Setup, Stage,
};
use llo_dialogue::domain::space::{Pin, Quadrant};

use crate::support::group::random;

const STEP: Phase = Phase::Round(RoundNo::First, Stage::Reveal(Moment::Desired));

fn two_roles() -> Roles {
    Roles::new(2).expect("two")
}

/// So many take part, alternating between two roles, and everyone has placed both pins.
fn placed_by(people: u8) -> Session {
    let rules = Rules { floors: Floors::default(), roles: two_roles() };
    let mut session = Session::new(Setup { order: Order::BothFirst, rules });
    for id in 0..people {
        let corner = |at: u8| Some(Pin::middle_of(Quadrant::ALL[usize::from(at) % 4]));
        let placed = Placed::new(RoundNo::First, corner(id), corner(id / 4), two_roles().at(id % 2));
        let participant = ParticipantId([id; 16]);
        session.receive(Contribution { participant, counter: 1, content: Content::Here(placed) });
    }
    session
}

fn revealed(people: u8, headcount: Option<Headcount>) -> Session {
    let mut session = placed_by(people);
    if let Some(headcount) = headcount {
        session.count_people(headcount);
    }
    let mut draw = random(7);
    while session.phase() != STEP {
        assert!(session.next(&mut draw));
    }
    session
}

fn counted(people: u32, roles: Option<Vec<u32>>) -> Option<Headcount> {
    Some(Headcount::new(people, roles, two_roles()).expect("a number of people"))
}

#[test]
fn every_floor_is_reached_by_people_and_not_by_participants() {
    for people in 1..=24 {
        let session = revealed(40, counted(people, None));
        for moment in Moment::BOTH {
            let seen = session.picture(RoundNo::First, moment);
            assert_eq!(seen.is_some(), people >= Floor::Counts.lowest(), "{people}");
            let Some(picture) = seen else { continue };
            assert_eq!(picture.marks().is_ok(), people >= Floor::Pins.lowest(), "{people}");
            assert_eq!(picture.density().is_ok(), people >= Floor::Density.lowest(), "{people}");
        }
        let flows = session.flows(RoundNo::First);
        assert_eq!(flows.is_some_and(|flows| flows.is_ok()), people >= Floor::Pins.lowest(), "{people}");
        if people < Floor::Counts.lowest() {
            assert_eq!(session.shown().current, Seen::TooFew);
        }
    }
}

#[test]
fn the_roles_are_shown_only_when_each_was_counted_and_no_more_have_placed() {
    for (roles, shown) in [
        (None, false),
        (Some(vec![8, 8]), true),
        (Some(vec![9, 11]), true),
        (Some(vec![7, 13]), false),
        (Some(vec![13, 7]), false),
        (Some(vec![4, 12]), false),
        (Some(vec![0, 0]), false),
    ] {
        let session = revealed(16, counted(20, roles.clone()));
        for moment in Moment::BOTH {
            let picture = session.picture(RoundNo::First, moment).expect("a picture");
            let expected = if shown { Ok(2) } else { Err(Withheld::RolesNotCounted) };
            assert_eq!(picture.roles().map(<[_]>::len), expected, "{roles:?}");
        }
    }
}

#[test]
fn who_has_no_role_is_what_is_left_of_the_people() {
    let headcount = counted(20, Some(vec![8, 9])).expect("counted");
    let of = |role: Option<Role>| headcount.of(role);
    assert_eq!([of(two_roles().at(0)), of(two_roles().at(1)), of(None)], [Some(8), Some(9), Some(3)]);
    assert_eq!(counted(20, None).expect("counted").of(None), None);
}

#[test]
fn a_headcount_is_of_somebody_and_of_these_roles() {
    for (people, roles) in [
        (0, None),
        (Headcount::LIMIT + 1, None),
        (9, Some(vec![])),
        (9, Some(vec![9])),
        (9, Some(vec![3, 3, 3])),
        (9, Some(vec![5, 5])),
        (9, Some(vec![u32::MAX, 2])),
    ] {
        assert_eq!(Headcount::new(people, roles.clone(), two_roles()), None, "{people} {roles:?}");
    }
}
