//! Remembering, the same for every element: what was found, what could not be written, what another tab did, and
//! forgetting everything. An element says what it holds; when that may be written is decided here.

use super::context::Context;
use super::effect::{CommonEffect, HostEvent};
use super::element::{Element, ElementState, Lifecycle};
use super::notice::Notice;
use super::ports::StoreError;
use super::storage::{Memory, Slot, Stored};
use crate::contract::codes::NoticeCode;
use crate::contract::event::ReadyV1;
use crate::contract::ids::Language;
use crate::contract::options::Complaint;

/// What a stored text turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftStatus {
    Ours,
    /// Written by a newer version of this product: not ours to touch.
    Newer,
    /// Why, for the page's maker.
    Corrupt(String),
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

/// An element in the middle of a turn of the loop, with its kind hidden.
pub trait Turn {
    /// Where it keeps what a person did; `None` when nothing is to be kept.
    fn slot(&self) -> Option<Slot>;
    fn state(&mut self) -> &mut ElementState;
    fn follow_with(&mut self, effect: CommonEffect);
}

/// The same, as far as remembering needs to know the element.
pub trait Remembering: Turn {
    /// The name of its tag.
    fn tag(&self) -> &'static str;
    fn language(&self) -> Language;
    /// Whether the person did nothing yet.
    fn is_empty(&self) -> bool;
    /// What has to be kept; `None` leaves what lies there as it is. What waited to be written waits no longer.
    fn text(&mut self) -> Option<String>;
    /// Reads a stored text, and takes it over if it is ours.
    fn take(&mut self, text: &str, how: RestoreMode) -> DraftStatus;
    /// Everything the person did here is gone from memory.
    fn forget(&mut self);

    /// Title and sentence of what every element tells.
    fn words(&self, notice: &Notice) -> (&'static str, String) {
        notice.words(self.language())
    }

    /// Whether a message of the element's own says the same already.
    fn says_the_same(&self, _: &Notice) -> bool {
        false
    }

    /// What was stored is read.
    fn was_read(&mut self) {}

    /// The host was told that the element works.
    fn is_ready(&mut self) {}
}

/// An element whose model alone knows what is to be kept, and that does nothing else when it reads or forgets it.
pub trait Keeps: Element {
    /// The name of its tag.
    const TAG: &'static str;
    fn language(&self) -> Language;
    fn set_options(&mut self, options: Self::Options);
    /// What has to be kept; `None` while the person did nothing.
    fn draft(&self) -> Option<String>;
    /// Takes over a stored text, if it is ours.
    fn restore(&mut self, text: &str) -> DraftStatus;
    fn forget(&mut self);
}

impl<Model: Keeps> Remembering for Context<'_, Model> {
    fn tag(&self) -> &'static str {
        Model::TAG
    }

    fn language(&self) -> Language {
        self.model.language()
    }

    fn is_empty(&self) -> bool {
        self.model.draft().is_none()
    }

    fn text(&mut self) -> Option<String> {
        self.model.draft()
    }

    fn take(&mut self, text: &str, _: RestoreMode) -> DraftStatus {
        self.model.restore(text)
    }

    fn forget(&mut self) {
        self.model.forget();
    }
}

impl<Model: Keeps> Context<'_, Model> {
    /// Does what every element does when the page or the store says something.
    pub fn live(&mut self, lifecycle: Lifecycle<Model::Options>) {
        match lifecycle {
            Lifecycle::Started { complaints, kept } => {
                self.remembering().complain(complaints);
                self.remembering().start(kept);
            }
            Lifecycle::OptionsChanged(options, complaints) => {
                let before = self.model.slot();
                self.model.set_options(options);
                self.remembering().complain(complaints);
                let now = self.model.slot();
                // Another instance is another element; another storage goes on with this one.
                if before.as_ref().zip(now.as_ref()).is_some_and(|(before, now)| before.key() != now.key()) {
                    self.model.forget();
                }
                if before != now {
                    self.untell(&Notice::is_about_storage);
                    self.remembering().open(false);
                }
            }
            Lifecycle::DataCleared => self.remembering().erase(),
            Lifecycle::Stored(stored) => self.remembering().stored(stored),
        }
    }
}

