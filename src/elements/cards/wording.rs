//! What the model says in whole sentences: the status line, a day, a rule, and how long something takes.

use super::model::{Asking, Model, Said};
use crate::contract::expires::Expires;
use crate::domain::date::Date;
use crate::domain::month_question::{MonthQuestion, YearMonth};
use crate::domain::monthly::Monthly;
use crate::i18n::CardsWords;

pub fn status(model: &Model, strings: CardsWords) -> &'static str {
    match model.said {
        None => "",
        Some(Said::NoDeck) => strings.decks_none(),
        Some(Said::Round) => strings.round(),
        Some(Said::PutBack) => strings.keep_was_put_back(),
        Some(Said::SheetFull(_)) => strings.sheet_full(),
        Some(Said::NothingToPrint) => strings.sheet_nothing(),
        Some(Said::NoDay) => strings.month_no_day(),
        Some(Said::Shared) => strings.share_shared_title(),
    }
}

/// "Nu vraagt: de ander".
pub fn asking(asking: Asking, strings: CardsWords) -> &'static str {
    match asking {
        Asking::One => strings.pair_now_one(),
        Asking::Other => strings.pair_now_other(),
    }
}

/// "24 november 2026".
pub fn day(strings: CardsWords, date: Date) -> String {
    strings.date(date.day(), strings.months(date.named_month()), date.year())
}

/// "november 2026".
pub fn month(strings: CardsWords, month: YearMonth) -> String {
    strings.month_of(strings.months(month.named_month()), month.year())
}

/// "Daarna steeds op de derde dinsdag van de maand, twaalf keer."
pub fn rule(strings: CardsWords, Monthly { ordinal, weekday }: Monthly) -> String {
    strings.month_rule(strings.month_ordinals(ordinal), strings.month_weekdays(weekday))
}

/// All questions, each with its months, a line for each.
pub fn all_questions(strings: CardsWords) -> String {
    let question = |question| {
        format!("{}: {}", strings.month_questions_months(question), strings.month_questions_question(question))
    };
    MonthQuestion::ALL.map(question).join("\n")
}

/// "Na 8 uur zonder gebruik wordt alles gewist."
pub fn expires(strings: CardsWords, expires: Expires) -> String {
    let minutes = usize::try_from(expires.minutes()).unwrap_or(usize::MAX);
    let time = match minutes {
        days if days.is_multiple_of(24 * 60) => strings.expiry_days(days / (24 * 60)),
        hours if hours.is_multiple_of(60) => strings.expiry_hours(hours / 60),
        minutes => strings.expiry_minutes(minutes),
    };
    strings.expiry_note(&time)
}
