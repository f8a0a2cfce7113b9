//! What subtracting one shown thing from another could tell, and who is therefore not counted or not shown.

use llo_dialogue::domain::disclosure::{Asked, Counts, Person, Role, Withheld};
use llo_dialogue::domain::space::Quadrant;

use crate::support::group::{People, Revealed, by_host, numbered, person, reveal, rules, so_many};
use crate::support::pins::corner;

use Asked::{Both, First};
use Quadrant::{OrganisationProactive, OrganisationReactive, PeopleProactive, PeopleReactive};

const NOW: Option<Quadrant> = Some(OrganisationReactive);
const LATER: Option<Quadrant> = Some(PeopleProactive);

fn together(people: impl IntoIterator<Item = Person>) -> Revealed {
    let people = numbered(people);
    reveal(rules(0), Both, (&people, &people), Default::default(), 1)
}

/// These first, and when the step is revealed those.
fn in_turn(asked: Asked, first: &People, later: &People) -> Revealed {
    reveal(rules(0), asked, (first, later), Default::default(), 1)
}

#[test]
fn a_few_with_only_one_pin_are_left_out_before_the_flows_could_show_them() {
    for alone in 0..=7 {
        let people = [so_many(9, NOW, LATER), so_many(alone, Some(PeopleReactive), None)].concat();
        let revealed = together(people);
        let current = revealed.current.expect("a picture");
        let out = (1..5).contains(&alone);
        assert_eq!(current.counts().of(PeopleReactive) as usize, if out { 0 } else { alone }, "{alone}");
        assert_eq!(current.left_out() as usize, if out { alone } else { 0 }, "{alone}");
        assert_eq!(revealed.flows.map(|flows| flows.map(|flows| flows.total())), Some(Ok(9)), "{alone}");
    }
}

#[test]
fn they_are_counted_where_no_flows_will_be_shown() {
    let people = [so_many(5, NOW, LATER), so_many(2, Some(PeopleReactive), None)].concat();
    let revealed = together(people);
    assert_eq!(revealed.current.map(|picture| (picture.people(), picture.left_out())), Some((7, 0)));
    assert_eq!(revealed.flows, Some(Err(Withheld::Below(8))));
    let people = numbered([so_many(9, NOW, LATER), so_many(2, Some(PeopleReactive), None)].concat());
    let typed = [Counts::default().with(PeopleReactive, 1), Counts::default()];
    let current = reveal(rules(0), Both, (&people, &people), typed, 1).current;
    assert_eq!(current.map(|picture| (picture.people(), picture.left_out())), Some((12, 0)), "typed counts have none");
}

#[test]
fn late_pins_are_counted_with_the_next_picture_unless_the_flows_would_show_them() {
    let first = so_many(9, NOW, LATER);
    for late in 0..=6 {
        let later = [first.clone(), so_many(late, NOW, Some(OrganisationProactive))].concat();
        let revealed = in_turn(Both, &numbered(first.clone()), &numbered(later));
        assert_eq!(revealed.current.map(|picture| picture.people()), Some(9), "a picture does not grow");
        let desired = revealed.desired.expect("a picture");
        let out = (1..5).contains(&late);
        assert_eq!(desired.people() as usize, if out { 9 } else { 9 + late }, "{late} late");
        assert_eq!(desired.left_out() as usize, if out { late } else { 0 }, "{late} late");
        assert_eq!(revealed.flows.map(|flows| flows.map(|flows| flows.total())), Some(Ok(9)), "{late} late");
    }
    let [few, late] = [so_many(6, NOW, LATER), so_many(1, NOW, LATER)];
    let revealed = in_turn(Both, &numbered(few.clone()), &numbered([few, late].concat()));
    assert_eq!(revealed.desired.map(|picture| picture.people()), Some(7), "without flows a single late pin is safe");
}

#[test]
fn with_both_placed_first_a_revealed_person_cannot_change_the_other_pin() {
    let first = numbered(so_many(9, NOW, LATER));
    let changed = numbered(so_many(9, NOW, Some(PeopleReactive)));
    assert_eq!(in_turn(Both, &first, &changed), in_turn(Both, &first, &first));
    assert_eq!(in_turn(Both, &first, &People::default()), in_turn(Both, &first, &first), "nor take it away");
}

#[test]
fn revealed_one_by_one_the_second_pin_comes_later() {
    let first = numbered(so_many(9, NOW, None));
    let revealed = in_turn(First, &first, &numbered(so_many(9, Some(PeopleReactive), LATER)));
    let flows = revealed.flows.expect("both are revealed").expect("nine have flows");
    assert_eq!(flows.of(OrganisationReactive, PeopleProactive), 9, "what was revealed is what they come from");
    for missing in 1..=4 {
        let later = numbered(so_many(13 - missing, NOW, LATER));
        let revealed = in_turn(First, &numbered(so_many(13, NOW, None)), &later);
        assert_eq!(revealed.flows, Some(Err(Withheld::OneSided)), "{missing} of 13 passed the second time");
        assert_eq!(revealed.desired.map(|picture| picture.people() as usize), Some(13 - missing));
    }
    let revealed = in_turn(First, &numbered(so_many(13, NOW, None)), &numbered(so_many(8, NOW, LATER)));
    assert_eq!(revealed.flows.map(|flows| flows.is_ok()), Some(true), "five are a group of their own");
}

#[test]
fn without_a_first_picture_there_are_no_flows() {
    let later = numbered(so_many(9, NOW, LATER));
    let revealed = in_turn(First, &People::default(), &later);
    assert_eq!((revealed.current, revealed.flows), (None, Some(Err(Withheld::Below(8)))));
    assert_eq!(revealed.desired.map(|picture| picture.people()), Some(9));
}

#[test]
fn what_the_host_entered_counts_and_cannot_be_subtracted_to_a_few() {
    // (answered themselves, entered by the host) and whether counts and pins are shown.
    let table = [
        ((5, 0), (true, false)),
        ((4, 1), (false, false)),
        ((1, 8), (false, false)),
        ((0, 5), (true, false)),
        ((0, 8), (true, true)),
        ((5, 3), (true, false)),
        ((8, 1), (true, true)),
        ((7, 30), (true, false)),
    ];
    for ((own, entered), (counts, pins)) in table {
        let people = so_many(own, NOW, LATER).into_iter().chain(so_many(entered, NOW, LATER).into_iter().map(by_host));
        let revealed = together(people);
        assert_eq!(revealed.current.is_some(), counts, "counts of {own} + {entered}");
        if let Some(picture) = revealed.current {
            assert_eq!((picture.people() as usize, picture.entered() as usize), (own + entered, entered));
            assert_eq!(picture.marks().is_ok(), pins, "pins of {own} + {entered}");
            assert_eq!(revealed.flows.is_some_and(|flows| flows.is_ok()), pins, "flows of {own} + {entered}");
        }
    }
}

#[test]
fn in_a_split_too_the_host_cannot_subtract_what_they_entered() {
    let [one, other] = [0, 1].map(|index| rules(2).roles.at(index));
    let group =
        |number: usize, role: Option<Role>| vec![Person { role, ..person(Some(corner(PeopleReactive)), None) }; number];
    let entered = group(4, other).into_iter().map(by_host);
    let people = numbered(group(9, one).into_iter().chain(group(1, other)).chain(entered));
    let current = reveal(rules(2), First, (&people, &people), Default::default(), 1).current.expect("a picture");
    assert_eq!(current.roles().err(), Some(Withheld::Below(5)));
}
