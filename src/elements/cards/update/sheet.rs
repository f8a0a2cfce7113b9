//! The talk sheet: at most six cards, and nothing is printed that was not picked.

use super::Context;
use crate::domain::cards::Card;
use crate::elements::cards::model::Said;
use crate::kit::effect::CommonEffect;

impl Context<'_> {
    pub(super) fn tick_sheet(&mut self, card: Card) {
        if self.model.sheet.toggle(card).is_err() {
            self.say(Said::SheetFull(card));
        }
    }

    pub(super) fn print(&mut self) {
        if self.model.sheet.is_empty() {
            self.say(Said::NothingToPrint);
        } else {
            self.then(CommonEffect::Print);
        }
    }
}
