//! Learning experiments: begun from a capability, written, planned, looked back on.

use super::Context;
use crate::content::check;
use crate::domain::experiment::{Field, InCalendar, LookBack};
use crate::domain::self_check::Capability;
use crate::elements::self_check::calendar::Appointment;
use crate::elements::self_check::control_ids;
use crate::elements::self_check::effect::CheckEffect;
use crate::elements::self_check::model::Said;
use crate::elements::self_check::result::Part;
use crate::i18n::{self, SelfCheckWords};
use crate::kit::effect::FocusTarget;

impl Context<'_> {
    pub(super) fn begin_experiment(&mut self, about: Capability) {
        match self.model.check.add_experiment(about) {
            Ok(index) => {
                self.open_experiment(Some(index));
                self.touch_and_save();
            }
            Err(_) => self.say(Said::ExperimentsFull),
        }
    }

    /// Opens one to write in, or closes the one that is open; a blank one that is closed was never meant.
    pub(super) fn open_experiment(&mut self, index: Option<usize>) {
        let left = self.model.open.take().filter(|open| Some(*open) != index);
        let blank = left.filter(|open| self.model.check.experiments().get(*open).is_some_and(|one| one.is_blank()));
        if let Some(blank) = blank {
            self.model.check.delete_experiment(blank);
            self.untick_texts();
        }
        let shift = |index: usize| if blank.is_some_and(|blank| blank < index) { index - 1 } else { index };
        self.model.open = index.map(shift).filter(|index| *index < self.model.check.experiments().len());
        self.model.asking = None;
        let written = FocusTarget::Control(control_ids::EXPERIMENT);
        self.focus(if self.model.open.is_some() { written } else { FocusTarget::Heading });
        self.touch_and_save();
    }

    pub(super) fn write(&mut self, index: usize, part: Part, text: &str) {
        let Some(experiment) = self.model.check.experiment_mut(index) else { return };
        match part {
            Part::Field(field) => experiment.write(field, text),
            Part::Learned => experiment.learn(text),
        }
        self.touch_and_save();
    }

    pub(super) fn plan(&mut self, index: usize, look_back: Option<LookBack>) {
        let Some(experiment) = self.model.check.experiment_mut(index) else { return };
        experiment.plan(look_back);
        self.touch_and_save();
    }

    /// The look-back as a file for the person's own calendar. It holds what they wrote, so that they know what it is
    /// about; the file goes to their downloads and nowhere else.
    pub(super) fn make_appointment(&mut self, index: usize) {
        let made = InCalendar { made: self.now.millis(), changes: 0 };
        let Some(experiment) = self.model.check.experiment_mut(index) else { return };
        let Some(look_back) = experiment.look_back() else { return };
        let identity = experiment.put_in_calendar(made);
        let language = self.model.options.language;
        // A calendar is often seen by others: what is private is not named in it.
        let strings = i18n::words::<SelfCheckWords>(language);
        let name = match experiment.about().is_private() {
            true => strings.experiments_title(),
            false => check::statement(language, experiment.about()).name,
        };
        let mut notes = String::new();
        for field in Field::ALL.into_iter().filter(|field| !experiment.text(*field).is_empty()) {
            let line_end = if notes.is_empty() { "" } else { "\n" };
            notes += &format!("{line_end}{} {}", check::field(language, field), experiment.text(field));
        }
        let title = strings.experiments_calendar_title(name);
        self.then(CheckEffect::Calendar(Appointment { title, notes, look_back, identity }));
        self.touch_and_save();
    }
}
