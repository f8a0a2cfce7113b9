//! Close and erase, once that was confirmed. Everyone hears it, what was kept goes, and so do the keys.

use super::Context;
use crate::elements::board::model::{Asking, Closing, Ending, HostedSession, Place};
use crate::elements::board::query;
use crate::kit::effect::{CommonEffect, FocusTarget, HostEvent};
use crate::kit::live_effect::{Channel, LiveProgressV1};
use crate::live::Link;

impl Context<'_> {
    /// Asked for by this control.
    pub(super) fn ask_to_close(&mut self, asked_by: &'static str) {
        self.ask(Asking::Close, asked_by, FocusTarget::CONFIRM_NO);
    }

    /// Erases all that this product keeps in this browser; an open session is closed first.
    pub(super) fn clear_data(&mut self) {
        self.close();
        self.then(CommonEffect::EraseAll);
    }

    pub(super) fn close(&mut self) {
        let now = self.now;
        if self.model.hosted().is_none() {
            return;
        }
        self.tell_result();
        let listens = self.model.hosted().is_some_and(|hosted| query::can_be_joined(self.model, hosted));
        let Place::HostedSession(hosted) = std::mem::replace(&mut self.model.place, Place::Over(Ending::Closed)) else {
            return;
        };
        let HostedSession { session, mut lead, mut mirror, .. } = *hosted;
        let (said, shown) = (lead.close(session.close(), now), mirror.close(Vec::new(), now));
        // Where nobody could be reached, or is refused, there is nobody to wait for.
        let reached = listens && !matches!(lead.link(), Link::NotAllowed | Link::Barred(_));
        self.send(Channel::Session, said);
        self.send(Channel::Windows, shown);
        if reached {
            self.model.closing = Some(Closing { lead, mirror });
        } else {
            self.hang_up();
        }
        self.erase_kept();
        self.turn_page();
        self.emit(HostEvent::change(&LiveProgressV1::closed()));
    }
}
