//! Pictures from outside: what a facilitator's device tells comes back as it was, and what no facilitator may show is
//! refused.

use llo_dialogue::domain::disclosure::{
    Asked, Cell, Counts, Flows, Mark, Person, Picture, Role, RoleCounts, Roles, Told, Withheld,
};
use llo_dialogue::domain::space::Quadrant;

use crate::support::group::{by_host, numbered, person, reveal, rules, so_many};
use crate::support::pins::{corner, place};

use Quadrant::{OrganisationReactive, PeopleProactive, PeopleReactive};

fn role(index: u8) -> Option<Role> {
    Roles::new(2).and_then(|roles| roles.at(index))
}

/// Twenty of two roles in two corners: everything is shown.
fn everything() -> Told {
    let group = |corner_of: Quadrant, role: Option<Role>| {
        vec![Person { role, ..person(Some(corner(corner_of)), Some(corner(corner_of))) }; 10]
    };
    let people = numbered([group(PeopleReactive, role(0)), group(PeopleProactive, role(1))].concat());
    let current = reveal(rules(2), Asked::Both, (&people, &people), Default::default(), 1).current.expect("a picture");
    let told = current.tell();
    assert!(told.marks.is_ok() && told.density.is_ok() && told.roles.is_ok());
    assert_eq!(Picture::told(told.clone()), Some(current));
    told
}

fn mark(cell: Cell, people: u32) -> Mark {
    Mark::new(cell, people, 0).expect("a mark of someone")
}

#[test]
fn a_mark_is_of_someone() {
    let cell = Cell::of(corner(PeopleReactive));
    for (people, struck, there) in [(1, 0, true), (1, 1, true), (0, 0, false), (1, 2, false)] {
        assert_eq!(Mark::new(cell, people, struck).is_some(), there, "{struck} of {people}");
    }
}

#[test]
fn what_may_not_be_shown_is_refused() {
    let withheld = Withheld::Below(8);
    let cell = |quadrant: Quadrant| Cell::of(corner(quadrant));
    let few = |number: u32| Told {
        counts: Counts::default().with(PeopleReactive, number),
        entered: 0,
        left_out: 0,
        marks: Err(withheld),
        struck: 0,
        undrawn: 0,
        density: Err(withheld),
        roles: Err(withheld),
    };
    let all = everything;
    let group = |index: u8, quadrant: Quadrant, number: u32| RoleCounts {
        role: role(index),
        counts: Counts::default().with(quadrant, number),
    };
    let pins = |number: u32| Ok(vec![mark(cell(PeopleReactive), number)]);
    let table: Vec<(&str, Told, bool)> = vec![
        ("five", few(5), true),
        ("four", few(4), false),
        ("four that were entered and one that was not", Told { entered: 4, ..few(5) }, false),
        ("five that were entered", Told { entered: 5, ..few(5) }, true),
        ("more entered than there are", Told { entered: 6, ..few(5) }, false),
        ("pins of eight", Told { marks: pins(8), ..few(8) }, true),
        ("pins of seven", Told { marks: pins(7), ..few(7) }, false),
        ("pins of seven and one that was entered", Told { marks: pins(8), entered: 1, ..few(8) }, false),
        ("fewer pins than people", Told { marks: pins(7), ..few(8) }, false),
        ("pins of seven and one that is struck out", Told { marks: pins(7), struck: 1, ..few(8) }, true),
        ("pins of eight and one more that is struck out", Told { marks: pins(8), struck: 1, ..few(8) }, false),
        ("more struck out than can be", Told { marks: pins(8), struck: u32::MAX, ..few(8) }, false),
        ("one that is struck out where pins are not shown", Told { struck: 1, ..few(8) }, false),
        ("density without pins", Told { density: Ok(()), ..few(20) }, false),
        ("density of nineteen", Told { marks: pins(19), density: Ok(()), ..few(19) }, false),
        ("density of twenty", Told { marks: pins(20), density: Ok(()), ..few(20) }, true),
        ("pins in another corner", Told { marks: Ok(vec![mark(cell(PeopleProactive), 8)]), ..few(8) }, false),
        (
            "a cell twice",
            Told { marks: Ok(vec![mark(cell(PeopleReactive), 4), mark(cell(PeopleReactive), 4)]), ..few(8) },
            false,
        ),
        (
            "a role of four",
            Told { roles: Ok(vec![group(0, PeopleReactive, 16), group(1, PeopleProactive, 4)]), ..all() },
            false,
        ),
        ("a role that is missing", Told { roles: Ok(vec![group(0, PeopleReactive, 10)]), ..all() }, false),
        (
            "a role twice",
            Told { roles: Ok(vec![group(0, PeopleReactive, 10), group(0, PeopleProactive, 10)]), ..all() },
            false,
        ),
        ("as many as there can be", Told { counts: Counts::each(|_| u32::MAX), ..few(5) }, true),
        ("pins of as many", Told { marks: pins(u32::MAX), density: Ok(()), ..few(u32::MAX) }, true),
    ];
    for (what, told, fits) in table {
        assert_eq!(Picture::told(told).is_some(), fits, "{what}");
    }
}

