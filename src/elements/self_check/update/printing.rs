//! Printing: nothing goes on paper that was not ticked, and an empty sheet is not printed.

use super::Context;
use crate::elements::self_check::model::Said;
use crate::elements::self_check::printing::PrintTick;
use crate::elements::self_check::query;
use crate::kit::effect::CommonEffect;

impl Context<'_> {
    pub(super) fn tick_print(&mut self, tick: PrintTick) {
        self.model.printing.toggle(tick);
        if matches!(self.model.said, Some(Said::NothingToPrint)) {
            self.model.said = None;
        }
    }

    pub(super) fn print(&mut self) {
        if query::prints_something(self.model) {
            self.then(CommonEffect::Print);
        } else {
            self.say(Said::NothingToPrint);
        }
    }

    /// What is no longer there to be ticked is not ticked when it comes back.
    pub(super) fn untick_what_is_gone(&mut self) {
        self.model.file_private &= query::holds_private(self.model);
        self.model.printing.private &= query::has_private_to_print(self.model);
    }
}
