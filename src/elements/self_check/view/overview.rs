//! The fourteen side by side, in the order of the questions. No totals, no groups, no order by answer.

use crate::content::check;
use crate::domain::self_check::Capability;
use crate::elements::self_check::model::{Model, Said};
use crate::i18n::SelfCheckWords;

#[derive(Clone, Debug, PartialEq)]
pub struct OverviewView {
    pub hint: &'static str,
    /// In the order of the questions.
    pub rows: Vec<OverviewRow>,
    /// How many are chosen.
    pub chosen: usize,
    /// "2 van 3 gekozen".
    pub count: String,
    /// In the place of the count: why a fourth was not chosen. Beside the row it would push away the next one.
    pub refusal: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct OverviewRow {
    pub capability: Capability,
    pub name: &'static str,
    /// In words, or that it was skipped.
    pub answer: &'static str,
    pub statement: &'static str,
    pub reflection: &'static str,
    pub next_step: &'static str,
    pub team: &'static str,
    /// To go on with.
    pub chosen: bool,
}

pub(super) fn overview(model: &Model, strings: SelfCheckWords) -> OverviewView {
    let chosen = model.check.current().map_or(0, |round| round.themes.len());
    OverviewView {
        hint: strings.overview_hint(),
        rows: Capability::ALL.into_iter().map(|capability| row(model, strings, capability)).collect(),
        chosen,
        count: match chosen {
            0 => strings.overview_chosen_none().to_owned(),
            chosen => strings.overview_chosen_of(chosen),
        },
        refusal: matches!(model.said, Some(Said::ThemesFull)).then_some(strings.overview_full()),
    }
}

fn row(model: &Model, strings: SelfCheckWords, capability: Capability) -> OverviewRow {
    let language = model.options.language;
    let (words, round) = (check::statement(language, capability), model.check.current());
    let answer = round.and_then(|round| round.sheet.answer(capability));
    OverviewRow {
        capability,
        name: words.name,
        answer: answer.map_or(strings.overview_skipped(), |answer| check::answer(language, answer)),
        statement: words.statement,
        reflection: words.reflection,
        next_step: words.next_step,
        team: words.team,
        chosen: round.is_some_and(|round| round.themes.contains(capability)),
    }
}
