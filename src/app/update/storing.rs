//! Remembering: what was found, what could not be written, what another tab did, and forgetting everything.

use super::Turn;
use crate::app::effect::{Effect, FocusTarget, HostEvent};
use crate::app::model::{Erasing, Screen};
use crate::app::notice::Notice;
use crate::app::ports::StoreError;
use crate::app::query;
use crate::app::storage::{Memory, Slot};
use crate::contract::draft::{Draft, Place, Reading};
use crate::domain::dialogue::{Dialogue, Moment, Status};
use crate::domain::gesture::Gesture;

impl Turn<'_> {
    pub(super) fn loaded(&mut self, found: Result<Option<String>, StoreError>) {
        let Some(slot) = Slot::of(&self.model.options) else { return };
        let carried = self.model.memory == Memory::Unread { carried: true };
        self.model.memory = Memory::Kept { slot: slot.clone(), failed: false };
        match found {
            Ok(None) => {
                if self.model.dialogue != Dialogue::default() {
                    self.save();
                }
            }
            Ok(Some(text)) => match Draft::read(&text) {
                Reading::Draft(_) if carried => self.save(),
                Reading::Draft(draft) => self.adopt(draft),
                Reading::Newer => {
                    self.model.memory = Memory::Untouched;
                    self.tell(Notice::StorageNewer);
                }
                Reading::Corrupt => {
                    self.model.memory = Memory::SettingAside(slot.clone());
                    self.effects.push(Effect::SetAside(slot, text));
                    return;
                }
            },
            Err(error) => self.not_saved(error),
        }
        self.ready();
    }

    pub(super) fn saved(&mut self, outcome: Result<(), StoreError>) {
        match outcome {
            Ok(()) => {
                if let Memory::Kept { failed, .. } = &mut self.model.memory {
                    *failed = false;
                }
                self.untell(|notice| matches!(notice, Notice::StorageUnavailable | Notice::StorageFull));
            }
            Err(error) => self.not_saved(error),
        }
    }

    fn not_saved(&mut self, error: StoreError) {
        if let Memory::Kept { failed, .. } = &mut self.model.memory {
            *failed = true;
        }
        self.tell(match error {
            StoreError::Full => Notice::StorageFull,
            StoreError::Unavailable | StoreError::Occupied => Notice::StorageUnavailable,
        });
    }

    /// Only when the damaged text is safe may its place be used again.
    pub(super) fn set_aside(&mut self, outcome: Result<(), StoreError>) {
        let Memory::SettingAside(slot) = &self.model.memory else { return };
        match outcome {
            Ok(()) => {
                self.model.memory = Memory::Kept { slot: slot.clone(), failed: false };
                self.tell(Notice::StorageCorrupt);
            }
            Err(_) => {
                self.model.memory = Memory::Untouched;
                self.tell(Notice::StorageStuck);
            }
        }
        self.ready();
    }

    /// Follows another tab. The person stays on the screen where they are.
    pub(super) fn stored_elsewhere(&mut self, text: Option<String>) {
        match text.as_deref().map(Draft::read) {
            None if self.model.memory == Memory::Off => {}
            None if self.model.dialogue == Dialogue::default() => {
                self.untell(Notice::is_about_storage);
                self.remember_again();
            }
            None => {
                self.forget();
                self.remember_again();
                self.tell(Notice::Erased);
            }
            Some(Reading::Draft(draft)) if self.model.memory.slot().is_some() => {
                self.model.dialogue = draft.dialogue;
                if self.model.is_done() {
                    self.model.screen = Screen::Talk;
                    self.model.gesture = Gesture::Idle;
                }
            }
            Some(Reading::Newer) if self.model.memory.slot().is_some() => {
                self.model.memory = Memory::Untouched;
                self.tell(Notice::StorageNewer);
            }
            Some(Reading::Draft(_) | Reading::Newer | Reading::Corrupt) => {}
        }
    }

    pub(super) fn erase_by_person(&mut self) {
        let before = query::result(self.model, self.now);
        self.erase();
        let after = query::result(self.model, self.now);
        if after != before {
            self.emit(HostEvent::Change(after));
        }
        self.focus(FocusTarget::Heading);
    }

    pub(super) fn erase(&mut self) {
        self.forget();
        self.remember_again();
        self.effects.push(Effect::EraseAll);
    }

    pub(super) fn erased(&mut self, outcome: Result<(), StoreError>) {
        self.tell(if outcome.is_ok() { Notice::Erased } else { Notice::EraseUnchecked });
    }

    /// Everything the person did here is gone from memory.
    pub(super) fn forget(&mut self) {
        self.model.dialogue = Dialogue::default();
        self.model.screen = Screen::Choose(Moment::Current);
        self.model.gesture = Gesture::Idle;
        self.model.question = 0;
        self.model.said = None;
        self.model.erasing = Erasing::Idle;
        self.untell(|notice| notice.is_about_storage() || matches!(notice, Notice::PinLeftOut));
    }

    /// What blocked the slot is erased, so it can be used again.
    fn remember_again(&mut self) {
        if let Some(slot) = Slot::of(&self.model.options) {
            self.model.memory = Memory::Kept { slot, failed: false };
        }
    }

    pub(super) fn adopt(&mut self, draft: Draft) {
        let Draft { dialogue, place, question, pin_left_out } = draft;
        self.model.screen = match (dialogue.status(), place) {
            (Status::Done, _) | (Status::Open, Place::Talk) => Screen::Talk,
            (Status::Open, Place::ChooseCurrent) => Screen::Choose(Moment::Current),
            (Status::Open, Place::PlaceCurrent) => Screen::Place(Moment::Current),
            (Status::Open, Place::ChooseDesired) => Screen::Choose(Moment::Desired),
            (Status::Open, Place::PlaceDesired) => Screen::Place(Moment::Desired),
        };
        self.model.dialogue = dialogue;
        self.model.question = question;
        // Both were about the dialogue before.
        self.model.gesture = Gesture::Idle;
        self.model.said = None;
        if pin_left_out {
            self.tell(Notice::PinLeftOut);
        }
    }
}
