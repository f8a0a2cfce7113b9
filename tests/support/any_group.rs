//! Any group of people, and any rules a host can choose, for property tests.

use llo_dialogue::domain::disclosure::{Asked, By, Counts, Floor, Floors, Person, Roles, Rules};
use llo_dialogue::domain::space::{AxisValue, Pin, Quadrant};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::any::any_pin;

/// Our floors or higher ones.
pub fn any_floors() -> impl Strategy<Value = Floors> {
    let raised = vec(prop_oneof![3 => Just(0), 1 => 0..20_u32], Floor::ALL.len());
    raised.prop_map(|raised| {
        let floors = Floor::ALL.into_iter().zip(raised);
        floors.fold(Floors::default(), |floors, (floor, more)| {
            floors.with(floor, floor.lowest() + more).expect("it is only raised")
        })
    })
}

pub fn any_roles() -> impl Strategy<Value = Roles> {
    select(&[0, 2, 3]).prop_map(|count| Roles::new(count).expect("so many can be"))
}

pub fn any_rules() -> impl Strategy<Value = Rules> {
    (any_floors(), any_roles()).prop_map(|(floors, roles)| Rules { floors, roles })
}

pub fn any_asked() -> impl Strategy<Value = Asked> {
    select(&[Asked::Both, Asked::First])
}

/// Mostly both pins, mostly placed by themselves.
pub fn any_person(roles: Roles) -> impl Strategy<Value = Person> {
    let pin = || option::weighted(0.93, any_pin());
    let by = prop_oneof![8 => Just(By::Participant), 1 => Just(By::Host)];
    (by, pin(), pin(), option::weighted(0.95, 0..3_u8)).prop_map(move |(by, current, desired, role)| Person {
        by,
        current,
        desired,
        role: role.and_then(|role| roles.at(role)),
    })
}

pub fn any_people(roles: Roles) -> impl Strategy<Value = Vec<Person>> {
    prop_oneof![2 => vec(any_person(roles), 0..14), 3 => vec(any_person(roles), 0..60)]
}

/// Mostly nothing.
pub fn any_typed() -> impl Strategy<Value = Counts> {
    let typed = (0..9_u32, 0..9_u32).prop_map(|(one, other)| {
        Counts::default().with(Quadrant::OrganisationReactive, one).with(Quadrant::PeopleProactive, other)
    });
    prop_oneof![6 => Just(Counts::default()), 1 => typed]
}

/// Any other pin that rounds to the same 5 % on both axes.
pub fn same_cell(pin: Pin, step: u8) -> Pin {
    let near = |value: AxisValue| {
        let bin = |value: AxisValue| llo_dialogue::domain::disclosure::Bin::of(value);
        let all = (1..=99_u8).step_by(2).filter_map(|number| AxisValue::nearest(number.into()).ok());
        let same: Vec<AxisValue> = all.filter(|other| bin(*other) == bin(value)).collect();
        same[usize::from(step) % same.len()]
    };
    Pin::new(near(pin.focus), near(pin.stance))
}
