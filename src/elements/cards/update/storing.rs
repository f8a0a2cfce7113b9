//! What talk cards remember, take over and forget.

use super::Context;
use crate::contract::ids::Language;
use crate::domain::cards::{Pile, TalkSheet};
use crate::domain::month_question::MonthLines;
use crate::elements::cards::draft::{Draft, Reading};
use crate::elements::cards::model::{Reminder, home};
use crate::elements::cards::notice::{self, CardsNotice};
use crate::elements::cards::query;
use crate::elements::cards::result::ELEMENT;
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
        *notice == Notice::Erased && self.model.told.contains(&CardsNotice::Expired)
    }

    fn is_empty(&self) -> bool {
        query::is_empty(self.model)
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
                self.model.returned = draft.kept.is_some();
                self.take_over(draft);
            }
            RestoreMode::Followed => self.take_over(draft),
        }
        DraftStatus::Ours
    }

    /// Also what is remembered nowhere: who comes next on a shared computer finds the cards as new.
    fn forget(&mut self) {
        let model = &mut *self.model;
        model.screen = home(&model.options);
        model.visit = model.visit.wrapping_add(1);
        model.decks = model.options.offered.decks;
        model.pile = Pile::default();
        model.pair = None;
        model.kept = None;
        model.returned = false;
        model.lines = MonthLines::default();
        model.reminder = Reminder::default();
        model.sheet = TalkSheet::default();
        model.prints_line = false;
        model.sharing = None;
        model.shared = None;
        model.erasing = false;
        model.idle_time = IdleTime { touched: self.now, expires: model.options.expires };
        model.told.clear();
        model.said = None;
        self.untell(&|notice| !matches!(notice, Notice::Attribute(_)));
    }

    /// What is too old is erased first: nobody is told that something was found.
    fn was_read(&mut self) {
        self.wake();
    }
}

impl Context<'_> {
    fn take_over(&mut self, draft: Draft) {
        self.model.kept = draft.kept;
        self.model.lines = draft.lines;
        self.model.idle_time = IdleTime::kept(draft.touched, draft.expires, self.now);
        self.model.erasing = false;
        self.model.sharing = None;
        self.model.told.retain(|notice| *notice != CardsNotice::Expiring);
        if self.model.state.is_ready {
            self.set_alarm();
        }
    }
}
