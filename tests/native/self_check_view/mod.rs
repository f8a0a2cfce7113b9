//! What a person sees of a self-check, as plain data: exact words in both languages, a promise that is true, and
//! nothing that counts, groups or orders by answer. This file holds what the others share.

mod answering;
mod any;
mod promising;
mod returning;
mod working;

use llo_dialogue::content::check::{answer, credit, experiment_credit, statement};
use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::options::{RawOptions, StorageMode};
use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::{Field, LookBack};
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::self_check::draft::{self, Private};
use llo_dialogue::elements::self_check::model::{Model, Screen, Sharing};
use llo_dialogue::elements::self_check::msg::{Msg, Question, Tab};
use llo_dialogue::elements::self_check::notice::CheckNotice;
use llo_dialogue::elements::self_check::options::Options;
use llo_dialogue::elements::self_check::printing::PrintTick;
use llo_dialogue::elements::self_check::result::{Level, Part, Selection, TextRef};
use llo_dialogue::elements::self_check::view::{
    Body, Embedding, OverviewView, RoundsView, SharingView, StatementsView, View, WorkView, view,
};
use llo_dialogue::i18n::{SelfCheckWords, words};
use llo_dialogue::kit::element::Element;
use llo_dialogue::kit::notice::Notice;
use llo_dialogue::kit::storage::{Memory, Slot};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::any_check::{any_answer, any_check, any_selection};
use crate::support::element::A_MORNING;

const LANGUAGES: [Language; 2] = [Language::NL, Language::EN];
const TRY: Part = Part::Field(Field::Try);

fn now() -> Time {
    Time::from_millis(A_MORNING)
}

fn speaking(lang: &str) -> Model {
    with(|raw| raw.lang = Some(lang.to_owned()))
}

fn with(write: impl FnOnce(&mut RawOptions)) -> Model {
    let mut raw = RawOptions::default();
    write(&mut raw);
    Model::new(Options::parse(&raw).0)
}

fn does(model: &mut Model, steps: impl IntoIterator<Item = Msg>) {
    for step in steps {
        model.update(step, now());
    }
}

fn after(lang: &str, steps: impl IntoIterator<Item = Msg>) -> View {
    let mut model = speaking(lang);
    does(&mut model, steps);
    seen(&model)
}

fn seen(model: &Model) -> View {
    view(model, now(), Embedding::SamePage)
}

fn statements(view: View) -> StatementsView {
    let Body::Statements(statements) = view.body else { panic!("{:?}", view.screen) };
    statements
}

fn overview(view: View) -> OverviewView {
    let Body::Overview(overview) = view.body else { panic!("{:?}", view.screen) };
    overview
}

fn work(view: View) -> WorkView {
    let Body::Work(work) = view.body else { panic!("{:?}", view.screen) };
    *work
}

fn rounds(view: View) -> RoundsView {
    let Body::Rounds(rounds) = view.body else { panic!("{:?}", view.screen) };
    rounds
}

/// Thirteen answers, two themes, and an experiment with a look-back.
fn filled(lang: &str) -> Model {
    let mut model = speaking(lang);
    let given = Capability::ALL.into_iter().take(13).zip(Answer::ALL.into_iter().cycle());
    does(&mut model, given.map(|(capability, answer)| Msg::Answered(capability, Some(answer))));
    let look_back = LookBack::new(Date::new(2026, 12, 1).expect("a day"), Some(9 * 60 + 5));
    does(
        &mut model,
        [
            Msg::ThemeChosen(Capability::SelfDirected),
            Msg::ThemeChosen(Capability::Voice),
            Msg::ThemeMovedUp(Capability::Voice),
            Msg::TabChosen(Tab::Work),
            Msg::ExperimentBegun(Capability::Voice),
            Msg::Written(0, TRY, "Vragen om een klus".to_owned()),
            Msg::Planned(0, look_back),
        ],
    );
    model
}

fn opened(model: &Model) -> SharingView {
    work(seen(model)).sharing.expect("it is open")
}

fn kept_in(storage: StorageMode, failed: bool) -> Memory {
    let slot = Slot::new("self-check", storage, &Options::default().instance).expect("it is kept");
    Memory::Kept { slot, failed }
}
