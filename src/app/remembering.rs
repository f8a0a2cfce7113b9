//! Remembering, the same for every element: what was found, what could not be written, what another tab did, and
//! forgetting everything. An element says what it holds; when that may be written is decided here.

use super::effect::CommonEffect;
use super::notice::Notice;
use super::ports::StoreError;
use super::storage::{Memory, Slot, Stored};
use crate::contract::options::Complaint;

/// What a stored text turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftStatus {
    Ours,
    /// Written by a newer version of this product: not ours to touch.
    Newer,
    Corrupt,
}

/// What to do with a stored text that is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreMode {
    /// Only look: what the element holds is newer.
    Nothing,
    /// Go on where the person was.
    All,
    /// Follow another tab; the person stays on the screen where they are.
    Followed,
}

/// An element in the middle of a turn, as far as remembering needs to know it.
pub trait Remembering {
    /// Where it keeps what a person did; `None` when nothing is to be kept.
    fn slot(&self) -> Option<Slot>;
    fn memory(&mut self) -> &mut Memory;
    fn follow_with(&mut self, effect: CommonEffect);
    /// Tells the person and the host, once for as long as it is true.
    fn tell(&mut self, notice: Notice);
    fn untell(&mut self, over: &dyn Fn(&Notice) -> bool);
    /// Whether the person did nothing yet.
    fn is_empty(&self) -> bool;
    /// What has to be kept.
    fn text(&self) -> String;
    /// Reads a stored text, and takes it over if it is ours.
    fn take(&mut self, text: &str, how: RestoreMode) -> DraftStatus;
    /// Everything the person did here is gone from memory.
    fn forget(&mut self);
    /// Says that the element works, the first time it does.
    fn ready(&mut self);
}

impl dyn Remembering + '_ {
    /// What the store answered or another tab did.
    pub fn stored(&mut self, stored: Stored) {
        match stored {
            Stored::Loaded(found) => self.loaded(found),
            Stored::Saved(outcome) => self.saved(outcome),
            Stored::SetAside(outcome) => self.set_aside(outcome),
            Stored::Erased(Ok(())) => self.tell(Notice::Erased),
            Stored::Erased(Err(_)) => self.tell(Notice::EraseUnchecked),
            Stored::Elsewhere(text) => self.stored_elsewhere(text),
        }
    }

    /// Starts with what an element held when it was last off the page, and with what is stored.
    pub fn start(&mut self, kept: Option<String>) {
        let carried = kept.is_some_and(|kept| self.take(&kept, RestoreMode::All) == DraftStatus::Ours);
        self.open(carried);
        // After reading its own: that it is over is said to the person.
        self.follow_with(CommonEffect::EraseOver);
    }

    /// Looks into the slot; `carried` says that what the element holds is newer than what is stored.
    pub fn open(&mut self, carried: bool) {
        match self.slot() {
            Some(slot) => {
                *self.memory() = Memory::Unread { carried };
                self.follow_with(CommonEffect::Load(slot));
            }
            None => {
                *self.memory() = Memory::Off;
                self.ready();
            }
        }
    }

    /// Tells which attributes it could not read, and no more of those that are right by now.
    pub fn complain(&mut self, complaints: Vec<Complaint>) {
        self.untell(&|notice| matches!(notice, Notice::Attribute(complaint) if !complaints.contains(complaint)));
        for complaint in complaints {
            self.tell(Notice::Attribute(complaint));
        }
    }

    /// Writes what there is to remember, if anything may be written.
    pub fn save(&mut self) {
        if let Some(slot) = self.memory().slot().cloned() {
            let text = self.text();
            self.follow_with(CommonEffect::Save(slot, text));
        }
    }

    /// Forgets everything, here and in the browser.
    pub fn erase(&mut self) {
        self.forget_and_begin_again();
        self.follow_with(CommonEffect::EraseAll);
    }

    fn loaded(&mut self, found: Result<Option<String>, StoreError>) {
        let Some(slot) = self.slot() else { return };
        let carried = matches!(self.memory(), Memory::Unread { carried: true });
        *self.memory() = Memory::Kept { slot: slot.clone(), failed: false };
        match found {
            Ok(None) if self.is_empty() => {}
            Ok(None) => self.save(),
            Ok(Some(text)) => match self.take(&text, if carried { RestoreMode::Nothing } else { RestoreMode::All }) {
                DraftStatus::Ours if carried => self.save(),
                DraftStatus::Ours => {}
                DraftStatus::Newer => self.leave_newer(),
                DraftStatus::Corrupt => {
                    *self.memory() = Memory::SettingAside(slot.clone());
                    self.follow_with(CommonEffect::SetAside(slot, text));
                    return;
                }
            },
            Err(error) => self.not_saved(error),
        }
        self.ready();
    }

    fn leave_newer(&mut self) {
        *self.memory() = Memory::Untouched;
        self.tell(Notice::StorageNewer);
    }

    fn saved(&mut self, outcome: Result<(), StoreError>) {
        match outcome {
            Ok(()) => {
                if let Memory::Kept { failed, .. } = self.memory() {
                    *failed = false;
                }
                self.untell(&|notice| matches!(notice, Notice::StorageUnavailable | Notice::StorageFull));
            }
            Err(error) => self.not_saved(error),
        }
    }

    fn not_saved(&mut self, error: StoreError) {
        if let Memory::Kept { failed, .. } = self.memory() {
            *failed = true;
        }
        self.tell(match error {
            StoreError::Full => Notice::StorageFull,
            StoreError::Unavailable | StoreError::Occupied => Notice::StorageUnavailable,
        });
    }

    /// Only when the damaged text is safe may its place be used again.
    fn set_aside(&mut self, outcome: Result<(), StoreError>) {
        let Memory::SettingAside(slot) = self.memory().clone() else { return };
        match outcome {
            Ok(()) => {
                *self.memory() = Memory::Kept { slot, failed: false };
                self.tell(Notice::StorageCorrupt);
            }
            Err(_) => {
                *self.memory() = Memory::Untouched;
                self.tell(Notice::StorageStuck);
            }
        }
        self.ready();
    }

    fn stored_elsewhere(&mut self, text: Option<String>) {
        let follows = self.memory().slot().is_some();
        match text {
            None if matches!(self.memory(), Memory::Off) => {}
            None => {
                let had_something = !self.is_empty();
                self.forget_and_begin_again();
                if had_something {
                    self.tell(Notice::Erased);
                }
            }
            Some(text) if follows => match self.take(&text, RestoreMode::Followed) {
                DraftStatus::Ours | DraftStatus::Corrupt => {}
                DraftStatus::Newer => self.leave_newer(),
            },
            Some(_) => {}
        }
    }

    /// Forgets everything here. What blocked the slot is erased, so it can be used again.
    pub fn forget_and_begin_again(&mut self) {
        self.forget();
        self.untell(&Notice::is_about_storage);
        if let Some(slot) = self.slot() {
            *self.memory() = Memory::Kept { slot, failed: false };
        }
    }
}
