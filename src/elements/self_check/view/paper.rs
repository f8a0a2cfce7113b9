//! The sheet for a conversation: exactly what the person ticked, or a sentence that says where to tick.

use super::work;
use crate::content::check;
use crate::domain::experiment::Experiment;
use crate::domain::self_check::{Answer, Capability};
use crate::domain::time::Time;
use crate::elements::self_check::model::Model;
use crate::elements::self_check::result::Part;
use crate::elements::self_check::{query, wording};
use crate::i18n::{self, DialogueWords, SelfCheckWords};

#[derive(Clone, Debug, PartialEq)]
pub enum PaperView {
    /// Nothing is ticked: where to do that.
    Nothing(&'static str),
    Sheet(SheetView),
}

#[derive(Clone, Debug, PartialEq)]
pub struct SheetView {
    pub title: &'static str,
    /// A label and a day.
    pub date: (&'static str, String),
    /// In the person's own order.
    pub themes: Vec<PaperTheme>,
    /// In the order of the questions.
    pub answers: Vec<PaperAnswer>,
    pub experiments: Vec<PaperExperiment>,
    /// Whose the words are.
    pub credits: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperTheme {
    pub name: &'static str,
    pub reflection: &'static str,
    pub next_step: &'static str,
    pub team: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperAnswer {
    pub name: &'static str,
    pub statement: &'static str,
    pub answer: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperExperiment {
    pub title: String,
    /// The five questions and "What did I learn?", with what was written.
    pub parts: [(&'static str, String); Part::ALL.len()],
    /// "24 november 2026".
    pub look_back: Option<String>,
}

pub(super) fn paper(model: &Model, strings: SelfCheckWords, now: Time) -> PaperView {
    if !query::prints_something(model) {
        return PaperView::Nothing(strings.print_empty_sheet());
    }
    let language = model.options.language;
    let experiments: Vec<_> = query::printed_experiments(model).map(|one| experiment(model, strings, one)).collect();
    let mut credits = vec![check::credit(language)];
    if !experiments.is_empty() {
        credits.push(check::experiment_credit(language));
    }
    PaperView::Sheet(SheetView {
        title: strings.title(),
        date: (i18n::words::<DialogueWords>(language).print_date(), wording::day(strings, now.date())),
        themes: query::printed_themes(model).map(|capability| theme(model, capability)).collect(),
        answers: query::printed_answers(model).map(|(capability, given)| answer(model, capability, given)).collect(),
        experiments,
        credits,
    })
}

fn theme(model: &Model, capability: Capability) -> PaperTheme {
    let words = check::statement(model.options.language, capability);
    PaperTheme { name: words.name, reflection: words.reflection, next_step: words.next_step, team: words.team }
}

fn answer(model: &Model, capability: Capability, answer: Answer) -> PaperAnswer {
    let words = check::statement(model.options.language, capability);
    let answer = check::answer(model.options.language, answer);
    PaperAnswer { name: words.name, statement: words.statement, answer }
}

fn experiment(model: &Model, strings: SelfCheckWords, experiment: &Experiment) -> PaperExperiment {
    PaperExperiment {
        title: work::title(model, strings, experiment),
        parts: Part::ALL.map(|part| (work::question(model, part), part.of(experiment).to_owned())),
        look_back: experiment.look_back().map(|look_back| wording::day(strings, look_back.date)),
    }
}
