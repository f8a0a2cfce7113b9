//! The question of the month, a line to it, and the calendar. Months without a line are not mentioned.

use super::kept::LineView;
use super::line_note;
use crate::domain::month_question::{MonthQuestion, YearMonth};
use crate::domain::monthly::Monthly;
use crate::domain::time::Time;
use crate::elements::cards::control_ids;
use crate::elements::cards::model::{Model, Said};
use crate::elements::cards::wording;
use crate::i18n::CardsWords;

#[derive(Clone, Debug, PartialEq)]
pub struct MonthView {
    /// "december".
    pub month: &'static str,
    pub question: &'static str,
    pub small: &'static str,
    pub line: LineView,
    /// Said before the oldest line goes.
    pub full: Option<&'static str>,
    /// Of other months, the newest first: "november 2026", and the line.
    pub lines: Vec<(String, String)>,
    pub reminder: ReminderView,
    /// Whether there are cards to go back to.
    pub has_cards: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ReminderView {
    /// On which day of every month, once there is a first.
    pub rule: Option<String>,
    /// Why no file was made.
    pub refusal: Option<&'static str>,
}

pub(super) fn month(model: &Model, strings: CardsWords, now: Time) -> MonthView {
    let this = YearMonth::from(now.date());
    let question = MonthQuestion::of(this.named_month());
    let others = model.lines.iter().rev().filter(|(month, _)| *month != this);
    MonthView {
        month: strings.months(this.named_month()),
        question: strings.month_questions_question(question),
        small: strings.month_questions_small(question),
        line: LineView {
            id: control_ids::MONTH_LINE,
            label: strings.month_line(),
            text: model.lines.of(this).map(|line| line.as_str().to_owned()).unwrap_or_default(),
            note: line_note(model, strings),
        },
        full: model.lines.is_full_for(this).then_some(strings.month_full()),
        lines: others.map(|(month, line)| (wording::month(strings, month), line.as_str().to_owned())).collect(),
        reminder: ReminderView {
            rule: model.reminder.day.map(|day| wording::rule(strings, Monthly::from(day))),
            refusal: (model.said == Some(Said::NoDay)).then_some(strings.month_no_day()),
        },
        has_cards: !model.options.offered.decks.is_empty(),
    }
}
