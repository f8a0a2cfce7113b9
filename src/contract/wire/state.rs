//! What the facilitator's device tells everyone: where the session is, and what its phase shows. It is made from a
//! session in one place, from what [`Session::shown`] gives and nothing else, so no message can show more.

use std::sync::Arc;

use super::ids::RoleNames;
use super::layer::Layer;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Counts, Floor, Floors, Flows, Picture, Withheld};
use crate::domain::session::{self, Order, Phase, Progress, RoundNo, Session, Shown, Stage};

/// One message of the facilitator.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Rises with every message. A device that takes over has to go on above it.
    pub number: u64,
    /// The facilitator says a state again at least this often, in milliseconds. 0: they are leaving for a moment.
    pub beat: u32,
    /// What the facilitator's clock said, in milliseconds since 1970. `None`: the session is closed, that clock is past
    /// its end, or an older page says it.
    pub at: Option<u64>,
    /// `None`: the session is closed, and everything is forgotten. Shared, for who says it keeps what was said.
    pub open: Option<Arc<Open>>,
}

/// An open session.
#[derive(Clone, Debug, PartialEq)]
pub struct Open {
    pub order: Order,
    pub floors: Floors,
    pub roles: RoleNames,
    /// Which talk question is on the board, below [`Open::QUESTIONS`].
    pub question: u8,
    /// What is switched on, where a window has to follow that.
    pub layers: Option<Vec<Layer>>,
    pub scene: Scene,
}

/// A phase with all that is seen in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Scene {
    Lobby,
    Explain,
    Place { round: RoundNo, moment: Moment, lock: Lock, progress: Progress },
    Now { round: RoundNo, stage: NowStage, current: Option<Seen> },
    Step { round: RoundNo, stage: StepStage, both: Both },
}

/// Whether a pin that is placed now is still counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    Counted,
    /// Where both are placed first: it counts, and the pin of now, which was locked before, does not any more.
    FirstTooLate,
    TooLate,
}

/// The phases that show the picture of now alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NowStage {
    Reveal,
    Talk,
}

/// The phases that show everything of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepStage {
    Reveal,
    Choose,
}

/// A revealed picture. Where one can be missing, too few had placed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    pub picture: Picture,
    /// The counts of the first round, to see the second beside them, or why they are not shown.
    pub before: Option<Result<Counts, Withheld>>,
}

/// The two pictures of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct Both {
    pub current: Option<Seen>,
    /// With the step from now to later, or why it is not shown.
    pub desired: Option<(Seen, Result<Flows, Withheld>)>,
}

impl Open {
    /// How many are done with the question that is asked; `None` while none is.
    pub fn progress(&self) -> Option<Progress> {
        match self.scene {
            Scene::Place { progress, .. } => Some(progress),
            Scene::Lobby | Scene::Explain | Scene::Now { .. } | Scene::Step { .. } => None,
        }
    }

    /// How many talk questions there are.
    pub const QUESTIONS: u8 = 5;

    /// What everyone may see of a session at this moment, with this talk question; one that is not there is the last.
    /// `None` when these are not its roles.
    pub fn of(session: &Session, roles: &RoleNames, question: u8) -> Option<Open> {
        let setup = session.setup();
        (roles.roles() == setup.rules.roles).then(|| Open {
            order: setup.order,
            floors: in_effect(setup.rules.floors),
            roles: roles.clone(),
            question: question.min(Self::QUESTIONS - 1),
            layers: None,
            scene: Scene::of(session),
        })
    }
}

impl Scene {
    fn of(session: &Session) -> Scene {
        match session.phase() {
            Phase::Lobby => Scene::Lobby,
            Phase::Explain => Scene::Explain,
            Phase::Round(round, Stage::Place(moment)) => {
                let both_first = session.setup().order == Order::BothFirst;
                let lock = if session.is_locked() {
                    Lock::TooLate
                } else if both_first && session.comes_too_late(Moment::Current) {
                    Lock::FirstTooLate
                } else {
                    Lock::Counted
                };
                Scene::Place { round, moment, lock, progress: session.progress(moment) }
            }
            Phase::Round(round, Stage::Reveal(Moment::Current)) => now(session, round, NowStage::Reveal),
            Phase::Round(round, Stage::Talk) => now(session, round, NowStage::Talk),
            Phase::Round(round, Stage::Reveal(Moment::Desired)) => step(session, round, StepStage::Reveal),
            Phase::Step(round) => step(session, round, StepStage::Choose),
        }
    }

    pub fn phase(&self) -> Phase {
        match self {
            Scene::Lobby => Phase::Lobby,
            Scene::Explain => Phase::Explain,
            Scene::Place { round, moment, .. } => Phase::Round(*round, Stage::Place(*moment)),
            Scene::Now { round, stage: NowStage::Reveal, .. } => Phase::Round(*round, Stage::Reveal(Moment::Current)),
            Scene::Now { round, stage: NowStage::Talk, .. } => Phase::Round(*round, Stage::Talk),
            Scene::Step { round, stage: StepStage::Reveal, .. } => Phase::Round(*round, Stage::Reveal(Moment::Desired)),
            Scene::Step { round, stage: StepStage::Choose, .. } => Phase::Step(*round),
        }
    }
}

/// The floors as they work, with those lifted that a lower one lifts.
pub(super) fn in_effect(floors: Floors) -> Floors {
    let mut lifted = floors;
    for floor in &Floor::ALL {
        lifted = lifted.with(*floor, floors.of(*floor)).unwrap_or(lifted);
    }
    lifted
}

fn now(session: &Session, round: RoundNo, stage: NowStage) -> Scene {
    let Shown { current, desired: _, flows: _ } = session.shown();
    Scene::Now { round, stage, current: seen(session, round, Moment::Current, current) }
}

fn step(session: &Session, round: RoundNo, stage: StepStage) -> Scene {
    let Shown { current, desired, flows } = session.shown();
    let current = seen(session, round, Moment::Current, current);
    let desired = seen(session, round, Moment::Desired, desired).zip(flows.map(|flows| flows.cloned()));
    Scene::Step { round, stage, both: Both { current, desired } }
}

fn seen(session: &Session, round: RoundNo, moment: Moment, shown: session::Seen<'_>) -> Option<Seen> {
    let first = || session.movement(moment).map(|movement| movement.map(|movement| movement.first));
    match shown {
        session::Seen::Hidden | session::Seen::TooFew => None,
        session::Seen::Picture(picture) => Some(Seen {
            picture: picture.clone(),
            before: match round {
                RoundNo::First => None,
                RoundNo::Second => first(),
            },
        }),
    }
}
