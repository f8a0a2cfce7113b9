//! Questions to the model of a self-check: what has to be kept, what would leave the page, and what goes on paper.

use super::draft::{Draft, Place};
use super::model::{Model, Screen, Sharing};
use super::printing::PrintTick;
use super::result::SharedV1;
use crate::content::check::WORDING;
use crate::domain::experiment::Experiment;
use crate::domain::self_check::{Answer, Capability};

/// What this browser has to remember.
pub fn draft(model: &Model) -> Draft {
    let (place, current) = match model.screen {
        Screen::Intro => (Place::Intro, 0),
        Screen::Statements(current) => (Place::Statements, current),
        Screen::Overview => (Place::Overview, 0),
        Screen::Work => (Place::Work, 0),
        Screen::Rounds => (Place::Rounds, 0),
    };
    let (touched, expires) = (model.idle_time.touched.millis(), model.idle_time.expires);
    Draft { check: model.check.clone(), place, current, touched, expires }
}

/// What must survive the time that the element is off the page: what no storage holds. Where one does, an empty text still
/// tells that the person was here; `None` when they have not yet said that what was found is theirs.
pub fn kept(model: &Model) -> Option<String> {
    match model.state.memory.is_elsewhere() {
        true => Some(draft(model).write()),
        false => (!model.found).then(String::new),
    }
}

/// Exactly what would leave the page now; `None` while that is nothing.
pub fn would_share(model: &Model) -> Option<SharedV1> {
    match &model.sharing {
        Sharing::Closed => None,
        Sharing::Open(selection, opened) => {
            SharedV1::new(&model.check, selection, model.options.language, WORDING, *opened)
        }
    }
}

/// The themes that go on paper, in the person's own order.
pub fn printed_themes(model: &Model) -> impl Iterator<Item = Capability> + '_ {
    let round = model.check.current().filter(|_| model.printing.themes);
    round.into_iter().flat_map(|round| round.themes.iter()).filter(|theme| may_be_printed(model, *theme))
}

/// The answers that go on paper, in the order of the questions. A skipped statement is not there.
pub fn printed_answers(model: &Model) -> impl Iterator<Item = (Capability, Answer)> + '_ {
    let round = model.check.current().filter(|_| model.printing.answers);
    let answered = Capability::ALL.into_iter().filter(|capability| may_be_printed(model, *capability));
    answered.filter_map(move |capability| Some((capability, round?.sheet.answer(capability)?)))
}

/// The experiments that go on paper.
pub fn printed_experiments(model: &Model) -> impl Iterator<Item = &Experiment> {
    let experiments = model.check.experiments().iter().enumerate();
    let ticked = |(index, _): &(usize, &Experiment)| model.printing.has(PrintTick::Experiment(*index));
    experiments.filter(ticked).map(|(_, experiment)| experiment)
}

pub fn prints_something(model: &Model) -> bool {
    printed_themes(model).next().is_some()
        || printed_answers(model).next().is_some()
        || printed_experiments(model).next().is_some()
}

/// Whether anything is private: what a file holds only when that is ticked.
pub fn holds_private(model: &Model) -> bool {
    model.check != model.check.without_private()
}

/// Whether an answer or a theme of now is private.
pub fn has_private_to_print(model: &Model) -> bool {
    model.check.current().is_some_and(|round| *round != round.without_private())
}

fn may_be_printed(model: &Model, capability: Capability) -> bool {
    model.printing.private || !capability.is_private()
}
