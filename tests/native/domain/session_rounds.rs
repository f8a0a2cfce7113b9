//! Two rounds beside each other: who is in only one of them is nobody or enough, and what cannot be kept apart is not set
//! side by side.

use std::collections::BTreeSet;

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{Roles, Rules, Withheld};
use llo_dialogue::domain::session::{Content, Order, Phase, Placed, RoundNo, Session, Setup, Stage};
use llo_dialogue::domain::space::Quadrant;

use crate::support::group::random;
use crate::support::pins::corner;
use crate::support::session::{lead, send};
use crate::support::wire::role;

use Moment::{Current, Desired};
use RoundNo::{First, Second};

/// What a participant places in a round: which pins, and in which role.
type Placing = (u8, bool, bool, u8);

/// Both rounds, led to their end; everyone stands in the same two corners each time.
fn led(order: Order, rounds: [&[Placing]; 2]) -> Session {
    let rules = Rules { roles: Roles::new(2).expect("two can be"), ..Rules::default() };
    let mut session = Session::new(Setup { order, rules });
    for (round, placing) in RoundNo::ALL.into_iter().zip(rounds) {
        if round == Second {
            assert!(session.again());
        }
        for (id, current, desired, of) in placing {
            let now = if *of == 0 { Quadrant::OrganisationReactive } else { Quadrant::PeopleProactive };
            let pin = |placed: &bool, quadrant| placed.then(|| corner(quadrant));
            let (current, desired) = (pin(current, now), pin(desired, Quadrant::PeopleReactive));
            let counter = if round == First { 1 } else { 2 };
            send(&mut session, *id, counter, Content::Here(Placed::new(round, current, desired, role(*of))));
        }
        if round == First {
            lead(&mut session, Phase::Round(First, Stage::Reveal(Desired)));
        } else {
            while session.phase() != Phase::Round(Second, Stage::Reveal(Desired)) {
                assert!(session.next(&mut random(7)));
            }
        }
    }
    session
}

fn both(ids: std::ops::Range<u8>) -> Vec<Placing> {
    ids.map(|id| (id, true, true, id % 2)).collect()
}

fn seen(session: &Session, round: RoundNo, moment: Moment) -> Option<(u32, u32)> {
    session.picture(round, moment).map(|picture| (picture.people(), picture.left_out()))
}

#[test]
fn one_to_four_who_are_new_are_left_out_of_the_second_picture() {
    for order in [Order::BothFirst, Order::RevealAfterEach] {
        for new in 0..=6_u8 {
            let session = led(order, [&both(0..8), &both(0..8 + new)]);
            let out = (1..5).contains(&new);
            let expected = if out { (8, u32::from(new)) } else { (8 + u32::from(new), 0) };
            for moment in Moment::BOTH {
                assert_eq!(seen(&session, Second, moment), Some(expected), "{new} are new, {moment:?}, {order:?}");
                assert_eq!(session.movement(moment).map(|movement| movement.is_ok()), Some(true), "{new} are new");
            }
        }
    }
}

#[test]
fn when_one_to_four_are_gone_the_rounds_are_not_compared() {
    for order in [Order::BothFirst, Order::RevealAfterEach] {
        for gone in 0..=6_u8 {
            let session = led(order, [&both(0..14), &both(gone..14)]);
            assert_eq!(seen(&session, Second, Current), Some((14 - u32::from(gone), 0)), "the picture stays");
            let compared = session.movement(Current).expect("both are revealed").map(|_| ());
            let expected = if (1..5).contains(&gone) { Err(Withheld::OtherPeople) } else { Ok(()) };
            assert_eq!(compared, expected, "{gone} are gone");
        }
    }
}

#[test]
fn with_one_new_in_a_role_the_second_split_is_withheld() {
    let first: Vec<Placing> = (0..12).map(|id| (id, true, true, id % 2)).collect();
    let mut second = first.clone();
    second[0].3 = 1;
    let session = led(Order::BothFirst, [&first, &second]);
    let roles = |round| session.picture(round, Current).map(|picture| picture.roles().map(<[_]>::len));
    assert_eq!((roles(First), roles(Second)), (Some(Ok(2)), Some(Err(Withheld::OtherPeople))));
}

/// Somebody who placed only now before and both pins now is new to the flows alone, though four others make the new ones
/// in the picture of later enough.
#[test]
fn with_one_who_is_new_to_the_flows_alone_they_are_withheld() {
    let placing = |ids: std::ops::Range<u8>, current, desired| ids.map(move |id| (id, current, desired, 0));
    let others = || placing(0..9, true, true).chain(placing(20..25, false, true));
    let first: Vec<Placing> = others().chain(placing(10..16, true, false)).collect();
    for new_to_flows in [0, 1] {
        let now_both = placing(10..10 + new_to_flows, true, true).chain(placing(10 + new_to_flows..16, true, false));
        let new = placing(30..35 - new_to_flows, false, true);
        let second: Vec<Placing> = others().chain(now_both).chain(new).collect();
        let session = led(Order::RevealAfterEach, [&first, &second]);
        assert_eq!(seen(&session, Second, Desired).map(|(_, left_out)| left_out), Some(0), "five are new there");
        let flows = session.flows(Second).map(|flows| flows.map(|_| ()));
        assert_eq!(flows, Some(if new_to_flows == 1 { Err(Withheld::OtherPeople) } else { Ok(()) }));
    }
}

#[test]
fn one_who_passed_in_the_first_round_is_new_in_that_picture() {
    let mut first = both(0..12);
    first[3] = (3, false, true, 1);
    let session = led(Order::RevealAfterEach, [&first, &both(0..12)]);
    assert_eq!(seen(&session, Second, Current), Some((11, 1)));
}

/// Whoever is in a picture is found by taking one round away from the other, whatever they answer.
fn difference_is_nobody_or_enough(session: &Session, of: [&BTreeSet<u8>; 2], moment: Moment, text: &str) {
    let Some(picture) = session.picture(Second, moment) else { return };
    let new = of[1].difference(of[0]).count();
    let (people, left_out) = (picture.people() as usize, picture.left_out() as usize);
    assert_eq!(people + left_out, of[1].len(), "{text}");
    // With all that were left out among the new ones, so many new ones are counted.
    let counted = new.saturating_sub(left_out);
    assert!(counted == 0 || counted >= 5, "{counted} new ones show: {text}");
    let gone = of[0].difference(of[1]).count();
    let compared = session.movement(moment).is_some_and(|movement| movement.is_ok());
    assert!(!compared || gone == 0 || gone >= 5, "{gone} who are gone show: {text}");
}

#[test]
fn in_all_small_pairs_of_rounds_nobody_stands_alone_as_their_difference() {
    let mut pictures = 0;
    for order in [Order::BothFirst, Order::RevealAfterEach] {
        for stay in 0..10_u8 {
            for gone in 0..7_u8 {
                for new in 0..7_u8 {
                    let session = led(order, [&both(0..stay + gone), &both(gone..stay + gone + new)]);
                    let text = format!("{stay} stay, {gone} gone, {new} new, {order:?}");
                    if session.picture(First, Current).is_none() {
                        continue;
                    }
                    let ids = [(0..stay + gone).collect(), (gone..stay + gone + new).collect()];
                    for moment in Moment::BOTH {
                        difference_is_nobody_or_enough(&session, ids.each_ref(), moment, &text);
                    }
                    pictures += usize::from(session.picture(Second, Current).is_some());
                }
            }
        }
    }
    assert!(pictures > 400, "it is not for want of pictures: {pictures}");
}
