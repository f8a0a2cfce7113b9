//! What the model says in whole sentences: the status line, a day, and how long something takes.

use super::model::{Model, Said};
use crate::contract::expires::Expires;
use crate::domain::date::Date;
use crate::domain::self_check::Capability;
use crate::i18n::SelfCheckWords;

pub fn status(model: &Model, strings: SelfCheckWords) -> String {
    match model.said {
        None => String::new(),
        Some(Said::Theme { chosen }) => themes_chosen(strings, chosen),
        Some(Said::ThemesFull) => strings.overview_full().to_owned(),
        Some(Said::MovedUp(_)) => strings.work_moved_earlier().to_owned(),
        Some(Said::ExperimentsFull) => strings.experiments_full().to_owned(),
        Some(Said::RoundsFull) => strings.rounds_full().to_owned(),
        Some(Said::NothingToPrint) => strings.print_nothing().to_owned(),
        Some(Said::Progress) => filled_in(model, strings),
    }
}

/// "13 van 14 ingevuld …": how many have an answer, whichever.
pub fn filled_in(model: &Model, strings: SelfCheckWords) -> String {
    let answered = model.check.current().map_or(0, |round| round.sheet.answered());
    match answered {
        0 => strings.answering_filled_in_none().to_owned(),
        _ if answered == Capability::ALL.len() => strings.answering_filled_in_all().to_owned(),
        _ => strings.answering_filled_in(answered),
    }
}

/// "2 gekozen – je kunt er nog 1 kiezen".
pub fn themes_chosen(strings: SelfCheckWords, chosen: usize) -> String {
    let words = match chosen {
        0 => strings.overview_chosen_none(),
        1 => strings.overview_chosen_one(),
        2 => strings.overview_chosen_two(),
        _ => strings.overview_chosen_three(),
    };
    words.to_owned()
}

/// "24 november 2026".
pub fn day(strings: SelfCheckWords, date: Date) -> String {
    strings.date(date.day(), strings.months(date.named_month()), date.year())
}

/// "Na 8 uur zonder gebruik wordt alles gewist."
pub fn expires(strings: SelfCheckWords, expires: Expires) -> String {
    let minutes = usize::try_from(expires.millis() / 60_000).unwrap_or(usize::MAX);
    let time = match minutes {
        days if days.is_multiple_of(24 * 60) => strings.expiry_days(days / (24 * 60)),
        hours if hours.is_multiple_of(60) => strings.expiry_hours(hours / 60),
        minutes => strings.expiry_minutes(minutes),
    };
    strings.expiry_note(&time)
}
