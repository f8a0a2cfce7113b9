//! From statement to statement, and choosing what to work on. Every answer is kept in the moment it is given.

use super::Context;
use crate::domain::self_check::{Answer, Capability};
use crate::elements::self_check::model::{Said, Screen};
use crate::elements::self_check::progress::ProgressV1;
use crate::kit::effect::FocusTarget;

const LAST: usize = Capability::ALL.len() - 1;

impl Context<'_> {
    /// From the intro to the first statement that is not answered.
    pub(super) fn begin(&mut self) {
        let round = self.model.check.current();
        let answered = |capability: &Capability| round.is_some_and(|round| round.sheet.answer(*capability).is_some());
        let next = Capability::ALL.iter().position(|capability| !answered(capability));
        self.go(next.map_or(Screen::Overview, Screen::Statements));
    }

    /// On the screen where what was found was left. From the intro there is one way on only.
    pub(super) fn resume(&mut self) {
        match self.model.screen {
            Screen::Intro => self.begin(),
            screen => self.go(screen),
        }
    }

    pub(super) fn answer(&mut self, capability: Capability, answer: Option<Answer>) {
        let before = ProgressV1::new(&self.model.check);
        if let Screen::Statements(current) = &mut self.model.screen {
            *current = capability.index();
        }
        self.model.stopped = false;
        if self.model.check.answer(capability, answer, self.now.date()) {
            self.say(Said::Progress);
        }
        self.touch_and_save();
        self.tell_progress(before);
    }

    pub(super) fn go_on(&mut self) {
        match self.model.screen {
            Screen::Statements(current) if current < LAST => self.go(Screen::Statements(current + 1)),
            Screen::Statements(_) | Screen::Intro | Screen::Rounds => self.go(Screen::Overview),
            Screen::Overview => self.go(Screen::Work),
            Screen::Work => {}
        }
    }

    pub(super) fn go_back(&mut self) {
        match self.model.screen {
            Screen::Intro => {}
            Screen::Statements(0) => self.go(Screen::Intro),
            Screen::Statements(current) => self.go(Screen::Statements(current - 1)),
            Screen::Overview => self.go(Screen::Statements(LAST)),
            Screen::Work | Screen::Rounds => self.go(Screen::Overview),
        }
    }

    /// Enough for now: nothing is lost, and the person reads what is kept where.
    pub(super) fn stop(&mut self) {
        self.model.stopped = true;
        self.touch_and_save();
        self.focus(FocusTarget::DONE);
    }

    pub(super) fn choose_theme(&mut self, capability: Capability) {
        match self.model.check.choose_theme(capability, self.now.date()) {
            Ok(true) => self.themes_changed(),
            Ok(false) => {}
            Err(_) => self.say(Said::ThemesFull),
        }
    }

    pub(super) fn leave_theme(&mut self, capability: Capability) {
        if self.model.check.leave_theme(capability) {
            self.themes_changed();
        }
    }

    pub(super) fn move_theme_up(&mut self, capability: Capability) {
        if self.model.check.theme_earlier(capability) {
            self.say(Said::MovedUp(capability));
            self.touch_and_save();
        }
    }

    fn themes_changed(&mut self) {
        let chosen = self.model.check.current().map_or(0, |round| round.themes.len());
        self.say(Said::Theme { chosen });
        self.touch_and_save();
    }

    pub(super) fn begin_round(&mut self) {
        let before = ProgressV1::new(&self.model.check);
        match self.model.check.start_round(self.now.date()) {
            Ok(()) => {
                self.go(Screen::Statements(0));
                self.tell_progress(before);
            }
            Err(_) => self.say(Said::RoundsFull),
        }
    }
}
