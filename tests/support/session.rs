//! A session and those who take part in it, in a few words.

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::disclosure::Rules;
use llo_dialogue::domain::session::{
    Content, Contribution, Order, ParticipantId, Phase, Placed, Received, RoundNo, Session, Setup, Stage,
};
use llo_dialogue::domain::space::Quadrant;

use super::group::random;
use super::pins::corner;

/// A session in its lobby, with our floors and without roles.
pub fn session(order: Order) -> Session {
    Session::new(Setup { order, rules: Rules::default() })
}

/// Randomness for one reveal.
pub fn at(seed: u64) -> impl FnMut() -> u64 {
    random(seed)
}

/// Leads a session to this phase, one step at a time, forth or else back. Does not begin a second round.
pub fn lead(session: &mut Session, to: Phase) {
    let order = session.setup().order;
    let ahead = std::iter::successors(Some(session.phase()), |phase| phase.next(order)).any(|phase| phase == to);
    while session.phase() != to {
        let moved = if ahead { session.next(&mut at(7)) } else { session.back() };
        assert!(moved, "{to:?} cannot be reached from {:?}", session.phase());
    }
}

pub fn both(round: RoundNo, current: Quadrant, desired: Quadrant) -> Content {
    Content::Here(Placed::new(round, Some(corner(current)), Some(corner(desired)), None))
}

/// Here, without a pin: not yet placed, taken back or passed.
pub fn nothing(round: RoundNo) -> Content {
    Content::Here(Placed::new(round, None, None, None))
}

pub fn gone() -> Content {
    Content::Gone
}

pub fn send(session: &mut Session, id: u8, counter: u64, content: Content) -> Received {
    session.receive(Contribution { participant: ParticipantId([id; 16]), counter, content })
}

/// So many participants with both pins, at this stage.
pub fn placed(order: Order, number: u8, stage: Stage) -> Session {
    let mut session = session(order);
    for id in 0..number {
        send(&mut session, id, 1, both(RoundNo::First, Quadrant::OrganisationReactive, Quadrant::PeopleProactive));
    }
    lead(&mut session, Phase::Round(RoundNo::First, stage));
    session
}

/// How many are in a revealed picture.
pub fn people(session: &Session, round: RoundNo, moment: Moment) -> Option<u32> {
    session.picture(round, moment).map(|picture| picture.people())
}
