//! The fourteen statements: as a list where there is room, else the current one.

use super::foot;
use crate::content::check;
use crate::domain::self_check::{Answer, Capability};
use crate::elements::self_check::model::Model;
use crate::elements::self_check::wording;
use crate::i18n::{self, DialogueWords, SelfCheckWords};

#[derive(Clone, Debug, PartialEq)]
pub struct StatementsView {
    /// Above the list.
    pub intro: &'static str,
    /// Below one statement.
    pub not_a_test: &'static str,
    /// In the order of the questions.
    pub rows: Vec<StatementRow>,
    /// In the one order in which they are offered.
    pub answers: [(Answer, &'static str); Answer::ALL.len()],
    pub progress: Progress,
    /// On, or past the current statement when it has no answer.
    pub next: &'static str,
    /// How many have an answer, whichever.
    pub filled_in: String,
    /// After *Stop for now*: what becomes of what was filled in.
    pub stopped: Option<(&'static str, &'static str)>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct StatementRow {
    pub capability: Capability,
    pub name: &'static str,
    pub statement: &'static str,
    pub answer: Option<Answer>,
    pub is_current: bool,
    /// With what is never shared.
    pub private_hint: Option<&'static str>,
}

/// Where the person is, not how they answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Counted from 1.
    pub current: usize,
    pub total: usize,
    /// "4 van 14".
    pub words: String,
}

pub(super) fn statements(model: &Model, strings: SelfCheckWords, current: usize) -> StatementsView {
    let both = i18n::words::<DialogueWords>(model.options.language);
    let total = Capability::ALL.len();
    let current = current.min(total - 1);
    let rows: Vec<_> = Capability::ALL.into_iter().map(|capability| row(model, strings, capability, current)).collect();
    let answered = rows.iter().any(|row| row.is_current && row.answer.is_some());
    let words = both.talk_question_count(current + 1, total);
    StatementsView {
        intro: strings.answering_list_intro(),
        not_a_test: strings.answering_not_a_test(),
        next: if answered { strings.answering_next() } else { both.buttons_skip() },
        rows,
        answers: Answer::ALL.map(|answer| (answer, check::answer(model.options.language, answer))),
        progress: Progress { current: current + 1, total, words },
        filled_in: wording::filled_in(model, strings),
        stopped: model.stopped.then(|| match foot::area(model) {
            Some(_) => strings.answering_stopped_kept(),
            None => strings.answering_stopped_not_kept(),
        }),
    }
}

fn row(model: &Model, strings: SelfCheckWords, capability: Capability, current: usize) -> StatementRow {
    let words = check::statement(model.options.language, capability);
    StatementRow {
        capability,
        name: words.name,
        statement: words.statement,
        answer: model.check.current().and_then(|round| round.sheet.answer(capability)),
        is_current: capability.index() == current,
        private_hint: capability.is_private().then_some(strings.answering_private_hint()),
    }
}
