//! Sharing is an act: nothing leaves the page until the person has seen exactly what, and presses the button.

use super::Context;
use crate::elements::cards::control_ids;
use crate::elements::cards::model::Said;
use crate::elements::cards::query;
use crate::kit::effect::{FocusTarget, HostEvent};

impl Context<'_> {
    pub(super) fn open_sharing(&mut self) {
        self.model.sharing = Some(self.now);
        self.focus(FocusTarget::Control(control_ids::SHARING));
    }

    pub(super) fn close_sharing(&mut self) {
        if self.model.sharing.take().is_some() {
            self.focus(FocusTarget::Control(control_ids::SHARE));
        }
    }

    /// One event with exactly what the person read.
    pub(super) fn share(&mut self) {
        let Some(shared) = query::would_share(self.model) else { return };
        self.emit(HostEvent::result(&shared));
        self.model.shared = Some(shared);
        self.close_sharing();
        self.say(Said::Shared);
    }
}
