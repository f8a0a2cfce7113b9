//! Sharing is an act: nothing leaves the page until the person has seen exactly what, and presses the button.

use super::Context;
use crate::elements::self_check::control_ids;
use crate::elements::self_check::model::Sharing;
use crate::elements::self_check::notice::CheckNotice;
use crate::elements::self_check::query;
use crate::elements::self_check::result::{Level, Selection, TextRef};
use crate::kit::effect::{FocusTarget, HostEvent};

impl Context<'_> {
    pub(super) fn open_sharing(&mut self) {
        self.model.sharing = Sharing::Open(Selection::default(), self.now);
        self.model.told.retain(|notice| *notice != CheckNotice::Shared);
        self.focus(FocusTarget::Control(control_ids::SHARING));
    }

    pub(super) fn close_sharing(&mut self) {
        if self.model.sharing != Sharing::Closed {
            self.model.sharing = Sharing::Closed;
            self.focus(FocusTarget::Control(control_ids::SHARE));
        }
    }

    pub(super) fn choose_level(&mut self, level: Level) {
        if let Sharing::Open(selection, _) = &mut self.model.sharing {
            selection.level = level;
        }
    }

    pub(super) fn tick_text(&mut self, text: TextRef) {
        if let Sharing::Open(selection, _) = &mut self.model.sharing {
            match selection.texts.iter().position(|ticked| *ticked == text) {
                Some(index) => drop(selection.texts.remove(index)),
                None => selection.texts.push(text),
            }
        }
    }

    /// Texts and experiments are ticked by their place. When experiments changed places, they have to be ticked anew.
    pub(super) fn untick_texts(&mut self) {
        self.model.printing.untick_experiments();
        if let Sharing::Open(selection, _) = &mut self.model.sharing {
            selection.texts.clear();
        }
    }

    /// One event with exactly what the person read.
    pub(super) fn share(&mut self) {
        let Some(shared) = query::would_share(self.model) else { return };
        self.model.sharing = Sharing::Closed;
        self.model.shared = Some(shared.clone());
        self.emit(HostEvent::result(&shared));
        self.tell_in_check(CheckNotice::Shared);
        self.focus(FocusTarget::Control(control_ids::SHARE));
    }
}
