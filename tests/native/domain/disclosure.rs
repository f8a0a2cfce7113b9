//! What is shown of a group, and what is not: the floors, who is counted, and what subtraction could tell.

use llo_dialogue::domain::disclosure::{Asked, Cell, Counts, Floor, Person, Role, Roles, Withheld};
use llo_dialogue::domain::space::Quadrant;

use crate::support::group::{People, Revealed, numbered, person, reveal, rules, so_many};
use crate::support::pins::{corner, place};

use Asked::{Both, First};
use Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};

const NOW: Option<Quadrant> = Some(OrganisationReactive);
const LATER: Option<Quadrant> = Some(PeopleProactive);

fn together(people: impl IntoIterator<Item = Person>) -> Revealed {
    let people = numbered(people);
    reveal(rules(0), Both, (&people, &people), Default::default(), 1)
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
fn typed_counts_show_counts_only() {
    let typed = Counts::default().with(OrganisationReactive, 18).with(PeopleReactive, 3);
    let nobody = People::default();
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
