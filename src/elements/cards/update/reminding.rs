//! The question of the month in the person's own calendar: a file, and nothing is remembered of it.

use super::Context;
use crate::elements::cards::calendar::{self, Entry};
use crate::elements::cards::control_ids;
use crate::elements::cards::model::Said;
use crate::elements::cards::wording;
use crate::i18n::{self, CardsWords};
use crate::kit::calendar_file::CalendarFile;
use crate::kit::effect::{CommonEffect, Download, FocusTarget};

impl Context<'_> {
    pub(super) fn make_entry(&mut self) {
        let Some(day) = self.model.reminder.day else {
            self.say(Said::NoDay);
            return self.focus(FocusTarget::Control(control_ids::REMIND_DAY));
        };
        let strings = i18n::words::<CardsWords>(self.model.options.language);
        let entry = Entry {
            day,
            minute: self.model.reminder.minute,
            title: strings.month_title().to_owned(),
            notes: wording::all_questions(strings),
            page_url: self.model.options.page_url.clone(),
        };
        let text = calendar::write(&entry, self.model.entropy.draw(), self.now);
        let name = format!("llo-{}.ics", day.iso());
        self.then(CommonEffect::Download(Download { name, kind: CalendarFile::KIND, text }));
    }
}
