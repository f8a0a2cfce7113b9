//! The end: the person leaves, or the facilitator closes the session. Then nothing of it is left here.

use super::Context;
use crate::domain::session::Content;
use crate::elements::participant::control_ids;
use crate::elements::participant::model::{Leaving, Stage};
use crate::kit::effect::{CommonEffect, FocusTarget};
use crate::kit::element::Element;
use crate::kit::remembering::Remembering;
use crate::live::Delivery;

impl Context<'_> {
    pub(super) fn ask_leave(&mut self) {
        self.model.leaving = Leaving::Asking;
        self.focus(FocusTarget::CONFIRM_NO);
    }

    pub(super) fn drop_leave(&mut self) {
        self.model.leaving = Leaving::Idle;
        self.focus(FocusTarget::Control(control_ids::LEAVE));
    }

    /// Whoever said something takes it along; until that has arrived, the line stays.
    pub(super) fn leave(&mut self) {
        let said = self.model.link.as_ref().is_some_and(|link| link.delivery() != Delivery::Nothing);
        match self.model.stage {
            Stage::Joined if said => {
                self.model.stage = Stage::Left;
                // What was about to be said is not said any more.
                self.model.unsaid = false;
                self.say(Content::Gone);
            }
            Stage::Joined | Stage::Watching | Stage::Door => {
                self.model.stage = Stage::Left;
                self.forget_session();
            }
            Stage::Code | Stage::Left | Stage::Closed => {}
        }
    }

    /// The facilitator closed the session, or its time is over.
    pub(super) fn close(&mut self) {
        self.model.stage = if self.model.stage == Stage::Left { Stage::Left } else { Stage::Closed };
        self.forget_session();
    }

    /// All of it goes, here and in the browser. The code stays for whoever comes back at once.
    pub(super) fn forget_session(&mut self) {
        let (stage, code) = (self.model.stage, self.model.code);
        self.hang_up();
        self.forget();
        self.model.wanted = None;
        (self.model.stage, self.model.code) = (stage, code.filter(|_| stage == Stage::Left));
        self.erase_draft();
    }

    pub(super) fn erase_draft(&mut self) {
        if let Some(slot) = self.model.slot() {
            self.then(CommonEffect::Erase(slot));
        }
    }
}
