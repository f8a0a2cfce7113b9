//! The one card that is kept, with its line, and a line for this month; and erasing all of it.

use super::Context;
use crate::domain::cards::{Kept, Line};
use crate::domain::month_question::YearMonth;
use crate::elements::cards::control_ids;
use crate::elements::cards::model::{Said, Screen};
use crate::kit::effect::FocusTarget;

impl Context<'_> {
    /// Keeps the card that lies open. It takes the place of the last, and of what was written to that.
    pub(super) fn keep(&mut self) {
        let Screen::Card(card) = self.model.screen else { return };
        if self.model.kept.as_ref().is_none_or(|kept| kept.card != card) {
            self.model.kept = Some(Kept { card, line: Line::default() });
            self.model.returned = false;
        }
        self.model.sharing = None;
        self.focus(FocusTarget::Control(control_ids::KEPT));
        self.touch_and_save();
    }

    pub(super) fn put_back(&mut self) {
        self.model.kept = None;
        self.model.returned = false;
        self.model.sharing = None;
        self.say(Said::PutBack);
        self.focus(match self.model.screen {
            Screen::Card(_) => FocusTarget::Control(control_ids::KEEP),
            Screen::Start | Screen::All | Screen::Sheet | Screen::Month => FocusTarget::Heading,
        });
        self.touch_and_save();
    }

    pub(super) fn write_line(&mut self, text: &str) {
        if let Some(kept) = &mut self.model.kept {
            kept.line = Line::new(text);
            self.touch_and_save();
        }
    }

    pub(super) fn write_month_line(&mut self, text: &str) {
        self.model.lines.write(YearMonth::from(self.now.date()), Line::new(text));
        self.touch_and_save();
    }

    pub(super) fn ask_to_erase(&mut self) {
        self.model.erasing = true;
        self.focus(FocusTarget::CONFIRM_NO);
    }

    pub(super) fn erase(&mut self) {
        if std::mem::take(&mut self.model.erasing) {
            self.remembering().erase();
            self.focus(FocusTarget::Heading);
        }
    }

    pub(super) fn decline_to_erase(&mut self) {
        self.model.erasing = false;
        self.focus(FocusTarget::ERASE);
    }
}
