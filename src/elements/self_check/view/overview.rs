//! The fourteen side by side, in the order of the questions. No totals, no groups, no order by answer.

use crate::content::check;
use crate::domain::self_check::Capability;
use crate::elements::self_check::model::{Model, Said};
use crate::elements::self_check::wording;
use crate::i18n::SelfCheckWords;

#[derive(Clone, Debug, PartialEq)]
pub struct OverviewView {
    pub hint: &'static str,
    /// In the order of the questions.
    pub rows: Vec<OverviewRow>,
    /// How many are chosen.
    pub chosen: usize,
    /// "2 gekozen – je kunt er nog 1 kiezen".
    pub count: String,
    pub go_on_with: String,
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
    /// Why it was not chosen, as a fourth.
    pub refusal: Option<&'static str>,
}

pub(super) fn overview(model: &Model, strings: SelfCheckWords) -> OverviewView {
    let chosen = model.check.current().map_or(0, |round| round.themes.len());
    OverviewView {
        hint: strings.overview_hint(),
        rows: Capability::ALL.into_iter().map(|capability| row(model, strings, capability)).collect(),
        chosen,
        count: wording::themes_chosen(strings, chosen),
        go_on_with: match chosen {
            0 => strings.overview_go_on_without().to_owned(),
            chosen => strings.overview_go_on_with(chosen),
        },
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
        refusal: matches!(model.said, Some(Said::ThemesFull(one)) if one == capability)
            .then_some(strings.overview_full()),
    }
}
