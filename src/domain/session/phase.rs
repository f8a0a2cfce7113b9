//! Where a session is: the phases in their order, and the one step forth and back between them.

use crate::domain::dialogue::Moment;

/// The first or the second time that everybody places. There is no third.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoundNo {
    First,
    Second,
}

impl RoundNo {
    pub const ALL: [RoundNo; 2] = [RoundNo::First, RoundNo::Second];
}

/// What happens within a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Everyone places this pin, in private.
    Place(Moment),
    /// All pins of this moment at once; with those of the future also the step between.
    Reveal(Moment),
    /// About the picture of now.
    Talk,
}

/// Which stages follow on each other in a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Both pins are placed before anything is seen, so that the first picture does not steer the second pin.
    #[default]
    BothFirst,
    /// Each pin is revealed before the next is placed.
    RevealAfterEach,
}

const BOTH_FIRST: [Stage; 5] = [
    Stage::Place(Moment::Current),
    Stage::Place(Moment::Desired),
    Stage::Reveal(Moment::Current),
    Stage::Talk,
    Stage::Reveal(Moment::Desired),
];
const REVEAL_AFTER_EACH: [Stage; 5] = [
    Stage::Place(Moment::Current),
    Stage::Reveal(Moment::Current),
    Stage::Talk,
    Stage::Place(Moment::Desired),
    Stage::Reveal(Moment::Desired),
];

impl Order {
    pub fn stages(self) -> &'static [Stage; 5] {
        match self {
            Order::BothFirst => &BOTH_FIRST,
            Order::RevealAfterEach => &REVEAL_AFTER_EACH,
        }
    }

    fn first(self) -> Stage {
        let [first, ..] = self.stages();
        *first
    }

    fn last(self) -> Stage {
        let [.., last] = self.stages();
        *last
    }

    fn beside(self, stage: Stage, other: impl Fn(usize) -> Option<usize>) -> Option<Stage> {
        let stages = self.stages();
        let at = stages.iter().position(|each| *each == stage)?;
        stages.get(other(at)?).copied()
    }
}

/// Where an open session is. A closed one is gone, and has no phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// People come in.
    Lobby,
    /// What it is about, and what happens with the pins.
    Explain,
    Round(RoundNo, Stage),
    /// Choose one step, after this round.
    Step(RoundNo),
}

impl Phase {
    /// The phase after this one. `None` after choosing a step: then a session is closed. A second round does not
    /// come by itself, see [`Self::again`].
    pub fn next(self, order: Order) -> Option<Phase> {
        match self {
            Phase::Lobby => Some(Phase::Explain),
            Phase::Explain => Some(Phase::Round(RoundNo::First, order.first())),
            Phase::Round(round, stage) => {
                let next = order.beside(stage, |at| at.checked_add(1));
                Some(next.map_or(Phase::Step(round), |next| Phase::Round(round, next)))
            }
            Phase::Step(_) => None,
        }
    }

    /// The phase before this one. `None` in the lobby.
    pub fn back(self, order: Order) -> Option<Phase> {
        match self {
            Phase::Lobby => None,
            Phase::Explain => Some(Phase::Lobby),
            Phase::Round(round, stage) => {
                let back = order.beside(stage, |at| at.checked_sub(1));
                Some(back.map(|back| Phase::Round(round, back)).unwrap_or(match round {
                    RoundNo::First => Phase::Explain,
                    RoundNo::Second => Phase::Round(RoundNo::First, order.last()),
                }))
            }
            Phase::Step(round) => Some(Phase::Round(round, order.last())),
        }
    }

    /// Where placing again begins: only from the end of the first round.
    pub fn again(self, order: Order) -> Option<Phase> {
        let ends = self == Phase::Round(RoundNo::First, order.last());
        ends.then_some(Phase::Round(RoundNo::Second, order.first()))
    }

    /// The round it belongs to; the first one before that has begun.
    pub fn round(self) -> RoundNo {
        match self {
            Phase::Lobby | Phase::Explain => RoundNo::First,
            Phase::Round(round, _) | Phase::Step(round) => round,
        }
    }
}
