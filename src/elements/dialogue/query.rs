//! Questions to the model: what has to be kept, and what the host gets.

use super::draft::{Draft, Place};
use super::model::Model;
use super::result::ResultV1;
use crate::domain::dialogue::Moment;
use crate::domain::time::Time;

/// What this browser has to remember.
pub fn draft(model: &Model) -> Draft {
    // Every visit begins on the plane.
    let place = match model.screen.moment() {
        Some(Moment::Current) => Place::PlaceCurrent,
        Some(Moment::Desired) => Place::PlaceDesired,
        None => Place::Talk,
    };
    Draft { dialogue: model.dialogue.clone(), place, question: model.question, pin_left_out: false }
}

/// What must survive the time that the element is off the page: only what no storage holds.
pub fn kept(model: &Model) -> Option<String> {
    model.state.memory.is_elsewhere().then(|| draft(model).write())
}

/// What the host page gets.
pub fn result(model: &Model, now: Time) -> ResultV1 {
    ResultV1::new(&model.dialogue, model.options.language, model.content().wording(), now)
}
