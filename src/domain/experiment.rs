//! The learning experiment: something small to try, and what was learned from it.

use super::date::Date;
use super::self_check::Capability;

/// What a person writes down before they begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What will I try?
    Try,
    /// What do I want to find out?
    FindOut,
    FirstStep,
    /// What or whom do I need?
    Need,
    /// With whom and when do I look back?
    LookBack,
}

impl Field {
    pub const ALL: [Field; 5] = [Field::Try, Field::FindOut, Field::FirstStep, Field::Need, Field::LookBack];
}

/// When a person looks back: a day, and perhaps a time of that day on their own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookBack {
    pub date: Date,
    minute: Option<u16>,
}

impl LookBack {
    const MINUTES: u16 = 24 * 60;

    /// `None` for a minute that is not of the day.
    pub fn new(date: Date, minute: Option<u16>) -> Option<LookBack> {
        let fits = minute.is_none_or(|minute| minute < Self::MINUTES);
        fits.then_some(LookBack { date, minute })
    }

    /// The minute of the day, 0 to 1439.
    pub fn minute(self) -> Option<u16> {
        self.minute
    }
}

/// What tells the appointment of a look-back from all others in the person's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InCalendar {
    /// When it was made for the first time, in milliseconds since 1970: a person makes one at a time.
    pub made: u64,
    /// How often its day or time was changed since then.
    pub changes: u32,
}

/// One experiment. It has succeeded as soon as something was learned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experiment {
    about: Capability,
    texts: [String; Field::ALL.len()],
    look_back: Option<LookBack>,
    in_calendar: Option<InCalendar>,
    learned: String,
}

impl Experiment {
    /// The longest text that is kept, in characters.
    pub const TEXT_LIMIT: usize = 500;

    pub fn new(about: Capability) -> Experiment {
        Experiment { about, texts: Default::default(), look_back: None, in_calendar: None, learned: String::new() }
    }

    pub fn about(&self) -> Capability {
        self.about
    }

    pub fn text(&self, field: Field) -> &str {
        &self.texts[field as usize]
    }

    /// Keeps the first [`Self::TEXT_LIMIT`] characters.
    pub fn write(&mut self, field: Field, text: &str) {
        self.texts[field as usize] = cut(text);
    }

    pub fn look_back(&self) -> Option<LookBack> {
        self.look_back
    }

    pub fn plan(&mut self, look_back: Option<LookBack>) {
        if let Some(appointment) = self.in_calendar.as_mut().filter(|_| look_back != self.look_back) {
            appointment.changes = appointment.changes.saturating_add(1);
        }
        self.look_back = look_back;
    }

    pub fn in_calendar(&self) -> Option<InCalendar> {
        self.in_calendar
    }

    /// The look-back is put in a calendar, or was; only the first time counts.
    pub fn put_in_calendar(&mut self, appointment: InCalendar) -> InCalendar {
        *self.in_calendar.get_or_insert(appointment)
    }

    pub fn learned(&self) -> &str {
        &self.learned
    }

    /// Keeps the first [`Self::TEXT_LIMIT`] characters.
    pub fn learn(&mut self, text: &str) {
        self.learned = cut(text);
    }

    /// Something was learned.
    pub fn is_done(&self) -> bool {
        !self.learned.trim().is_empty()
    }

    /// Nothing was written or planned yet.
    pub fn is_blank(&self) -> bool {
        !self.is_done() && self.look_back.is_none() && self.texts.iter().all(|text| text.trim().is_empty())
    }
}

fn cut(text: &str) -> String {
    text.chars().take(Experiment::TEXT_LIMIT).collect()
}
