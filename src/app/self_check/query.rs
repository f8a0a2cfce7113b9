//! Questions to the model of a self-check: what has to be kept, and what would leave the page.

use super::model::{Model, Screen, Sharing};
use crate::content::WORDING;
use crate::contract::check_draft::{CheckDraft, CheckPlace};
use crate::contract::shared::SharedV1;

/// What this browser has to remember.
pub fn draft(model: &Model) -> CheckDraft {
    let (place, current) = match model.screen {
        Screen::Intro => (CheckPlace::Intro, 0),
        Screen::Statements(current) => (CheckPlace::Statements, current),
        Screen::Overview => (CheckPlace::Overview, 0),
        Screen::Work => (CheckPlace::Work, 0),
        Screen::Rounds => (CheckPlace::Rounds, 0),
    };
    CheckDraft { check: model.check.clone(), place, current, touched: model.touched.millis() }
}

/// What must survive the time that the element is off the page: only what no storage holds.
pub fn kept(model: &Model) -> Option<String> {
    model.memory.is_elsewhere().then(|| draft(model).write())
}

/// Exactly what would leave the page now; `None` while that is nothing.
pub fn would_share(model: &Model) -> Option<SharedV1> {
    match &model.sharing {
        Sharing::Closed => None,
        Sharing::Open(selection, opened) => {
            SharedV1::new(&model.check, selection, model.options.language, WORDING, *opened)
        }
    }
}
