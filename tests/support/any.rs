//! Anything that can happen, for property tests: places, gestures, drafts, options and messages.

use llo_dialogue::contract::options::Complaint;
use llo_dialogue::domain::dialogue::{Dialogue, Status};
use llo_dialogue::domain::gesture::{Input, Spot};
use llo_dialogue::domain::nudge::Nudge;
use llo_dialogue::domain::orientation::Orientation;
use llo_dialogue::domain::space::{Axis, AxisValue, Pin, Quadrant};
use llo_dialogue::elements::dialogue::draft::{Draft, Place};
use llo_dialogue::elements::dialogue::msg::{Msg, Tab};
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::i18n::texts::Texts;
use llo_dialogue::kit::ports::StoreError;
use llo_dialogue::kit::storage::Stored;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;

use super::element::parsed;
use super::pins::{every_orientation, every_value};

/// So many cases, and no files written beside the tests.
pub fn cases(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}

pub fn any_value() -> impl Strategy<Value = AxisValue> {
    select(every_value().collect::<Vec<_>>())
}

pub fn any_pin() -> impl Strategy<Value = Pin> {
    (any_value(), any_value()).prop_map(|(focus, stance)| Pin::new(focus, stance))
}

pub fn any_quadrant() -> impl Strategy<Value = Quadrant> {
    select(&Quadrant::ALL)
}

pub fn any_axis() -> impl Strategy<Value = Axis> {
    select(&[Axis::Focus, Axis::Stance])
}

pub fn any_orientation() -> impl Strategy<Value = Orientation> {
    select(every_orientation())
}

/// On the plane, just beside it, exactly on the fold, and where no plane is.
pub fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![5 => -20.0..120.0, 2 => Just(50.0), 1 => any::<f64>()]
}

pub fn any_spot() -> impl Strategy<Value = Spot> {
    (any_number(), any_number()).prop_map(|(focus, stance)| Spot { focus, stance })
}

pub fn any_input() -> impl Strategy<Value = Input> {
    prop_oneof![
        1 => any_spot().prop_map(Input::Down),
        1 => any_spot().prop_map(Input::Grab),
        1 => any_spot().prop_map(Input::Near),
        3 => any_spot().prop_map(Input::Far),
        2 => any_spot().prop_map(Input::Up),
        1 => Just(Input::Cancel),
    ]
}

pub fn any_draft() -> impl Strategy<Value = Draft> {
    let places = [Place::ChooseCurrent, Place::PlaceCurrent, Place::ChooseDesired, Place::PlaceDesired, Place::Talk];
    let dialogue =
        (option::of(any_pin()), option::of(any_pin()), any::<String>(), select(&[Status::Open, Status::Done]))
            .prop_map(|(current, desired, reason, status)| Dialogue::new(current, desired, &reason, status));
    (dialogue, select(places.to_vec()), any::<usize>()).prop_map(|(dialogue, place, question)| Draft {
        dialogue,
        place,
        question,
        pin_left_out: false,
    })
}

/// What may stand in a storage: a draft, a newer one, something damaged, or nothing.
pub fn any_stored() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        3 => any_draft().prop_map(|draft| Some(draft.write())),
        1 => Just(Some(r#"{"schema":"llo-draft/2","pins":[]}"#.to_owned())),
        1 => any::<String>().prop_map(Some),
        1 => Just(None),
    ]
}

pub fn any_options() -> impl Strategy<Value = (Options, Vec<Complaint>)> {
    let word = |words: &'static [&'static str]| option::of(select(words).prop_map(str::to_owned));
    let poles = word(&["people", "organisation", "proactive", "reactive", "up"]);
    let poles = (poles.clone(), poles);
    let storage = word(&["local", "session", "none", "cloud"]);
    (word(&["nl", "en", "fr"]), storage, word(&["default", "team", "a b"]), poles).prop_map(
        |(lang, storage, instance, (pole_right, pole_top))| {
            parsed(|raw| {
                (raw.lang, raw.storage, raw.instance) = (lang, storage, instance);
                (raw.pole_right, raw.pole_top) = (pole_right, pole_top);
            })
        },
    )
}

pub fn any_texts() -> impl Strategy<Value = Result<Option<Texts>, String>> {
    let ours = r#"{"schema":"llo-texts/1","wording":"house-3","nl":{"questions":["Wat nu?"]}}"#;
    select(vec![Texts::read(ours).map(Some), Texts::read("{}").map(Some), Ok(None)])
}

/// What a person can do.
pub fn a_person() -> impl Strategy<Value = Msg> {
    let nudges = [Nudge::By(2), Nudge::By(-2), Nudge::By(10), Nudge::By(-10), Nudge::ToLow, Nudge::ToHigh];
    let buttons = [
        Msg::SliderSettled,
        Msg::SliderReleased,
        Msg::PinTakenAway,
        Msg::Passed,
        Msg::WentOn,
        Msg::WentOn,
        Msg::WentBack,
        Msg::ListRequested,
        Msg::PlaneRequested,
        Msg::TabChosen(Tab::Now),
        Msg::TabChosen(Tab::Later),
        Msg::TabChosen(Tab::Talk),
        Msg::AdjustAsked,
        Msg::AnotherQuestion,
        Msg::PrintAsked,
        Msg::FinishAsked,
        Msg::ReopenAsked,
        Msg::EraseAsked,
        Msg::EraseDropped,
    ];
    prop_oneof![
        4 => any_quadrant().prop_map(Msg::CornerChosen),
        6 => any_input().prop_map(Msg::Pointer),
        2 => (any_axis(), any_value()).prop_map(|(axis, value)| Msg::Slid(axis, value)),
        2 => (any_axis(), select(nudges.to_vec())).prop_map(|(axis, nudge)| Msg::Nudged(axis, nudge)),
        1 => any::<String>().prop_map(Msg::ReasonTyped),
        12 => select(buttons.to_vec()),
    ]
}

/// What a person can do, erasing included.
pub fn a_forgetful_person() -> impl Strategy<Value = Msg> {
    prop_oneof![20 => a_person(), 1 => Just(Msg::EraseConfirmed)]
}

/// What the page and other tabs can do.
pub fn the_page() -> impl Strategy<Value = Msg> {
    prop_oneof![
        any_options().prop_map(|(options, complaints)| Msg::OptionsChanged(options, complaints)),
        any_texts().prop_map(Msg::TextsGiven),
        any_stored().prop_map(|text| Msg::Stored(Stored::Elsewhere(text))),
        Just(Msg::DataCleared),
    ]
}

/// Everything, in any order, even what a driver never sends.
pub fn anything() -> impl Strategy<Value = Msg> {
    let outcome = || select(&[Ok(()), Err(StoreError::Unavailable), Err(StoreError::Full), Err(StoreError::Occupied)]);
    prop_oneof![
        6 => a_forgetful_person(),
        2 => the_page(),
        1 => option::of(any_draft().prop_map(|draft| draft.write()))
            .prop_map(|kept| Msg::Started { complaints: Vec::new(), kept }),
        1 => any_stored().prop_map(|text| Msg::Stored(Stored::Loaded(Ok(text)))),
        1 => outcome().prop_map(|outcome| Msg::Stored(Stored::Saved(outcome))),
        1 => outcome().prop_map(|outcome| Msg::Stored(Stored::SetAside(outcome))),
        1 => outcome().prop_map(|outcome| Msg::Stored(Stored::Erased(outcome))),
    ]
}

pub fn some(what: impl Strategy<Value = Msg>) -> impl Strategy<Value = Vec<Msg>> {
    vec(what, 0..40)
}
