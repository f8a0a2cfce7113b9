//! What is asked before it is done: once, with the focus on it.

use super::Context;
use crate::elements::board::model::Asking;
use crate::kit::effect::FocusTarget;

impl Context<'_> {
    /// The focus goes to the question, and back when nothing follows from the answer.
    pub(super) fn ask(&mut self, asking: Asking, asked_by: &'static str, focus: FocusTarget) {
        if let Some(hosted) = self.hosted() {
            (hosted.asking, hosted.asked_by) = (asking, asked_by);
            self.focus(focus);
        }
    }

    pub(super) fn decline(&mut self) {
        if let Some(hosted) = self.hosted() {
            hosted.asking = Asking::Nothing;
            self.focus_on_what_asked();
        }
    }

    pub(super) fn focus_on_what_asked(&mut self) {
        if let Some(id) = self.hosted().map(|hosted| hosted.asked_by) {
            self.focus(FocusTarget::Control(id));
        }
    }

    pub(super) fn confirm(&mut self) {
        match self.model.hosted().map(|hosted| hosted.asking) {
            Some(Asking::Close) => self.close(),
            Some(Asking::TooFew) => self.go_on_without(),
            Some(Asking::Headcount(then)) => self.confirm_headcount(then),
            Some(Asking::Surplus) => self.accept_surplus(),
            Some(Asking::Nothing) | None => {}
        }
    }
}
