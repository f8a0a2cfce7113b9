//! Shared computers: after the time the host set without anything done, everything here is erased, with a warning
//! before.

use super::Context;
use crate::domain::time::Time;
use crate::elements::self_check::notice::CheckNotice;
use crate::kit::effect::CommonEffect;
use crate::kit::element::Element;

impl Context<'_> {
    /// The person is there: the time begins anew.
    pub(super) fn touch(&mut self) {
        self.model.touched = self.now;
        self.model.told.retain(|notice| *notice != CheckNotice::Expiring);
        self.set_alarm();
    }

    /// Whatever the person does, also reading and choosing what changes nothing here, begins the time anew.
    pub(super) fn still_here(&mut self) {
        if self.model.expires.is_some() && self.model.touched != self.now {
            self.touch_and_save();
        }
    }

    /// What is here keeps the time it was begun under; only where nothing is does the page's own hold. A page that is
    /// opened with a shorter one, by a link, erases nothing that another page keeps.
    pub(super) fn follow_page(&mut self) {
        if self.model.check.is_empty() {
            self.model.expires = self.model.options.expires;
        }
    }

    /// The next moment to look: when the warning is due, or the end.
    pub(super) fn set_alarm(&mut self) {
        let Some(expires) = self.model.expires.filter(|_| !self.model.check.is_empty()) else { return };
        let end = self.model.touched.millis().saturating_add(expires.millis());
        let warning = end.saturating_sub(expires.warning_millis());
        let next = if self.now.millis() < warning { warning } else { end };
        self.then(CommonEffect::WakeAt(Time::from_millis(next)));
    }

    /// Looks at the clock: another tab may have been used meanwhile, or the computer slept.
    pub(super) fn wake(&mut self) {
        let Some(expires) = self.model.expires.filter(|_| !self.model.check.is_empty()) else { return };
        let (touched, now) = (self.model.touched.millis(), self.now.millis());
        if expires.is_over(touched, now) {
            self.expire();
        } else {
            if now.saturating_sub(touched) >= expires.millis() - expires.warning_millis() {
                self.tell_in_check(CheckNotice::Expiring);
            }
            self.set_alarm();
        }
    }

    fn expire(&mut self) {
        self.remembering().forget_and_begin_again();
        if let Some(slot) = self.model.slot() {
            self.then(CommonEffect::Erase(slot));
        }
        self.tell_in_check(CheckNotice::Expired);
    }
}
