//! What cannot be undone is asked once, in place.

use super::Context;
use crate::elements::self_check::control_ids;
use crate::elements::self_check::msg::Question;
use crate::elements::self_check::progress::ProgressV1;
use crate::kit::effect::FocusTarget;

impl Context<'_> {
    pub(super) fn ask(&mut self, question: Question) {
        self.model.asking = Some(question);
        self.focus(FocusTarget::CONFIRM_NO);
    }

    pub(super) fn decline(&mut self) {
        self.model.picked = None;
        let target = self.model.asking.take().map_or(FocusTarget::Heading, control_ids::asking);
        self.focus(target);
    }

    pub(super) fn confirm(&mut self) {
        let before = ProgressV1::new(&self.model.check);
        match self.model.asking.take() {
            None => return,
            Some(Question::EraseAll | Question::StartOver) => self.remembering().erase(),
            Some(Question::DeleteExperiment(index)) => {
                self.model.check.delete_experiment(index);
                self.model.open = None;
                self.untick_texts();
                self.touch_and_save();
            }
            Some(Question::DeleteRound(index)) => {
                self.model.check.delete_round(index);
                self.touch_and_save();
            }
            Some(Question::ReplaceByFile) => {
                if let Some(check) = self.model.picked.take() {
                    self.take_file(check);
                }
                return;
            }
        }
        self.tell_progress(before);
        self.focus(FocusTarget::Heading);
    }
}
