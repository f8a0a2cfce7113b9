//! Any group of people, and any rules a host can choose, for property tests.

use llo_dialogue::domain::disclosure::{Asked, By, Counts, Floor, Floors, Person, Role, Roles, Rules};
use llo_dialogue::domain::space::{AxisValue, Pin, Quadrant};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

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

/// One number that several things are read from, because a strategy for each of them takes its time with so many
/// people. A zero reads as the first of everything, so that a failing case still shrinks.
pub struct Bits(pub u64);

impl Bits {
    /// A number below this one.
    pub fn below(&mut self, bound: u64) -> u64 {
        let taken = self.0 % bound;
        self.0 /= bound;
        taken
    }

    /// Mostly one.
    pub fn pin(&mut self) -> Option<Pin> {
        let passes = self.below(16) == 15;
        let mut value = || AxisValue::nearest((2 * self.below(50) + 1) as f64).ok();
        let pin = Pin::new(value()?, value()?);
        (!passes).then_some(pin)
    }

    /// Mostly one, if these have any.
    pub fn role(&mut self, roles: Roles) -> Option<Role> {
        let chooses = self.below(20) < 19;
        let role = roles.at(self.below(3) as u8);
        role.filter(|_| chooses)
    }
}

/// Mostly both pins, mostly placed by themselves.
pub fn any_person(roles: Roles) -> impl Strategy<Value = Person> {
    any::<u64>().prop_map(move |bits| {
        let mut bits = Bits(bits);
        let by = if bits.below(9) == 8 { By::Host } else { By::Participant };
        Person { by, current: bits.pin(), desired: bits.pin(), role: bits.role(roles) }
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
