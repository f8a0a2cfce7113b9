//! Anything that can happen to a self-check, for property tests.

use llo_dialogue::elements::self_check::draft::{self, Private};
use llo_dialogue::elements::self_check::msg::{Msg, Question, Tab};
use llo_dialogue::elements::self_check::options::Options;
use llo_dialogue::elements::self_check::printing::PrintTick;
use llo_dialogue::elements::self_check::result::{Level, Part, TextRef};
use llo_dialogue::kit::ports::StoreError;
use llo_dialogue::kit::storage::Stored;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::any_check::{any_answer, any_capability, any_check, any_check_draft, any_look_back, any_words};
use super::self_check::options;

fn any_question() -> impl Strategy<Value = Question> {
    prop_oneof![
        1 => Just(Question::EraseAll),
        1 => Just(Question::StartOver),
        2 => (0_usize..4).prop_map(Question::DeleteExperiment),
        2 => (0_usize..4).prop_map(Question::DeleteRound),
        1 => Just(Question::ReplaceByFile),
    ]
}

/// Also experiments that are not there.
pub fn any_print_tick() -> impl Strategy<Value = PrintTick> {
    prop_oneof![
        Just(PrintTick::Themes),
        Just(PrintTick::Answers),
        Just(PrintTick::Private),
        (0_usize..5).prop_map(PrintTick::Experiment),
    ]
}

fn any_options() -> impl Strategy<Value = Options> {
    let word = |words: &'static [&'static str]| option::of(select(words).prop_map(str::to_owned));
    (word(&["nl", "en"]), word(&["local", "session", "none"]), word(&["default", "team"]), word(&["10m", "8h"]))
        .prop_map(|(lang, storage, instance, expires)| {
            options(|raw| (raw.lang, raw.storage, raw.instance, raw.expires) = (lang, storage, instance, expires))
        })
}

/// What may stand in a storage: a self-check, a newer one, something damaged, or nothing.
pub fn any_stored() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        3 => any_check_draft().prop_map(|draft| Some(draft.write())),
        1 => Just(Some(r#"{"schema":"llo-check/2"}"#.to_owned())),
        1 => any::<String>().prop_map(Some),
        1 => Just(None),
    ]
}

/// What a person can do; what they type is this, or any words.
pub fn a_person(typed: &'static str) -> impl Strategy<Value = Msg> {
    let buttons = [
        Msg::Began,
        Msg::Resumed,
        Msg::WentOn,
        Msg::WentBack,
        Msg::Stopped,
        Msg::TabChosen(Tab::Statements),
        Msg::TabChosen(Tab::Overview),
        Msg::TabChosen(Tab::Work),
        Msg::TabChosen(Tab::Rounds),
        Msg::ExperimentClosed,
        Msg::RoundBegun,
        Msg::ShareOpened,
        Msg::ShareClosed,
        Msg::SharePressed,
        Msg::FilePrivateTicked,
        Msg::FileAsked(Private::LeftOut),
        Msg::FileAsked(Private::Included),
        Msg::FilePicked(Err(())),
        Msg::PrintAsked,
        Msg::StillHere,
        Msg::Confirmed,
        Msg::Declined,
    ];
    let part = || select(&Part::ALL);
    let words = || prop_oneof![1 => Just(typed.to_owned()), 1 => any_words()];
    let text = (0_usize..4, part()).prop_map(|(experiment, part)| TextRef { experiment, part });
    prop_oneof![
        5 => (any_capability(), option::of(any_answer())).prop_map(|(about, answer)| Msg::Answered(about, answer)),
        3 => any_capability().prop_map(Msg::ThemeChosen),
        1 => any_capability().prop_map(Msg::ThemeLeft),
        1 => any_capability().prop_map(Msg::ThemeMovedUp),
        2 => any_capability().prop_map(Msg::ExperimentBegun),
        1 => (0_usize..4).prop_map(Msg::ExperimentOpened),
        4 => (0_usize..4, part(), words()).prop_map(|(index, part, text)| Msg::Written(index, part, text)),
        1 => (0_usize..4, option::of(any_look_back())).prop_map(|(index, day)| Msg::Planned(index, day)),
        1 => (0_usize..4).prop_map(Msg::CalendarAsked),
        2 => select(&[Level::Nothing, Level::Themes, Level::Answers]).prop_map(Msg::LevelChosen),
        2 => text.prop_map(Msg::TextTicked),
        1 => any_check().prop_map(|check| Msg::FilePicked(Ok(draft::file(&check, Private::Included)))),
        1 => any::<String>().prop_map(|text| Msg::FilePicked(Ok(text))),
        4 => any_print_tick().prop_map(Msg::PrintTicked),
        2 => any_question().prop_map(Msg::Asked),
        12 => select(buttons.to_vec()),
    ]
}

/// Everything, in any order, even what a driver never sends.
pub fn anything(typed: &'static str) -> impl Strategy<Value = Msg> {
    let outcome = || select(&[Ok(()), Err(StoreError::Unavailable), Err(StoreError::Full), Err(StoreError::Occupied)]);
    let kept = option::of(any_check_draft().prop_map(|draft| draft.write()));
    prop_oneof![
        20 => a_person(typed),
        1 => any_options().prop_map(|options| Msg::OptionsChanged(options, Vec::new())),
        1 => any_stored().prop_map(|text| Msg::Stored(Stored::Elsewhere(text))),
        1 => any_stored().prop_map(|text| Msg::Stored(Stored::Loaded(Ok(text)))),
        1 => outcome().prop_map(|outcome| Msg::Stored(Stored::Saved(outcome))),
        1 => outcome().prop_map(|outcome| Msg::Stored(Stored::SetAside(outcome))),
        1 => outcome().prop_map(|outcome| Msg::Stored(Stored::Erased(outcome))),
        1 => kept.prop_map(|kept| Msg::Started { complaints: Vec::new(), kept }),
        1 => Just(Msg::Woke),
        1 => Just(Msg::DataCleared),
    ]
}
