//! From screen to screen. Every step can be skipped and gone back, and none is forced.

use super::Context;
use crate::domain::dialogue::Moment;
use crate::domain::gesture::Gesture;
use crate::elements::dialogue::model::{Said, Screen};
use crate::elements::dialogue::msg::Tab;
use crate::elements::dialogue::query;
use crate::kit::effect::{FocusTarget, HostEvent};

impl Context<'_> {
    /// Shows a screen and reads it out from its heading.
    pub(super) fn go(&mut self, screen: Screen) {
        self.model.screen = screen;
        self.model.visit = self.model.visit.wrapping_add(1);
        self.model.gesture = Gesture::Idle;
        self.model.said = None;
        // Told once, and by now read.
        self.untell(&|notice| notice.is_told_once());
        self.focus(FocusTarget::Heading);
    }

    fn go_and_save(&mut self, screen: Screen) {
        self.go(screen);
        self.save();
    }

    pub(super) fn go_on(&mut self) {
        let Some(moment) = self.model.screen.moment() else { return };
        match self.model.dialogue.pin(moment) {
            Some(_) => self.go_and_save(after(moment)),
            None => self.model.said = Some(Said::ChooseFirst),
        }
    }

    pub(super) fn go_back(&mut self) {
        if self.model.screen.moment() == Some(Moment::Desired) {
            self.go_and_save(Screen::Place(Moment::Current));
        }
    }

    /// "I pass": the question stays without a pin, and nothing says that it was passed.
    pub(super) fn pass(&mut self) {
        let Some(moment) = self.model.screen.moment() else { return };
        let changed = self.model.dialogue.place(moment, None);
        self.go(after(moment));
        if changed {
            self.model.said = Some(Said::TakenAway(moment));
            self.changed();
        } else {
            self.save();
        }
    }

    pub(super) fn show_list(&mut self) {
        if let Screen::Place(moment) = self.model.screen {
            self.go_and_save(Screen::List(moment));
        }
    }

    pub(super) fn show_plane(&mut self) {
        if let Screen::List(moment) = self.model.screen {
            self.go_and_save(Screen::Place(moment));
        }
    }

    pub(super) fn show_tab(&mut self, tab: Tab) {
        if self.model.is_done() {
            return;
        }
        self.go_and_save(match tab {
            Tab::Now => Screen::Place(Moment::Current),
            Tab::Later => Screen::Place(Moment::Desired),
            Tab::Talk => Screen::Talk,
        });
    }

    /// From the picture back to its last pin; the step bar leads to the other one.
    pub(super) fn adjust(&mut self) {
        if !self.model.is_done() {
            self.go_and_save(Screen::Place(Moment::Desired));
        }
    }

    pub(super) fn explain(&mut self, reason: &str) {
        self.model.dialogue.explain(reason);
        self.save();
    }

    pub(super) fn another_question(&mut self) {
        let count = self.model.content().question_count().max(1);
        // A draft may hold any number.
        self.model.question = (self.model.question % count + 1) % count;
        self.model.said = Some(Said::Question(self.model.question));
        self.save();
    }

    pub(super) fn finish(&mut self) {
        if self.model.screen == Screen::Talk && !self.model.is_done() {
            self.model.dialogue.finish();
            self.model.said = None;
            self.save();
            self.emit(HostEvent::result(&query::result(self.model, self.now)));
            self.focus(FocusTarget::DONE);
        }
    }

    pub(super) fn reopen(&mut self) {
        if self.model.is_done() {
            self.model.dialogue.reopen();
            self.changed();
            self.focus(FocusTarget::Heading);
        }
    }
}

fn after(moment: Moment) -> Screen {
    match moment {
        Moment::Current => Screen::Place(Moment::Desired),
        Moment::Desired => Screen::Talk,
    }
}
