//! Shared computers: after the time the host set without anything done, everything here is erased, with a warning
//! before.

use super::Context;
use crate::elements::cards::notice::CardsNotice;
use crate::elements::cards::query;
use crate::kit::effect::CommonEffect;
use crate::kit::element::Element;
use crate::kit::idle_time::Idle;

impl Context<'_> {
    /// Remembers what a person did, and that they are still there: the time begins anew.
    pub(super) fn touch_and_save(&mut self) {
        self.model.idle_time.touched = self.now;
        self.model.told.retain(|notice| *notice != CardsNotice::Expiring);
        self.set_alarm();
        self.remembering().save();
    }

    /// Whatever the person does, also drawing and reading, begins the time anew.
    pub(super) fn still_here(&mut self) {
        let waits = self.model.idle_time.expires.is_some() && !query::is_empty(self.model);
        if waits && self.model.idle_time.touched != self.now {
            self.touch_and_save();
        }
    }

    /// What is here keeps the time it was begun under; only where nothing is does the page's own hold. A page that is
    /// opened with a shorter one, by a link, erases nothing that another page keeps.
    pub(super) fn follow_page(&mut self) {
        if query::is_empty(self.model) {
            self.model.idle_time.expires = self.model.options.expires;
        }
    }

    /// Asks to be woken when there is something to lose.
    pub(super) fn set_alarm(&mut self) {
        let alarm = self.model.idle_time.alarm(self.now).filter(|_| !query::is_empty(self.model));
        if let Some(alarm) = alarm {
            self.then(CommonEffect::WakeAt(alarm));
        }
    }

    /// Looks at the clock.
    pub(super) fn wake(&mut self) {
        if query::is_empty(self.model) {
            return;
        }
        match self.model.idle_time.at(self.now) {
            Idle::Over => return self.expire(),
            Idle::Warned => self.tell_in_cards(CardsNotice::Expiring),
            Idle::Within => {}
        }
        self.set_alarm();
    }

    fn expire(&mut self) {
        self.remembering().forget_and_begin_again();
        if let Some(slot) = self.model.slot() {
            self.then(CommonEffect::Erase(slot));
        }
        self.tell_in_cards(CardsNotice::Expired);
    }

    /// Tells the person and the host, once for as long as it is true.
    fn tell_in_cards(&mut self, notice: CardsNotice) {
        if !self.model.told.contains(&notice) {
            self.emit(notice.event(self.model.options.language));
            self.model.told.push(notice);
        }
    }

    /// What has been read once the person goes on.
    pub(super) fn forget_what_was_told(&mut self) {
        self.model.told.retain(|notice| *notice != CardsNotice::Expired);
        self.untell(&|notice| notice.is_told_once());
    }
}
