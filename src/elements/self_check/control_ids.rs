//! Ids of the controls that only a self-check has: views set them, and the focus is moved to them.

use super::msg::Question;
use crate::kit::effect::FocusTarget;

/// The button that opens *What leaves this page?*.
pub const SHARE: &str = "share";
/// The heading of what it opens.
pub const SHARING: &str = "sharing";
/// What says that something is here of an earlier visit.
pub const FOUND: &str = "found";
/// The button that erases it.
const START_OVER: &str = "start-over";
/// The heading of the learning experiment that is being written.
pub const EXPERIMENT: &str = "experiment";
const DELETE_EXPERIMENT: &str = "delete-experiment";
const DELETE_ROUND: &str = "delete-round";

/// What leads to a question: there the focus goes back to when the answer is no.
pub fn asking(question: Question) -> FocusTarget {
    match question {
        Question::EraseAll => FocusTarget::ERASE,
        Question::StartOver => FocusTarget::Control(START_OVER),
        Question::DeleteExperiment(index) => FocusTarget::Numbered(DELETE_EXPERIMENT, index),
        Question::DeleteRound(index) => FocusTarget::Numbered(DELETE_ROUND, index),
        Question::ReplaceByFile => FocusTarget::OPEN_FILE,
    }
}