#[test]
fn flows_of_few_are_refused() {
    for (number, fits) in [(7, false), (8, true)] {
        let mut from = [Counts::default(); 4];
        from[OrganisationReactive as usize] = Counts::default().with(PeopleProactive, number);
        assert_eq!(Flows::told(from).is_some(), fits, "{number}");
    }
    let full = Flows::told([Counts::each(|_| u32::MAX); 4]).expect("many");
    assert_eq!(full.towards(llo_dialogue::domain::space::Pole::People), u32::MAX, "no number is too large");
    let people = numbered(so_many(9, Some(OrganisationReactive), Some(PeopleProactive)));
    let flows = reveal(rules(0), Asked::Both, (&people, &people), Default::default(), 1).flows;
    let flows = flows.expect("both are revealed").expect("nine have flows");
    assert_eq!(Flows::told(Quadrant::ALL.map(|current| flows.from(current))), Some(flows));
}

#[test]
fn a_struck_pin_is_told_as_struck() {
    let pins = (0..9).map(|_| by_host(person(Some(place(21, 21)), None)));
    let people = numbered(pins);
    let current = reveal(rules(0), Asked::First, (&people, &people), Default::default(), 1).current;
    let mut current = current.expect("a picture");
    assert!(current.strike(Cell::of(place(21, 21))));
    let again = Picture::told(current.tell()).expect("it fits");
    assert_eq!(again.marks().map(|marks| (marks[0].people(), marks[0].struck())), Ok((9, 1)));
}

/// The same whichever pin of a corner it is, so its place is not in it.
#[test]
fn what_leaves_the_device_says_only_how_many_are_struck_out() {
    let pins = [place(11, 11), place(11, 41), place(41, 11)].map(|pin| vec![person(Some(pin), None); 9]).concat();
    let people = numbered(pins.into_iter().chain([place(31, 31), place(21, 31)].map(|pin| person(Some(pin), None))));
    let picture = reveal(rules(0), Asked::First, (&people, &people), Default::default(), 1).current;
    let picture = picture.expect("a picture");
    let without = |pin: llo_dialogue::domain::space::Pin| {
        let mut picture = picture.clone();
        assert!(picture.strike(Cell::of(pin)));
        picture.for_others()
    };
    let struck = without(place(31, 31));
    let cells: Vec<Cell> = struck.marks().expect("pins").iter().map(|mark| mark.cell).collect();
    assert!(!cells.contains(&Cell::of(place(31, 31))) && cells.contains(&Cell::of(place(21, 31))));
    assert_eq!((struck.counts(), struck.struck()), (picture.counts(), 1));
    assert_eq!(Picture::told(struck.tell()), Some(struck.clone()), "density too is of what is left");
    assert!(struck.density().expect("density") != picture.density().expect("density"));
    let both = |first, second| {
        let mut picture = picture.clone();
        assert!(picture.strike(Cell::of(first)) && picture.strike(Cell::of(second)));
        picture.for_others()
    };
    let [one, other] = [place(31, 31), place(21, 31)];
    assert_eq!(both(one, other), both(other, one));
}
