//! Going on: what the person chose, their learning experiments, what leaves the page, the file and the print.

use super::sharing::{self, SharingView};
use super::{Told, told};
use crate::content::check;
use crate::domain::experiment::{Experiment, Field, LookBack};
use crate::domain::self_check::Capability;
use crate::elements::self_check::model::{Model, Said};
use crate::elements::self_check::notice::Place;
use crate::elements::self_check::printing::PrintTick;
use crate::elements::self_check::query;
use crate::elements::self_check::result::Part;
use crate::i18n::{self, DialogueWords, SelfCheckWords};

#[derive(Clone, Debug, PartialEq)]
pub struct WorkView {
    /// In the person's own order.
    pub themes: Vec<ThemeView>,
    /// Said when nothing is chosen.
    pub empty: Option<&'static str>,
    /// Why another learning experiment was not made.
    pub refusal: Option<&'static str>,
    pub experiments: Vec<ExperimentView>,
    /// *What leaves this page?*; `None` while it is closed, and then it is nothing.
    pub sharing: Option<SharingView>,
    /// What became of sharing.
    pub sharing_notices: Vec<Told>,
    pub file: FileLabels,
    pub print: PrintLabels,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ThemeView {
    pub capability: Capability,
    pub name: &'static str,
    pub reflection: &'static str,
    pub next_step: &'static str,
    pub can_move_up: bool,
    /// The last one that was made of it.
    pub experiment: Option<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ExperimentView {
    pub index: usize,
    pub title: String,
    /// Something was learned.
    pub done: bool,
    /// It is being written.
    pub open: bool,
    pub fields: [FieldView; Field::ALL.len()],
    pub learned: FieldView,
    pub harm_check: &'static str,
    /// `YYYY-MM-DD`, or empty.
    pub look_back_date: String,
    /// `HH:MM`, or empty.
    pub look_back_time: String,
    pub can_make_appointment: bool,
    /// What becomes of what is typed here.
    pub free_text: &'static str,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    pub part: Part,
    pub question: &'static str,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FileLabels {
    pub title: &'static str,
    pub save: &'static str,
    pub open: &'static str,
    pub hint: &'static str,
    /// About the file that was picked.
    pub notices: Vec<Told>,
    /// The tick for what is private; only where there is something private.
    pub private: Option<&'static str>,
    pub private_ticked: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PrintLabels {
    pub what: &'static str,
    pub note: &'static str,
    /// What can be ticked, in the order of the paper; what is private last, and only where there is such.
    pub ticks: Vec<PrintLabel>,
    pub button: &'static str,
    /// Why nothing was printed.
    pub refusal: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PrintLabel {
    pub tick: PrintTick,
    pub words: String,
    pub ticked: bool,
}

pub(super) fn work(model: &Model, strings: SelfCheckWords) -> WorkView {
    let themes = themes(model);
    WorkView {
        empty: themes.is_empty().then_some(strings.work_empty()),
        refusal: matches!(model.said, Some(Said::ExperimentsFull)).then_some(strings.experiments_full()),
        themes,
        experiments: experiments(model).map(|(index, one)| experiment(model, strings, index, one)).collect(),
        sharing: sharing::sharing(model, strings),
        sharing_notices: told(model, Place::Sharing),
        file: FileLabels {
            title: strings.file_title(),
            save: strings.file_save(),
            open: strings.file_open(),
            hint: strings.file_hint(),
            notices: told(model, Place::File),
            private: query::holds_private(model).then_some(strings.file_private()),
            private_ticked: model.file_private,
        },
        print: print(model, strings),
    }
}

/// The question of a part of an experiment.
pub(super) fn question(model: &Model, part: Part) -> &'static str {
    match part {
        Part::Field(field) => check::field(model.options.language, field),
        Part::Learned => check::learned(model.options.language),
    }
}

/// "Leerexperiment: Gehoord worden".
pub(super) fn title(model: &Model, strings: SelfCheckWords, experiment: &Experiment) -> String {
    strings.experiments_name(check::statement(model.options.language, experiment.about()).name)
}

fn experiments(model: &Model) -> impl Iterator<Item = (usize, &Experiment)> {
    model.check.experiments().iter().enumerate()
}

fn themes(model: &Model) -> Vec<ThemeView> {
    let themes = model.check.current().into_iter().flat_map(|round| round.themes.iter());
    let theme = |(place, capability)| {
        let words = check::statement(model.options.language, capability);
        ThemeView {
            capability,
            name: words.name,
            reflection: words.reflection,
            next_step: words.next_step,
            can_move_up: place > 0,
            experiment: model.check.experiments().iter().rposition(|one| one.about() == capability),
        }
    };
    themes.enumerate().map(theme).collect()
}

fn experiment(model: &Model, strings: SelfCheckWords, index: usize, experiment: &Experiment) -> ExperimentView {
    let field = |part: Part| FieldView { part, question: question(model, part), text: part.of(experiment).to_owned() };
    let look_back = experiment.look_back();
    ExperimentView {
        index,
        title: title(model, strings, experiment),
        done: experiment.is_done(),
        open: model.open == Some(index),
        fields: Field::ALL.map(|asked| field(Part::Field(asked))),
        learned: field(Part::Learned),
        harm_check: check::harm_check(model.options.language),
        look_back_date: look_back.map(|look_back| look_back.date.iso()).unwrap_or_default(),
        look_back_time: look_back.and_then(LookBack::minute).map(clock).unwrap_or_default(),
        can_make_appointment: look_back.is_some(),
        // What is about unsafe work cannot be ticked.
        free_text: match experiment.about().is_private() {
            true => strings.share_answers_note(),
            false => strings.experiments_free_text_stays(),
        },
    }
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn print(model: &Model, strings: SelfCheckWords) -> PrintLabels {
    let of = |(index, one)| (PrintTick::Experiment(index), title(model, strings, one));
    let private = (PrintTick::Private, strings.print_private().to_owned());
    let ticks = [(PrintTick::Themes, strings.print_themes()), (PrintTick::Answers, strings.print_answers())]
        .map(|(tick, words)| (tick, words.to_owned()))
        .into_iter()
        .chain(experiments(model).map(of))
        .chain(query::has_private_to_print(model).then_some(private));
    PrintLabels {
        what: strings.print_what(),
        note: strings.print_note(),
        ticks: ticks.map(|(tick, words)| PrintLabel { tick, words, ticked: model.printing.has(tick) }).collect(),
        button: i18n::words::<DialogueWords>(model.options.language).buttons_print(),
        refusal: matches!(model.said, Some(Said::NothingToPrint)).then_some(strings.print_nothing()),
    }
}
