//! What a self-check remembers, takes over and forgets.

use super::Context;
use crate::app::effect::{CommonEffect, HostEvent};
use crate::app::element::Element;
use crate::app::notice::Notice;
use crate::app::remembering::{DraftStatus, Remembering, RestoreMode};
use crate::app::self_check::model::{Model, Screen};
use crate::app::self_check::notice::CheckNotice;
use crate::app::self_check::query;
use crate::app::storage::{Memory, Slot};
use crate::contract::check_draft::{CheckDraft, CheckPlace, Reading};
use crate::contract::event::ReadyV1;
use crate::contract::shared::ELEMENT;
use crate::domain::time::Time;

impl Remembering for Context<'_> {
    fn slot(&self) -> Option<Slot> {
        self.model.slot()
    }

    fn memory(&mut self) -> &mut Memory {
        &mut self.model.memory
    }

    fn follow_with(&mut self, effect: CommonEffect) {
        self.then(effect);
    }

    fn tell(&mut self, notice: Notice) {
        // That everything is gone was said already, and why.
        if notice != Notice::Erased || !self.model.notices.contains(&CheckNotice::Expired) {
            self.tell_in_check(CheckNotice::Common(notice));
        }
    }

    fn untell(&mut self, over: &dyn Fn(&Notice) -> bool) {
        self.model.notices.retain(|notice| !matches!(notice, CheckNotice::Common(notice) if over(notice)));
    }

    fn is_empty(&self) -> bool {
        self.model.check.is_empty()
    }

    fn text(&self) -> String {
        query::draft(self.model).write()
    }

    fn take(&mut self, text: &str, how: RestoreMode) -> DraftStatus {
        let draft = match CheckDraft::read(text) {
            Reading::Draft(draft) => draft,
            Reading::Newer => return DraftStatus::Newer,
            Reading::Corrupt => return DraftStatus::Corrupt,
        };
        match how {
            RestoreMode::Nothing => {}
            RestoreMode::All => {
                self.model.screen = match draft.place {
                    CheckPlace::Intro => Screen::Intro,
                    CheckPlace::Statements => Screen::Statements(draft.current),
                    CheckPlace::Overview => Screen::Overview,
                    CheckPlace::Work => Screen::Work,
                    CheckPlace::Rounds => Screen::Rounds,
                };
                self.take_over(draft);
            }
            RestoreMode::Followed => self.take_over(draft),
        }
        DraftStatus::Ours
    }

    fn forget(&mut self) {
        let fresh = Model::new(self.model.options.clone());
        let old = std::mem::replace(self.model, fresh);
        self.model.visit = old.visit.wrapping_add(1);
        self.model.memory = old.memory;
        self.model.ready = old.ready;
        self.model.touched = self.now;
        self.model.notices = old.notices;
        self.model.notices.retain(|notice| matches!(notice, CheckNotice::Common(Notice::Attribute(_))));
    }

    fn ready(&mut self) {
        // What is too old is erased first: nobody is told that something was found.
        self.wake();
        if !self.model.ready {
            self.model.ready = true;
            let restored = !self.is_empty();
            self.emit(HostEvent::ready(&ReadyV1::new(ELEMENT, self.model.options.language, restored)));
        }
    }
}

impl Context<'_> {
    /// Tells the person and the host, once for as long as it is true.
    pub(super) fn tell_in_check(&mut self, notice: CheckNotice) {
        if !self.model.notices.contains(&notice) {
            self.emit(notice.event(self.model.options.language));
            self.model.notices.push(notice);
        }
    }

    fn take_over(&mut self, draft: CheckDraft) {
        if self.model.check.experiments() != draft.check.experiments() {
            self.untick_texts();
        }
        self.model.check = draft.check;
        self.model.expires = draft.expires;
        self.model.open = self.model.open.filter(|open| *open < self.model.check.experiments().len());
        self.model.asking = None;
        self.model.picked = None;
        // A moment that is not known, or lies ahead, is now.
        let known = (1..=self.now.millis()).contains(&draft.touched);
        self.model.touched = if known { Time::from_millis(draft.touched) } else { self.now };
        self.model.notices.retain(|notice| *notice != CheckNotice::Expiring);
        if self.model.ready {
            self.set_alarm();
        }
    }
}
