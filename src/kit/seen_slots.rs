//! What was last seen in each slot of the storage. Others write there too: other tabs, other pages of the site while this
//! one was in the browser's back/forward cache, the browser itself when a person clears it. Not all of that is told.

use std::cell::RefCell;

use super::ports::{Store, StoreError};
use super::storage::{Slot, Stored};

/// Nothing is known of a slot until it was read or written.
#[derive(Debug, Default)]
pub(super) struct SeenSlots(RefCell<Vec<(Slot, Option<String>)>>);

impl SeenSlots {
    pub(super) fn load(&self, store: &impl Store, slot: &Slot) -> Result<Option<String>, StoreError> {
        let found = store.load(slot)?;
        self.note(slot, found.clone());
        Ok(found)
    }

    /// Writes, unless the slot holds something else than was last seen there: whoever wrote or erased that knew more than
    /// this element, which has to hear of it first.
    pub(super) fn save(&self, store: &impl Store, slot: &Slot, text: &str) -> Stored {
        if let Some(found) = self.changed(store, slot) {
            return Stored::Elsewhere(found);
        }
        let outcome = store.save(slot, text);
        if outcome.is_ok() {
            self.note(slot, Some(text.to_owned()));
        }
        Stored::Saved(outcome)
    }

    /// What the slot holds, when that is something else than was last seen there. A storage that cannot be read says
    /// nothing.
    pub(super) fn changed(&self, store: &impl Store, slot: &Slot) -> Option<Option<String>> {
        let found = store.load(slot).ok()?;
        let is_new = self.0.borrow().iter().any(|(seen, text)| seen == slot && *text != found);
        is_new.then(|| {
            self.note(slot, found.clone());
            found
        })
    }

    /// Somebody told what the slot holds now.
    pub(super) fn note(&self, slot: &Slot, text: Option<String>) {
        let mut seen = self.0.borrow_mut();
        seen.retain(|(other, _)| other != slot);
        seen.push((slot.clone(), text));
    }

    /// This element itself removed something.
    pub(super) fn look_again(&self, store: &impl Store) {
        for (slot, text) in self.0.borrow_mut().iter_mut() {
            if let Ok(found) = store.load(slot) {
                *text = found;
            }
        }
    }
}
