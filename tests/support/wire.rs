//! Messages of a live session for tests: any that can be, and what a session tells.

use std::sync::Arc;

use llo_dialogue::contract::wire::{EncapsulatedKey, Open, RoleNames, Sent, State};
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::{Cell, Floor, Floors, Role, Roles, Rules};
use llo_dialogue::domain::session::{
    Content, Contribution, Order, ParticipantId, Phase, Placed, RoundNo, Session, Setup, Stage,
};
use llo_dialogue::domain::space::Quadrant::{self, OrganisationReactive, PeopleProactive, PeopleReactive};
use proptest::option;
use proptest::prelude::*;

use super::any::any_pin;
use super::any_session::{any_course, any_round, any_setup, happen};
use super::pins::corner;
use super::session::{at, lead, send};

pub fn role(index: u8) -> Option<Role> {
    Roles::new(Roles::LIMIT).and_then(|roles| roles.at(index))
}

pub fn any_participant() -> impl Strategy<Value = ParticipantId> {
    any::<[u8; 16]>().prop_map(ParticipantId)
}

pub fn any_sent() -> impl Strategy<Value = Sent> {
    let role = option::of((0..Roles::LIMIT).prop_map(|index| role(index).expect("it is below the limit")));
    let placed = (any_round(), option::of(any_pin()), option::of(any_pin()), role)
        .prop_map(|(round, current, desired, role)| Content::Here(Placed::new(round, current, desired, role)));
    let content = prop_oneof![6 => placed, 1 => Just(Content::Gone)];
    let next = option::of(any::<[u8; 32]>().prop_map(EncapsulatedKey));
    (any_participant(), any::<u64>(), content, any::<u64>(), next).prop_map(
        |(participant, counter, content, not_after, next)| Sent {
            contribution: Contribution { participant, counter, content },
            not_after,
            next,
        },
    )
}

/// Names for the roles of a session.
pub fn names(roles: Roles) -> RoleNames {
    let all = ["Teamleider", "Medewerker", "HR \"é\"", "Bestuur", "OR", "Gast"];
    RoleNames::new(roles.all().map(|role| all[role.index()])).expect("good names")
}

/// What everyone may see of a session, as its first message. Which pins are struck out stays behind.
pub fn told(session: &Session) -> State {
    let open = Open::of(session, &names(session.setup().rules.roles), 2).expect("its own roles");
    let said = State { number: 7, beat: 20_000, at: None, open: Some(Arc::new(open)) };
    State::read(said.write().as_bytes()).expect("what is said can be read")
}

pub fn any_state() -> impl Strategy<Value = State> {
    let open = option::weighted(0.95, (any_setup(), any_course()));
    (any::<u64>(), any::<u32>(), option::of(any::<u64>()), open).prop_map(|(number, beat, at, open)| {
        let open = open.and_then(|(setup, course)| {
            let mut session = Session::new(setup);
            course.iter().for_each(|happening| happen(&mut session, happening));
            told(&session).open
        });
        State { number, beat, at, open }
    })
}

/// Twenty-four of two roles, everything revealed; in the second round some have moved.
pub fn everything(round: RoundNo) -> Session {
    let roles = Roles::new(2).expect("two can be");
    let floors = Floors::default().with(Floor::Counts, 6).expect("higher");
    let mut session = Session::new(Setup { order: Order::RevealAfterEach, rules: Rules { floors, roles } });
    let everyone = |session: &mut Session, round: RoundNo, desired: Quadrant| {
        for id in 0..24 {
            let current = corner(if id < 6 { PeopleReactive } else { OrganisationReactive });
            let placed = Placed::new(round, Some(current), Some(corner(desired)), role(id % 2));
            send(session, id, if round == RoundNo::First { 1 } else { 2 }, Content::Here(placed));
        }
    };
    everyone(&mut session, RoundNo::First, PeopleProactive);
    lead(&mut session, Phase::Round(RoundNo::First, Stage::Reveal(Moment::Desired)));
    if round == RoundNo::Second {
        assert!(session.again());
        everyone(&mut session, RoundNo::Second, PeopleReactive);
        while session.phase() != Phase::Step(RoundNo::Second) {
            assert!(session.next(&mut at(3)));
        }
    }
    assert!(session.strike(RoundNo::First, Moment::Desired, Cell::of(corner(PeopleProactive))));
    session
}
