//! Coming back: each round, and an earlier one beside the current one. Side by side, never added up; and only what was
//! answered both times, for nothing can be said of the rest.

use crate::content::check;
use crate::domain::self_check::{Capability, Round};
use crate::elements::self_check::model::{Model, Said};
use crate::elements::self_check::wording;
use crate::i18n::SelfCheckWords;

#[derive(Clone, Debug, PartialEq)]
pub struct RoundsView {
    pub hint: &'static str,
    /// Oldest first.
    pub rounds: Vec<RoundView>,
    /// Why a new one was not begun.
    pub refusal: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RoundView {
    pub index: usize,
    /// "Keer 1 – 24 november 2026": two of one day are told apart. The current one is "Deze keer – …".
    pub title: String,
    pub is_current: bool,
    /// Beside the current round, in the order of the questions: what was answered in both. Empty for the current round
    /// itself.
    pub comparison: Vec<Compared>,
    /// Said of an earlier round that shares no answered statement with the current one.
    pub nothing_in_both: Option<&'static str>,
}

/// One capability then and now, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    pub capability: Capability,
    pub name: &'static str,
    pub then: &'static str,
    pub now: &'static str,
    pub same: bool,
}

pub(super) fn rounds(model: &Model, strings: SelfCheckWords) -> RoundsView {
    let last = model.check.rounds().len().saturating_sub(1);
    let round = |(index, round): (usize, &Round)| {
        let date = wording::day(strings, round.date);
        let current = model.check.current().filter(|_| index != last);
        let comparison = current.map(|current| compare(model, round, current)).unwrap_or_default();
        RoundView {
            index,
            title: match index == last {
                true => strings.rounds_this_round(&date),
                false => strings.rounds_round(index + 1, &date),
            },
            is_current: index == last,
            nothing_in_both: (index != last && comparison.is_empty()).then_some(strings.rounds_nothing_in_both()),
            comparison,
        }
    };
    RoundsView {
        hint: strings.rounds_hint(),
        rounds: model.check.rounds().iter().enumerate().map(round).collect(),
        refusal: matches!(model.said, Some(Said::RoundsFull)).then_some(strings.rounds_full()),
    }
}

fn compare(model: &Model, earlier: &Round, current: &Round) -> Vec<Compared> {
    let language = model.options.language;
    let compared = |capability| {
        let (then, now) = (earlier.sheet.answer(capability)?, current.sheet.answer(capability)?);
        let name = check::statement(language, capability).name;
        let words = |answer| check::answer(language, answer);
        Some(Compared { capability, name, then: words(then), now: words(now), same: then == now })
    };
    Capability::ALL.into_iter().filter_map(compared).collect()
}
