//! What is shown of a group, and what is not: the floors, who is counted, and what subtraction could tell.

use llo_dialogue::domain::disclosure::{Asked, Cell, Counts, Floor, Person, Role, Roles, Withheld};
use llo_dialogue::domain::space::Quadrant;

use crate::support::group::{People, Revealed, by_host, numbered, person, reveal, rules, so_many};
use crate::support::pins::{corner, place};

use Asked::{Both, First};
use Quadrant::{OrganisationProactive, OrganisationReactive, PeopleProactive, PeopleReactive};

const NOW: Option<Quadrant> = Some(OrganisationReactive);
const LATER: Option<Quadrant> = Some(PeopleProactive);

fn together(people: impl IntoIterator<Item = Person>) -> Revealed {
    let people = numbered(people);
    reveal(rules(0), Both, (&people, &people), Default::default(), 1)
}

/// Round after round: these first, and when the step is revealed those.
fn in_turn(asked: Asked, first: &People, later: &People) -> Revealed {
    reveal(rules(0), asked, (first, later), Default::default(), 1)
}

#[test]
fn the_larger_the_group_the_more_is_shown() {
    for number in 0..=30 {
        let revealed = together(so_many(number, NOW, LATER));
        for picture in [&revealed.current, &revealed.desired] {
            assert_eq!(picture.is_some(), number >= 5, "counts of {number}");
            let Some(picture) = picture else { continue };
            let below = |floor: usize| if number < floor { Err(Withheld::Below(floor as u32)) } else { Ok(()) };
            assert_eq!(picture.people() as usize, number);
            assert_eq!(picture.marks().map(|_| ()), below(8), "pins of {number}");
            assert_eq!(picture.density().map(|_| ()), below(20), "density of {number}");
            assert_eq!(picture.roles().map(|_| ()), Err(Withheld::NoRoles));
        }
        let flows = revealed.flows.map(|flows| flows.map(|flows| flows.total() as usize));
        let expected = (number >= 5).then_some(if number < 8 { Err(Withheld::Below(8)) } else { Ok(number) });
        assert_eq!(flows, expected, "flows of {number}");
    }
}

#[test]
fn a_host_can_ask_for_more_people() {
    let mut rules = rules(0);
    rules.floors = rules.floors.with(Floor::Counts, 10).expect("it is raised");
    for (number, shown) in [(9, false), (10, true)] {
        let people = numbered(so_many(number, NOW, LATER));
        let revealed = reveal(rules, Both, (&people, &people), Default::default(), 1);
        assert_eq!(revealed.current.is_some(), shown, "{number}");
        assert_eq!(revealed.flows.is_some_and(|flows| flows.is_ok()), shown, "{number}: flows do not come earlier");
    }
}

#[test]
fn coinciding_pins_are_one_mark_with_a_number() {
    let pins = [[place(21, 21); 3], [place(23, 23); 3], [place(79, 21); 3]].concat();
    let current = together(pins.into_iter().map(|pin| person(Some(pin), None))).current.expect("a picture");
    let mut marks: Vec<_> =
        current.marks().expect("nine have marks").iter().map(|mark| (mark.cell, mark.people())).collect();
    marks.sort();
    assert_eq!(marks, [(Cell::of(place(21, 21)), 6), (Cell::of(place(79, 21)), 3)]);
}

