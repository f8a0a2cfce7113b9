//! How many people there are: asked before something is revealed, because a device can join more than once.

use super::Context;
use super::phasing::revealed_next;
use crate::elements::board::control_ids;
use crate::elements::board::draft::Mode;
use crate::elements::board::model::{AfterCounting, Asking, HeadcountForm};
use crate::elements::board::msg::HeadcountField;
use crate::kit::effect::FocusTarget;

impl Context<'_> {
    /// Asked by the facilitator; nothing is revealed by it.
    pub(super) fn want_headcount(&mut self) {
        self.ask_headcount(AfterCounting::Stay, control_ids::WANT_HEADCOUNT);
    }

    /// Asks what has to be known before the next reveal. Says whether it asked something.
    pub(super) fn asks_before_reveal(&mut self) -> bool {
        let Some(hosted) = self.hosted() else { return false };
        let reveals = revealed_next(&hosted.session);
        let is_new =
            reveals.is_some_and(|moment| hosted.session.picture(hosted.session.phase().round(), moment).is_none());
        if !is_new || hosted.mode != Mode::Phones {
            return false;
        }
        if hosted.session.needs_headcount() {
            self.ask_headcount(AfterCounting::Reveal, control_ids::NEXT);
            return true;
        }
        let surplus = hosted.session.surplus().is_some();
        if surplus {
            self.ask(Asking::Surplus, control_ids::NEXT, FocusTarget::CONFIRM_NO);
        }
        surplus
    }

    /// While it is asked already, what is typed and what the answer does stay as they are.
    fn ask_headcount(&mut self, then: AfterCounting, asked_by: &'static str) {
        let Some(hosted) = self.hosted().filter(|hosted| !matches!(hosted.asking, Asking::Headcount(_))) else {
            return;
        };
        hosted.headcount = HeadcountForm::of(hosted.session.headcount(), hosted.roles.roles());
        self.ask(Asking::Headcount(then), asked_by, FocusTarget::Control(control_ids::HEADCOUNT));
    }

    pub(super) fn type_headcount(&mut self, field: HeadcountField, text: String) {
        let Some(hosted) = self.hosted() else { return };
        match field {
            HeadcountField::People => hosted.headcount.people = text,
            HeadcountField::Role(role) => {
                if let Some(typed) = hosted.headcount.roles.get_mut(usize::from(role)) {
                    *typed = text;
                }
            }
        }
    }

    /// Takes what was typed, and goes on where that was wanted.
    pub(super) fn confirm_headcount(&mut self, then: AfterCounting) {
        let Some(hosted) = self.hosted() else { return };
        let Some(headcount) = hosted.headcount.read(hosted.roles.roles()) else {
            hosted.headcount.is_wrong = true;
            return self.focus(FocusTarget::Control(control_ids::HEADCOUNT));
        };
        hosted.session.count_people(headcount);
        hosted.asking = Asking::Nothing;
        self.settle();
        self.remembering().save();
        match then {
            AfterCounting::Reveal => self.go_on(),
            AfterCounting::Stay => self.focus_on_what_asked(),
        }
    }

    /// More take part than there are people, and the facilitator goes on all the same.
    pub(super) fn accept_surplus(&mut self) {
        let Some(hosted) = self.hosted() else { return };
        hosted.session.accept_surplus();
        hosted.asking = Asking::Nothing;
        self.go_on();
    }
}
