//! Coming back: each round, and an earlier one beside the current one. Side by side, never added up.

use crate::content::check;
use crate::domain::self_check::{Answer, Capability, Round};
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
    /// Beside the current round, in the order of the questions; empty for the current round itself.
    pub comparison: Vec<Compared>,
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
        RoundView {
            index,
            title: match index == last {
                true => strings.rounds_this_round(&date),
                false => strings.rounds_round(index + 1, &date),
            },
            is_current: index == last,
            comparison: current.map(|current| compare(model, strings, round, current)).unwrap_or_default(),
        }
    };
    RoundsView {
        hint: strings.rounds_hint(),
        rounds: model.check.rounds().iter().enumerate().map(round).collect(),
        refusal: matches!(model.said, Some(Said::RoundsFull)).then_some(strings.rounds_full()),
    }
}

fn compare(model: &Model, strings: SelfCheckWords, earlier: &Round, current: &Round) -> Vec<Compared> {
    let language = model.options.language;
    let words =
        |answer: Option<Answer>| answer.map_or(strings.rounds_no_answer(), |answer| check::answer(language, answer));
    let compared = |capability| {
        let (then, now) = (earlier.sheet.answer(capability), current.sheet.answer(capability));
        let name = check::statement(language, capability).name;
        Compared { capability, name, then: words(then), now: words(now), same: then == now }
    };
    Capability::ALL.into_iter().map(compared).collect()
}
