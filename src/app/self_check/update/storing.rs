//! What a self-check remembers, takes over and forgets.

use super::Turn;
use crate::app::effect::{Effect, HostEvent};
use crate::app::element::Element;
use crate::app::notice::Notice;
use crate::app::remembering::{DraftStatus, Remembering, RestoreMode};
use crate::app::self_check::model::{Model, Screen};
use crate::app::self_check::notice::{self, CheckNotice};
use crate::app::self_check::query;
use crate::app::storage::{Memory, Slot};
use crate::contract::check_draft::{CheckDraft, CheckPlace, Reading};
use crate::contract::event::ReadyV1;
use crate::contract::shared::ELEMENT;
use crate::domain::time::Time;

impl Remembering for Turn<'_> {
    fn slot(&self) -> Option<Slot> {
        self.model.slot()
    }

    fn memory(&mut self) -> &mut Memory {
        &mut self.model.memory
    }

    fn follow_with(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    fn tell(&mut self, notice: Notice) {
        let notices = &self.model.notices;
        // That everything is gone was said already, and why.
        let expired = |told: &Notice| matches!(told, Notice::Check(CheckNotice::Expired));
        let said = matches!(notice, Notice::Erased) && notices.iter().any(expired);
        if !said && !notices.contains(&notice) {
            self.emit(notice.event_in(notice::words(&notice, self.model.options.language)));
            self.model.notices.push(notice);
        }
    }

    fn untell(&mut self, over: &dyn Fn(&Notice) -> bool) {
        self.model.notices.retain(|notice| !over(notice));
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
        self.untell(&|notice| !matches!(notice, Notice::Attribute(_)));
    }

    fn ready(&mut self) {
        // What is too old is erased first: nobody is told that something was found.
        self.wake();
        if !self.model.ready {
            self.model.ready = true;
            let restored = !self.is_empty();
            self.emit(HostEvent::Ready(ReadyV1::new(ELEMENT, self.model.options.language, restored)));
        }
    }
}

impl Turn<'_> {
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
        self.untell(&|notice| *notice == Notice::Check(CheckNotice::Expiring));
        if self.model.ready {
            self.set_alarm();
        }
    }
}
