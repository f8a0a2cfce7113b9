//! Shared computers: after the time the host set without anything done, everything here is erased, with a warning
//! before.

use super::Context;
use crate::elements::self_check::notice::CheckNotice;
use crate::kit::effect::CommonEffect;
use crate::kit::element::Element;
use crate::kit::idle_time::Idle;

impl Context<'_> {
    /// The person is there: the time begins anew.
    pub(super) fn touch(&mut self) {
        self.model.idle_time.touched = self.now;
        self.model.told.retain(|notice| *notice != CheckNotice::Expiring);
        self.set_alarm();
    }

    /// Whatever the person does, also reading and choosing what changes nothing here, begins the time anew.
    pub(super) fn still_here(&mut self) {
        if self.model.idle_time.expires.is_some() && self.model.idle_time.touched != self.now {
            self.touch_and_save();
        }
    }

    /// What is here keeps the time it was begun under; only where nothing is does the page's own hold. A page that is
    /// opened with a shorter one, by a link, erases nothing that another page keeps.
    pub(super) fn follow_page(&mut self) {
        if self.model.check.is_empty() {
            self.model.idle_time.expires = self.model.options.expires;
        }
    }

    /// Asks to be woken when there is something to lose.
    pub(super) fn set_alarm(&mut self) {
        let alarm = self.model.idle_time.alarm(self.now).filter(|_| !self.model.check.is_empty());
        if let Some(alarm) = alarm {
            self.then(CommonEffect::WakeAt(alarm));
        }
    }

    /// Looks at the clock.
    pub(super) fn wake(&mut self) {
        if self.model.check.is_empty() {
            return;
        }
        match self.model.idle_time.at(self.now) {
            Idle::Over => return self.expire(),
            Idle::Warned => self.tell_in_check(CheckNotice::Expiring),
            Idle::Within => {}
        }
        self.set_alarm();
    }

    fn expire(&mut self) {
        self.remembering().forget_and_begin_again();
        if let Some(slot) = self.model.slot() {
            self.then(CommonEffect::Erase(slot));
        }
        self.tell_in_check(CheckNotice::Expired);
    }
}
