//! What a picture is made of: floors, bins, the word for agreement, shades, flows.

use llo_dialogue::domain::disclosure::{
    Agreement, Bin, Cell, Counts, Density, Floor, Floors, Roles, Shade, Square, TooLow,
};
use llo_dialogue::domain::space::{Pole, Quadrant};

use crate::support::group::{numbered, person, reveal, rules, so_many};
use crate::support::pins::{every_value, place, value};

use Agreement::{OneCorner, Spread, TwoGroups};
use Quadrant::{OrganisationProactive, OrganisationReactive, PeopleProactive, PeopleReactive};
use llo_dialogue::domain::disclosure::Asked::Both;

fn counts(numbers: [u32; 4]) -> Counts {
    Counts::each(|quadrant| numbers[quadrant as usize])
}

#[test]
fn floors_can_be_raised_and_never_lowered() {
    let table = [(Floor::Counts, 5), (Floor::Pins, 8), (Floor::Density, 20), (Floor::Roles, 5)];
    for (floor, lowest) in table {
        assert_eq!((floor.lowest(), Floors::default().of(floor)), (lowest, lowest), "{floor:?}");
        assert_eq!(Floors::default().with(floor, lowest), Ok(Floors::default()));
        for people in 0..lowest {
            assert_eq!(Floors::default().with(floor, people), Err(TooLow { floor, lowest }), "{floor:?} at {people}");
        }
        let raised = Floors::default().with(floor, lowest + 3).expect("it is raised");
        assert_eq!(raised.of(floor), lowest + 3);
        assert_eq!(raised.with(floor, lowest), Ok(Floors::default()), "a host may change their mind");
    }
}

#[test]
fn a_raised_floor_lifts_what_says_more() {
    let raised = Floors::default().with(Floor::Counts, 30).expect("it is raised");
    assert_eq!(Floor::ALL.map(|floor| raised.of(floor)), [30; 4]);
    let raised = Floors::default().with(Floor::Pins, 25).expect("it is raised");
    assert_eq!(Floor::ALL.map(|floor| raised.of(floor)), [5, 25, 25, 5]);
}

#[test]
fn a_single_role_splits_nothing() {
    for (count, there) in [(0, true), (1, false), (2, true), (Roles::LIMIT, true), (Roles::LIMIT + 1, false)] {
        assert_eq!(Roles::new(count).is_some(), there, "{count}");
    }
    let roles = Roles::new(2).expect("two roles");
    assert_eq!((roles.at(1).map(|role| role.index()), roles.at(2)), (Some(1), None));
    assert!(Roles::default().are_off() && !roles.are_off());
}

#[test]
fn a_bin_is_five_wide_and_keeps_the_side() {
    let table = [(1, 2.5), (3, 2.5), (5, 7.5), (23, 22.5), (25, 27.5), (45, 47.5), (49, 47.5)];
    for (number, middle) in table {
        assert_eq!(Bin::of(value(number)).middle(), middle, "{number}");
        assert_eq!(Bin::of(value(100 - number)).middle(), 100.0 - middle, "{} is its mirror image", 100 - number);
    }
    for value in every_value() {
        let bin = Bin::of(value);
        assert!((bin.middle() - f64::from(value.get())).abs() <= 2.5, "{value:?}");
        assert_eq!(bin.middle() > 50.0, value.is_high(), "{value:?}");
        assert_eq!(Bin::at(bin.index()), Some(bin));
    }
    assert_eq!(Bin::at(20), None);
}

#[test]
fn agreement_in_one_word() {
    let table = [
        ([12, 6, 4, 2], OneCorner(OrganisationReactive), "half of all, twice the second"),
        ([12, 7, 3, 2], TwoGroups(OrganisationReactive, OrganisationProactive), "half of all, not twice the second"),
        ([3, 9, 4, 8], TwoGroups(OrganisationProactive, PeopleProactive), "the second is twice the third"),
        ([9, 8, 5, 2], Spread, "the second is not twice the third"),
        ([0, 0, 5, 0], OneCorner(PeopleReactive), "all in one"),
        ([0, 3, 0, 2], TwoGroups(OrganisationProactive, PeopleProactive), "nobody in the third"),
        ([5, 0, 0, 5], TwoGroups(OrganisationReactive, PeopleProactive), "as many in both"),
        ([3, 1, 1, 0], OneCorner(OrganisationReactive), "three of five"),
        ([2, 1, 1, 1], Spread, "two of five"),
        ([6, 6, 6, 6], Spread, "as many in all"),
        ([4, 4, 4, 0], Spread, "three groups are not two"),
        ([4, 3, 3, 0], Spread, "the third is as large as the second"),
        ([9, 4, 3, 3], Spread, "less than half, and no clear second"),
        ([10, 4, 3, 3], OneCorner(OrganisationReactive), "exactly half"),
        ([0, 0, 0, 0], Spread, "nobody"),
        ([u32::MAX, u32::MAX, 1, 1], TwoGroups(OrganisationReactive, OrganisationProactive), "no number is too large"),
    ];
    for (numbers, word, why) in table {
        assert_eq!(counts(numbers).agreement(), word, "{numbers:?}: {why}");
    }
}