#[test]
fn marks_are_shuffled_and_by_nothing_but_the_seed() {
    let pins = (1..=39).step_by(2).map(|number| person(Some(place(number, 97)), None));
    let people = numbered(pins);
    let cells = |seed: u64| {
        let current = reveal(rules(0), Both, (&people, &people), Default::default(), seed).current;
        current.expect("a picture").marks().expect("marks").iter().map(|mark| mark.cell).collect::<Vec<_>>()
    };
    assert_eq!(cells(1), cells(1));
    let orders: Vec<_> = (1..50).map(cells).collect();
    for cell in &orders[0] {
        let firsts = orders.iter().filter(|order| order[0] == *cell).count();
        assert!((1..20).contains(&firsts), "{cell:?} came first {firsts} times of 49");
    }
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
    assert_eq!(in_turn(Both, &first, &People::new()), in_turn(Both, &first, &first), "nor take it away");
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
    let revealed = in_turn(First, &People::new(), &later);
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
fn typed_counts_show_counts_only() {
    let typed = Counts::default().with(OrganisationReactive, 18).with(PeopleReactive, 3);
    let nobody = People::new();
    let revealed = reveal(rules(2), First, (&nobody, &nobody), [typed, typed], 1);
    let current = revealed.current.expect("twenty-one raised hands");
    assert_eq!((current.counts(), current.entered()), (typed, 21));
    let withheld = Some(Withheld::TypedCounts);
    assert_eq!((current.marks().err(), current.density().err(), current.roles().err()), (withheld, withheld, withheld));
    assert_eq!(revealed.flows, Some(Err(Withheld::TypedCounts)));

    let four = Counts::default().with(PeopleReactive, 4);
    assert_eq!(reveal(rules(0), First, (&nobody, &nobody), [four, four], 1).current, None, "hands have a floor too");
    let phones = numbered(so_many(9, NOW, LATER));
    let mixed = reveal(rules(0), Both, (&phones, &phones), [Counts::default(), four], 1);
    assert_eq!(mixed.current.map(|picture| picture.marks().is_ok()), Some(true));
    let desired = mixed.desired.expect("nine phones and four hands");
    assert_eq!((desired.people(), desired.marks().err()), (13, withheld), "nine marks would show the four");
    assert_eq!(mixed.flows, Some(Err(Withheld::TypedCounts)));
}

#[test]
fn a_split_by_role_is_shown_for_all_groups_or_for_none() {
    let role = |index: u8| rules(2).roles.at(index);
    let group =
        |number: usize, role: Option<Role>| vec![Person { role, ..person(Some(corner(PeopleReactive)), None) }; number];
    // (first role, second role, none chosen)
    let table = [
        ((5, 5, 0), true),
        ((5, 5, 5), true),
        ((5, 4, 0), false),
        ((50, 4, 0), false),
        ((50, 0, 0), false),
        ((5, 5, 1), false),
        ((5, 5, 4), false),
        ((0, 0, 50), false),
    ];
    for ((one, other, none), shown) in table {
        let people = numbered([group(one, role(0)), group(other, role(1)), group(none, None)].concat());
        let current = reveal(rules(2), First, (&people, &people), Default::default(), 1).current.expect("a picture");
        let groups = current.roles().map(|groups| groups.iter().map(|group| group.counts.total() as usize).collect());
        let expected = [one, other, none].into_iter().filter(|number| *number > 0).collect::<Vec<_>>();
        assert_eq!(groups, if shown { Ok(expected) } else { Err(Withheld::Below(5)) }, "{one} / {other} / {none}");
    }
}

#[test]
fn a_role_that_is_none_of_the_session_splits_like_no_role() {
    let foreign = Roles::new(6).and_then(|roles| roles.at(5));
    let group =
        |number: usize, role: Option<Role>| vec![Person { role, ..person(Some(corner(PeopleReactive)), None) }; number];
    let [one, other] = [0, 1].map(|index| rules(2).roles.at(index));
    for (few, shown) in [(1, Err(Withheld::Below(5))), (5, Ok(3))] {
        let people = numbered([group(5, one), group(5, other), group(few, foreign)].concat());
        let current = reveal(rules(2), First, (&people, &people), Default::default(), 1).current.expect("a picture");
        assert_eq!(current.roles().map(<[_]>::len), shown);
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

#[test]
fn striking_changes_no_number() {
    let people = numbered([so_many(7, NOW, LATER), so_many(2, Some(PeopleReactive), LATER)].concat());
    let fresh = reveal(rules(0), Both, (&people, &people), Default::default(), 1).current.expect("a picture");
    let cell = Cell::of(corner(PeopleReactive));
    let mut struck = fresh.clone();
    assert!(struck.strike(cell) && struck.strike(cell));
    assert!(!struck.strike(cell), "there were only two");
    assert!(!struck.strike(Cell::of(place(1, 1))), "nobody stands there");
    assert_eq!((struck.counts(), struck.people()), (fresh.counts(), 9));
    let mark =
        struck.marks().expect("marks").iter().find(|mark| mark.cell == cell).copied().expect("it is still there");
    assert_eq!((mark.people(), mark.struck(), mark.drawn()), (2, 2, 0));
    assert!(struck.restore(cell) && struck.restore(cell) && !struck.restore(cell));
    assert_eq!(struck, fresh);
}
