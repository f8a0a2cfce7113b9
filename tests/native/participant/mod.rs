//! A participant in a live session.

mod clocks;
mod draft;
mod following;
mod joining;
mod leaving;
mod linking;
mod options;
mod own;
mod placing;
mod random;
mod reloading;

use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Phase, RoundNo, Stage};
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::dialogue::msg::Msg as Placing;
use llo_dialogue::elements::participant::msg::Msg;

pub const NOW: Phase = Phase::Round(RoundNo::First, Stage::Place(Moment::Current));
pub const LATER: Phase = Phase::Round(RoundNo::First, Stage::Place(Moment::Desired));
pub const REVEAL_NOW: Phase = Phase::Round(RoundNo::First, Stage::Reveal(Moment::Current));
pub const TALK: Phase = Phase::Round(RoundNo::First, Stage::Talk);
pub const REVEAL_LATER: Phase = Phase::Round(RoundNo::First, Stage::Reveal(Moment::Desired));
pub const STEP: Phase = Phase::Step(RoundNo::First);

/// Chooses a corner and says that it is fine so.
pub fn chooses(quadrant: Quadrant) -> [Msg; 2] {
    [Placing::CornerChosen(quadrant), Placing::WentOn].map(Msg::Placing)
}

pub fn passes() -> [Msg; 1] {
    [Msg::Placing(Placing::Passed)]
}
