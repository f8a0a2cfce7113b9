//! An experiment of the self-check in `llo-check/1`. What has no text or date is absent, so that leaving it out leaves no
//! trace. Nothing is guessed, dropped or cut.

use serde::{Deserialize, Serialize};

use crate::contract::format::if_there;
use crate::contract::ids::Id;
use crate::contract::values::DateV1;
use crate::domain::experiment::{Experiment, Field, InCalendar, LookBack};
use crate::domain::self_check::Capability;

/// An experiment, written as an [`ExperimentV1`].
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "ExperimentV1", into = "ExperimentV1")]
pub(super) struct Kept(pub Experiment);

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct ExperimentV1 {
    about: Id<Capability>,
    #[serde(default, skip_serializing_if = "TextV1::is_empty")]
    r#try: TextV1,
    #[serde(default, skip_serializing_if = "TextV1::is_empty")]
    find_out: TextV1,
    #[serde(default, skip_serializing_if = "TextV1::is_empty")]
    first_step: TextV1,
    #[serde(default, skip_serializing_if = "TextV1::is_empty")]
    need: TextV1,
    #[serde(default, skip_serializing_if = "TextV1::is_empty")]
    look_back: TextV1,
    #[serde(default, deserialize_with = "if_there", skip_serializing_if = "Option::is_none")]
    date: Option<DateV1>,
    /// Of the day; never without a date.
    #[serde(default, deserialize_with = "if_there", skip_serializing_if = "Option::is_none")]
    minute: Option<u16>,
    #[serde(default, deserialize_with = "if_there", skip_serializing_if = "Option::is_none")]
    calendar: Option<CalendarV1>,
    #[serde(default, skip_serializing_if = "TextV1::is_empty")]
    learned: TextV1,
}

#[derive(Serialize, Deserialize)]
struct CalendarV1 {
    made: u64,
    #[serde(default)]
    changes: u32,
}

/// A text that fits.
#[derive(Default, Serialize, Deserialize)]
#[serde(try_from = "String")]
struct TextV1(String);

impl TextV1 {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl TryFrom<String> for TextV1 {
    type Error = String;

    fn try_from(text: String) -> Result<TextV1, String> {
        let (length, limit) = (text.chars().count(), Experiment::TEXT_LIMIT);
        if length <= limit { Ok(TextV1(text)) } else { Err(format!("{length} characters; at most {limit} fit")) }
    }
}

impl From<Kept> for ExperimentV1 {
    fn from(Kept(experiment): Kept) -> ExperimentV1 {
        let text = |field| TextV1(experiment.text(field).to_owned());
        let look_back = experiment.look_back();
        ExperimentV1 {
            about: Id(experiment.about()),
            r#try: text(Field::Try),
            find_out: text(Field::FindOut),
            first_step: text(Field::FirstStep),
            need: text(Field::Need),
            look_back: text(Field::LookBack),
            date: look_back.map(|look_back| DateV1(look_back.date)),
            minute: look_back.and_then(LookBack::minute),
            calendar: experiment.in_calendar().map(|InCalendar { made, changes }| CalendarV1 { made, changes }),
            learned: TextV1(experiment.learned().to_owned()),
        }
    }
}

impl TryFrom<ExperimentV1> for Kept {
    type Error = &'static str;

    fn try_from(kept: ExperimentV1) -> Result<Kept, &'static str> {
        let ExperimentV1 { about: Id(about), r#try, find_out, first_step, need, look_back, .. } = kept;
        let mut experiment = Experiment::new(about);
        for (field, TextV1(text)) in [
            (Field::Try, r#try),
            (Field::FindOut, find_out),
            (Field::FirstStep, first_step),
            (Field::Need, need),
            (Field::LookBack, look_back),
        ] {
            experiment.write(field, &text);
        }
        experiment.learn(&kept.learned.0);
        experiment.plan(match (kept.date, kept.minute) {
            (None, None) => None,
            (None, Some(_)) => return Err("minute: there is no date"),
            (Some(DateV1(date)), minute) => Some(LookBack::new(date, minute).ok_or("minute: beyond the day")?),
        });
        if let Some(CalendarV1 { made, changes }) = kept.calendar {
            experiment.put_in_calendar(InCalendar { made, changes });
        }
        Ok(Kept(experiment))
    }
}