impl dyn Remembering + '_ {
    /// Tells the person and the host, once for as long as it is true.
    pub fn tell(&mut self, notice: Notice) {
        if !self.state().notices.contains(&notice) && !self.says_the_same(&notice) {
            let event = notice.event_in(self.words(&notice));
            self.follow_with(CommonEffect::Emit(event));
            self.state().notices.push(notice);
        }
    }

    pub fn untell(&mut self, over: &dyn Fn(&Notice) -> bool) {
        self.state().notices.retain(|notice| !over(notice));
    }

    /// Writes what there is to remember, if anything may be written.
    pub fn save(&mut self) {
        let Some(text) = self.text() else { return };
        if let Some(slot) = self.state().memory.slot().cloned() {
            self.follow_with(CommonEffect::Save(slot, text));
        }
    }

    /// What was stored is read, and the element works: the host hears that once.
    fn ready(&mut self) {
        self.was_read();
        if !std::mem::replace(&mut self.state().is_ready, true) {
            let event = ReadyV1::new(self.tag(), self.language(), !self.is_empty());
            self.follow_with(CommonEffect::Emit(HostEvent::ready(&event)));
            self.is_ready();
        }
    }

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
                self.state().memory = Memory::Unread { carried };
                self.follow_with(CommonEffect::Load(slot));
            }
            None => {
                self.state().memory = Memory::Off;
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

    /// Forgets everything, here and in the browser.
    pub fn erase(&mut self) {
        self.forget_and_begin_again();
        self.follow_with(CommonEffect::EraseAll);
    }

    fn loaded(&mut self, found: Result<Option<String>, StoreError>) {
        let Some(slot) = self.slot() else { return };
        let carried = matches!(self.state().memory, Memory::Unread { carried: true });
        self.state().memory = Memory::Kept { slot: slot.clone(), failed: false };
        match found {
            Ok(None) if self.is_empty() => {}
            Ok(None) => self.save(),
            Ok(Some(text)) => match self.take(&text, if carried { RestoreMode::Nothing } else { RestoreMode::All }) {
                DraftStatus::Ours if carried => self.save(),
                DraftStatus::Ours => {}
                DraftStatus::Newer => self.leave_newer(),
                DraftStatus::Corrupt(why) => {
                    self.follow_with(CommonEffect::refused(NoticeCode::StorageCorrupt, why));
                    self.state().memory = Memory::SettingAside(slot.clone());
                    self.follow_with(CommonEffect::SetAside(slot, text));
                    return;
                }
            },
            Err(error) => self.not_saved(error),
        }
        self.ready();
    }

    fn leave_newer(&mut self) {
        self.state().memory = Memory::Untouched;
        self.tell(Notice::StorageNewer);
    }

    fn saved(&mut self, outcome: Result<(), StoreError>) {
        match outcome {
            Ok(()) => {
                if let Memory::Kept { failed, .. } = &mut self.state().memory {
                    *failed = false;
                }
                self.untell(&|notice| matches!(notice, Notice::StorageUnavailable | Notice::StorageFull));
            }
            Err(error) => self.not_saved(error),
        }
    }

    fn not_saved(&mut self, error: StoreError) {
        if let Memory::Kept { failed, .. } = &mut self.state().memory {
            *failed = true;
        }
        self.tell(match error {
            StoreError::Full => Notice::StorageFull,
            StoreError::Unavailable | StoreError::Occupied => Notice::StorageUnavailable,
        });
    }

    /// Only when the damaged text is safe may its place be used again.
    fn set_aside(&mut self, outcome: Result<(), StoreError>) {
        let Memory::SettingAside(slot) = self.state().memory.clone() else { return };
        match outcome {
            Ok(()) => {
                self.state().memory = Memory::Kept { slot, failed: false };
                self.tell(Notice::StorageCorrupt);
            }
            Err(_) => {
                self.state().memory = Memory::Untouched;
                self.tell(Notice::StorageStuck);
            }
        }
        self.ready();
    }

    fn stored_elsewhere(&mut self, text: Option<String>) {
        let follows = self.state().memory.slot().is_some();
        match text {
            None if matches!(self.state().memory, Memory::Off) => {}
            None => {
                let had_something = !self.is_empty();
                self.forget_and_begin_again();
                if had_something {
                    self.tell(Notice::Erased);
                }
            }
            Some(text) if follows => match self.take(&text, RestoreMode::Followed) {
                DraftStatus::Ours => {}
                DraftStatus::Corrupt(why) => self.follow_with(CommonEffect::refused(NoticeCode::StorageCorrupt, why)),
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
            self.state().memory = Memory::Kept { slot, failed: false };
        }
    }
}
