//! What the model says in whole sentences: the status line, a day, and how long something takes.

use super::model::{Model, Said};
use crate::contract::check_options::Expires;
use crate::domain::date::Date;
use crate::domain::self_check::Capability;
use crate::i18n::check::CheckStrings;

pub fn status(model: &Model, strings: &CheckStrings) -> String {
    match model.said {
        None => String::new(),
        Some(Said::Theme { chosen }) => themes_chosen(strings, chosen),
        Some(Said::ThemesFull(_)) => strings.theme_full.to_owned(),
        Some(Said::MovedUp(_)) => strings.moved_earlier.to_owned(),
        Some(Said::ExperimentsFull) => strings.experiments_full.to_owned(),
        Some(Said::RoundsFull) => strings.rounds_full.to_owned(),
        Some(Said::NothingToPrint) => strings.print_nothing.to_owned(),
        Some(Said::Progress) => filled_in(model, strings),
    }
}

/// "13 van 14 ingevuld …": how many have an answer, whichever.
pub fn filled_in(model: &Model, strings: &CheckStrings) -> String {
    let answered = model.check.current().map_or(0, |round| round.sheet.answered());
    if answered == Capability::ALL.len() { strings.filled_in_all.to_owned() } else { strings.filled_in.of(answered) }
}

/// "2 gekozen – je kunt er nog 1 kiezen".
pub fn themes_chosen(strings: &CheckStrings, chosen: usize) -> String {
    strings.chosen.get(chosen).copied().unwrap_or_default().to_owned()
}

/// "24 november 2026".
pub fn day(strings: &CheckStrings, date: Date) -> String {
    let month = strings.months.get(usize::from(date.month()) - 1).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

/// "Na 8 uur zonder gebruik wordt alles gewist."
pub fn expires(strings: &CheckStrings, expires: Expires) -> String {
    let minutes = usize::try_from(expires.millis() / 60_000).unwrap_or(usize::MAX);
    let time = match minutes {
        days if days.is_multiple_of(24 * 60) => strings.days.of(days / (24 * 60)),
        hours if hours.is_multiple_of(60) => strings.hours.of(hours / 60),
        minutes => strings.minutes.of(minutes),
    };
    format!("{}{time}{}", strings.expires_note.0, strings.expires_note.1)
}