#[test]
fn two_groups_are_always_two_thirds() {
    for sizes in (0..13_u32.pow(4)).map(|n| [n % 13, n / 13 % 13, n / 169 % 13, n / 2197]) {
        let counts = counts(sizes);
        match counts.agreement() {
            OneCorner(corner) => assert!(2 * counts.of(corner) >= counts.total(), "{sizes:?}"),
            TwoGroups(one, other) => {
                assert!(3 * (counts.of(one) + counts.of(other)) >= 2 * counts.total(), "{sizes:?}");
                assert!(counts.of(one) >= counts.of(other), "{sizes:?}");
            }
            Spread => (),
        }
    }
}

#[test]
fn a_pole_counts_both_corners_on_its_side() {
    let counts = counts([12, 4, 6, 2]);
    let table = [(Pole::Organisation, 16), (Pole::People, 8), (Pole::Reactive, 18), (Pole::Proactive, 6)];
    for (pole, people) in table {
        assert_eq!(counts.on(pole), people, "{pole:?}");
    }
}

/// The density of these pins and sixteen more that stand far from the tested corner.
fn density(pins: &[(u8, u8)]) -> Density {
    let far = so_many(16, Some(PeopleProactive), None);
    let near = pins.iter().map(|(focus, stance)| person(Some(place(*focus, *stance)), None));
    let people = numbered(far.into_iter().chain(near));
    let current = reveal(rules(0), Both, (&people, &people), Default::default(), 1).current;
    current.expect("a picture").density().expect("a density").clone()
}

fn shade(density: &Density, focus: u8, stance: u8) -> Option<Shade> {
    density.shade(Square::at(focus, stance).expect("a square of the board"))
}

#[test]
fn density_counts_neighbours_and_stops_at_the_fold() {
    // The fullest square holds the sixteen. One person alone is 1 of 16: faint.
    let four = density(&[(41, 41), (41, 43), (43, 41), (43, 43)]);
    assert_eq!(shade(&four, 7, 7).max(shade(&four, 7, 8)), Some(Shade::Full), "where the sixteen stand");
    assert_eq!(shade(&four, 4, 4), Some(Shade::Faint), "four of sixteen");
    assert_eq!(shade(&four, 3, 4), Some(Shade::Faint), "over an edge they are two");
    assert_eq!(shade(&four, 3, 3), Some(Shade::Faint), "over a corner they are one");
    assert_eq!(shade(&four, 5, 4), None, "not across the fold");
    assert_eq!(shade(&four, 5, 5), None, "not across both folds");
    assert_eq!(shade(&four, 2, 4), None, "not two squares away");
    let three = density(&[(41, 41), (41, 43), (43, 41), (1, 1)]);
    assert_eq!(shade(&three, 3, 3), None, "three over a corner are 0.75, and that is below 0.9");
}

#[test]
fn four_shades_compare_with_the_fullest_square() {
    // With so many people in a square of its own, of twenty in the fullest.
    let table = [(1, Shade::Faint), (5, Shade::Faint), (6, Shade::Light), (10, Shade::Light), (11, Shade::Strong)];
    let table = table.into_iter().chain([(15, Shade::Strong), (16, Shade::Full), (20, Shade::Full)]);
    for (people, expected) in table {
        let pins = [vec![place(91, 91); 20], vec![place(11, 11); people]].concat();
        let people = numbered(pins.into_iter().map(|pin| person(Some(pin), None)));
        let current = reveal(rules(0), Both, (&people, &people), Default::default(), 1).current.expect("a picture");
        let density = current.density().expect("a density");
        assert_eq!(shade(density, 9, 9), Some(Shade::Full));
        assert_eq!(shade(density, 1, 1), Some(expected), "{} people", people.len() - 20);
    }
}

#[test]
fn a_square_lies_on_the_board() {
    assert!(Square::at(9, 9).is_some() && Square::at(10, 0).is_none() && Square::at(0, 10).is_none());
    let density = density(&[(1, 99); 4]);
    let squares: Vec<_> = density.squares().filter(|(square, _)| square.focus() < 5).collect();
    assert_eq!(squares.len(), 4, "a corner of the board and its three neighbours: {squares:?}");
}

#[test]
fn flows_say_where_from_and_where_to() {
    let moves = [
        (3, OrganisationReactive, OrganisationReactive),
        (5, OrganisationReactive, PeopleProactive),
        (2, PeopleReactive, PeopleProactive),
        (1, PeopleProactive, OrganisationReactive),
        (1, OrganisationProactive, OrganisationProactive),
    ];
    let people = numbered(moves.iter().flat_map(|(number, from, to)| so_many(*number, Some(*from), Some(*to))));
    let flows = reveal(rules(0), Both, (&people, &people), Default::default(), 1).flows;
    let flows = flows.expect("both are revealed").expect("twelve have flows");
    for (number, from, to) in moves {
        assert_eq!(flows.of(from, to), u32::try_from(number).expect("a few"), "{from:?} to {to:?}");
    }
    assert_eq!(flows.of(PeopleProactive, PeopleReactive), 0);
    assert_eq!((flows.total(), flows.staying().total()), (12, 4));
    assert_eq!((flows.current(), flows.desired()), (counts([8, 1, 2, 1]), counts([4, 1, 0, 7])));
    let table = [(Pole::People, 5), (Pole::Proactive, 7), (Pole::Organisation, 1), (Pole::Reactive, 1)];
    for (pole, people) in table {
        assert_eq!(flows.towards(pole), people, "{pole:?}");
    }
}

#[test]
fn a_cell_has_one_corner() {
    for focus in every_value() {
        for stance in every_value() {
            let pin = llo_dialogue::domain::space::Pin::new(focus, stance);
            assert_eq!(Cell::of(pin).quadrant(), pin.quadrant());
        }
    }
}
