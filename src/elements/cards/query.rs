//! Questions to the model of talk cards: what has to be kept, what would leave the page, and what goes on paper.

use super::draft::Draft;
use super::model::Model;
use super::result::SharedCardV1;
use crate::domain::cards::Kept;

/// What this browser has to remember.
pub fn draft(model: &Model) -> Draft {
    Draft {
        kept: model.kept.clone(),
        lines: model.lines.clone(),
        touched: model.idle_time.touched.millis(),
        expires: model.idle_time.expires,
    }
}

/// Whether the person left nothing here to remember.
pub fn is_empty(model: &Model) -> bool {
    model.kept.is_none() && model.lines.is_empty()
}

/// What must survive the time that the element is off the page: only what no storage holds.
pub fn kept(model: &Model) -> Option<String> {
    (model.state.memory.is_elsewhere() && !is_empty(model)).then(|| draft(model).write())
}

/// Exactly what would leave the page now; `None` while that is nothing.
pub fn would_share(model: &Model) -> Option<SharedCardV1> {
    let (kept, opened) = (model.kept.as_ref()?, model.sharing?);
    Some(SharedCardV1::new(kept.card, model.options.language, opened))
}

/// The kept card whose line goes on paper.
pub fn printed_line(model: &Model) -> Option<&Kept> {
    model.kept.as_ref().filter(|kept| model.prints_line && !kept.line.is_blank())
}
