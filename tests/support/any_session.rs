//! Everything that can happen to a session, in any order, for property tests.

use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{Cell, Floors, Role, Roles, Rules};
use llo_dialogue::domain::session::{
    Choice, Content, Contribution, EnteredId, NextStep, Order, ParticipantId, Placed, RoundNo, Session, Setup,
};
use llo_dialogue::domain::space::{Pin, Quadrant};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::any::{any_pin, any_quadrant};
use super::any_group::{Bits, any_floors};
use super::group::random;

/// What a facilitator or a participant does.
#[derive(Clone, Debug)]
pub enum SessionEvent {
    Next(u64),
    Back,
    Again,
    Lock,
    Unlock,
    Sent(Vec<Contribution>),
    Entered(EnteredId, Option<Pin>, Option<Pin>, Option<Role>),
    Typed(Moment, Quadrant, u32),
    Struck(RoundNo, Moment, Cell),
    Restored(RoundNo, Moment, Cell),
    Chosen(Choice),
}

pub fn happen(session: &mut Session, happening: &SessionEvent) {
    match happening.clone() {
        SessionEvent::Next(seed) => {
            session.next(&mut random(seed));
        }
        SessionEvent::Back => {
            session.back();
        }
        SessionEvent::Again => {
            session.again();
        }
        SessionEvent::Lock => {
            session.lock();
        }
        SessionEvent::Unlock => {
            session.unlock();
        }
        SessionEvent::Sent(contributions) => {
            for contribution in contributions {
                session.receive(contribution);
            }
        }
        SessionEvent::Entered(id, current, desired, role) => {
            session.enter(id, current, desired, role);
        }
        SessionEvent::Typed(moment, quadrant, number) => {
            session.type_count(moment, quadrant, number);
        }
        SessionEvent::Struck(round, moment, cell) => {
            session.strike(round, moment, cell);
        }
        SessionEvent::Restored(round, moment, cell) => {
            session.restore(round, moment, cell);
        }
        SessionEvent::Chosen(choice) => {
            session.choose(choice);
        }
    }
}

pub fn any_setup() -> impl Strategy<Value = Setup> {
    let floors = prop_oneof![3 => Just(Floors::default()), 1 => any_floors()];
    let roles = select(&[0, 2]).prop_map(|count| Roles::new(count).expect("so many can be"));
    let order = select(&[Order::BothFirst, Order::RevealAfterEach]);
    (order, floors, roles).prop_map(|(order, floors, roles)| Setup { order, rules: Rules { floors, roles } })
}

pub fn any_round() -> impl Strategy<Value = RoundNo> {
    select(&[RoundNo::First, RoundNo::First, RoundNo::Second])
}

pub fn any_moment() -> impl Strategy<Value = Moment> {
    select(&Moment::BOTH)
}

/// Also one that the host did not ask for.
fn any_role() -> impl Strategy<Value = Option<Role>> {
    option::weighted(0.95, 0..3_u8).prop_map(|index| {
        let roles = Roles::new(3).expect("so many can be");
        index.and_then(|index| roles.at(index))
    })
}

fn placed(bits: &mut Bits) -> Placed {
    let round = if bits.below(3) == 2 { RoundNo::Second } else { RoundNo::First };
    let roles = Roles::new(3).expect("so many can be");
    Placed::new(round, bits.pin(), bits.pin(), bits.role(roles))
}

pub fn any_placed() -> impl Strategy<Value = Placed> {
    any::<u64>().prop_map(|bits| placed(&mut Bits(bits)))
}

/// Of one in so many participants, with counters that meet often.
pub fn any_contribution(participants: u8) -> impl Strategy<Value = Contribution> {
    any::<u64>().prop_map(move |bits| {
        let mut bits = Bits(bits);
        let participant = ParticipantId([bits.below(participants.into()) as u8; 16]);
        let counter = bits.below(6);
        let leaves = bits.below(13) == 12;
        let content = if leaves { Content::Gone } else { Content::Here(placed(&mut bits)) };
        Contribution { participant, counter, content }
    })
}

pub fn any_happening() -> impl Strategy<Value = SessionEvent> {
    let pin = || option::weighted(0.8, any_pin());
    let entered = (0..12_u32, pin(), pin(), any_role());
    let cell = || any_pin().prop_map(Cell::of);
    let step = NextStep::new("Ask two colleagues", "Noor", Date::new(2026, 12, 1)).expect("it says what");
    prop_oneof![
        30 => any::<u64>().prop_map(SessionEvent::Next),
        8 => Just(SessionEvent::Back),
        8 => Just(SessionEvent::Again),
        2 => Just(SessionEvent::Lock),
        1 => Just(SessionEvent::Unlock),
        30 => vec(any_contribution(40), 0..20).prop_map(SessionEvent::Sent),
        4 => entered.prop_map(|(id, current, desired, role)| SessionEvent::Entered(EnteredId(id), current, desired, role)),
        1 => (any_moment(), any_quadrant(), 0..7_u32).prop_map(|(moment, quadrant, number)| {
            SessionEvent::Typed(moment, quadrant, number)
        }),
        4 => (any_round(), any_moment(), cell()).prop_map(|(round, moment, cell)| {
            SessionEvent::Struck(round, moment, cell)
        }),
        2 => (any_round(), any_moment(), cell()).prop_map(|(round, moment, cell)| {
            SessionEvent::Restored(round, moment, cell)
        }),
        2 => select(vec![Choice::Open, Choice::NoStep, Choice::Step(step)]).prop_map(SessionEvent::Chosen),
    ]
}

/// Everybody has placed something, and then anything.
pub fn any_course() -> impl Strategy<Value = Vec<SessionEvent>> {
    let crowd = vec(any_contribution(40), 0..60).prop_map(SessionEvent::Sent);
    (crowd, vec(any_happening(), 0..40)).prop_map(|(crowd, course)| [vec![crowd], course].concat())
}
