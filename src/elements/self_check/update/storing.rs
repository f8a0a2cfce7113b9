//! What a self-check remembers, takes over and forgets.

use super::Context;
use crate::contract::ids::Language;
use crate::elements::self_check::draft::{Draft, Place, Reading};
use crate::elements::self_check::model::{Model, Screen};
use crate::elements::self_check::notice::{self, CheckNotice};
use crate::elements::self_check::query;
use crate::elements::self_check::result::ELEMENT;
use crate::kit::idle_time::IdleTime;
use crate::kit::notice::Notice;
use crate::kit::remembering::{DraftStatus, Remembering, RestoreMode};

impl Remembering for Context<'_> {
    fn tag(&self) -> &'static str {
        ELEMENT
    }

    fn language(&self) -> Language {
        self.model.options.language
    }

    fn words(&self, notice: &Notice) -> (&'static str, String) {
        notice::words(notice, self.language())
    }

    fn says_the_same(&self, notice: &Notice) -> bool {
        // That everything is gone, and why.
        *notice == Notice::Erased && self.model.told.contains(&CheckNotice::Expired)
    }

    fn is_empty(&self) -> bool {
        self.model.check.is_empty()
    }

    fn text(&mut self) -> Option<String> {
        Some(query::draft(self.model).write())
    }

    fn take(&mut self, text: &str, how: RestoreMode) -> DraftStatus {
        let draft = match Draft::read(text) {
            Reading::Draft(draft) => draft,
            Reading::Newer => return DraftStatus::Newer,
            Reading::Corrupt(fault) => return DraftStatus::Corrupt(fault.to_string()),
        };
        match how {
            RestoreMode::Nothing => {}
            RestoreMode::All => {
                self.model.screen = match draft.place {
                    Place::Intro => Screen::Intro,
                    Place::Statements => Screen::Statements(draft.current),
                    Place::Overview => Screen::Overview,
                    Place::Work => Screen::Work,
                    Place::Rounds => Screen::Rounds,
                };
                self.take_over(draft);
                // What the element held itself while it was off the page comes before the storage is read.
                let is_stored = self.model.state.memory.slot().is_some();
                self.model.found = is_stored && !self.model.came_back && !self.model.check.is_empty();
            }
            RestoreMode::Followed => self.take_over(draft),
        }
        DraftStatus::Ours
    }

    fn forget(&mut self) {
        let fresh = Model::new(self.model.options.clone());
        let old = std::mem::replace(self.model, fresh);
        self.model.visit = old.visit.wrapping_add(1);
        self.model.state = old.state;
        self.model.idle_time.touched = self.now;
        self.untell(&|notice| !matches!(notice, Notice::Attribute(_)));
    }

    /// What is too old is erased first: nobody is told that something was found.
    fn was_read(&mut self) {
        self.wake();
    }
}

impl Context<'_> {
    /// Tells the person and the host, once for as long as it is true.
    pub(super) fn tell_in_check(&mut self, notice: CheckNotice) {
        if !self.model.told.contains(&notice) {
            self.emit(notice.event(self.model.options.language));
            self.model.told.push(notice);
        }
    }

    fn take_over(&mut self, draft: Draft) {
        if self.model.check.experiments() != draft.check.experiments() {
            self.untick_texts();
        }
        self.model.check = draft.check;
        self.model.idle_time = IdleTime::kept(draft.touched, draft.expires, self.now);
        self.model.open = self.model.open.filter(|open| *open < self.model.check.experiments().len());
        self.model.asking = None;
        self.model.picked = None;
        self.model.told.retain(|notice| *notice != CheckNotice::Expiring);
        if self.model.state.is_ready {
            self.set_alarm();
        }
    }
}
