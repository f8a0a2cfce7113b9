//! `llo-self-check-result/1`: golden files, letter by letter, and an independent model of what a person ticked.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::{Experiment, Field};
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::self_check::progress::ProgressV1;
use llo_dialogue::elements::self_check::result::{Level, Part, Selection, SharedV1, TextRef};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::support::any::cases;
use crate::support::any_check::{any_check, any_selection};
use crate::support::element::A_MORNING;
use crate::support::files::{fixture, fixtures};

/// The ids as they were released, in the order of the questions, without the private one.
const IDS: [&str; 13] = [
    "aspire",
    "self-awareness",
    "mastery-motivation",
    "self-efficacy",
    "learning-agility",
    "voice",
    "financial-access",
    "skills",
    "information",
    "cope-change",
    "network",
    "self-directed",
    "autonomy",
];
const PARTS: [&str; 6] = ["try", "find-out", "first-step", "need", "look-back", "learned"];

fn share(check: &Check, selection: &Selection) -> Option<Value> {
    let shared = SharedV1::new(check, selection, Language::NL, "llo-2026-11", Time::from_millis(A_MORNING));
    shared.map(|shared| serde_json::from_str(&shared.pretty()).expect("what is shared is JSON"))
}

fn only(level: Level) -> Selection {
    Selection { level, texts: Vec::new() }
}

/// One round with answers and themes, and two experiments; what is private is among all of them.
fn example() -> Check {
    let today = Date::new(2026, 11, 23).expect("a day");
    let mut check = Check::default();
    check.answer(Capability::Network, Some(Answer::ALittle), today);
    assert_eq!(check.start_round(today), Ok(()));
    for capability in [Capability::ExitUnsafe, Capability::Autonomy, Capability::Voice] {
        check.answer(capability, Some(Answer::NotYet), today);
        assert_eq!(check.choose_theme(capability, today), Ok(true));
    }
    check.answer(Capability::Aspire, Some(Answer::Yes), today);
    for (about, what) in [(Capability::ExitUnsafe, "A secret."), (Capability::Voice, "Vraag “wat” 🌱\n\"nu\"?")] {
        let index = check.add_experiment(about).expect("few enough");
        let experiment = check.experiment_mut(index).expect("it was made");
        experiment.write(Field::Try, what);
        experiment.write(Field::Need, " ");
        experiment.learn(what);
    }
    check
}

/// Every text of both experiments.
fn every_text() -> Vec<TextRef> {
    [1, 0].into_iter().flat_map(|experiment| Part::ALL.map(|part| TextRef { experiment, part })).collect()
}

#[test]
fn what_is_shared_is_the_golden_one() {
    let goldens = [
        ("answers.json", only(Level::Answers)),
        ("everything.json", Selection { level: Level::Answers, texts: every_text() }),
        ("themes.json", only(Level::Themes)),
    ];
    for (file, selection) in &goldens {
        let shared = SharedV1::new(&example(), selection, Language::EN, "house-3 \"a\"", Time::from_millis(A_MORNING));
        let shared = shared.expect("there is something to share");
        assert_eq!(shared.pretty() + "\n", fixture(&format!("shared/{file}")), "{file}");
    }
    assert_eq!(goldens.map(|(file, _)| file.to_owned()).to_vec(), fixtures("shared"));
}

#[test]
fn nothing_is_shared_by_who_chose_nothing_or_has_nothing() {
    let nothing = Selection { level: Level::Nothing, texts: every_text() };
    assert_eq!(share(&example(), &nothing), None);
    assert_eq!(share(&example(), &Selection::default()), None, "nothing is what is chosen at first");
    for level in [Level::Themes, Level::Answers] {
        assert_eq!(share(&Check::default(), &only(level)), None);
    }
}

#[test]
fn who_has_only_what_is_private_has_nothing_to_share() {
    let today = Date::new(2026, 11, 23).expect("a day");
    let mut check = Check::default();
    check.answer(Capability::ExitUnsafe, Some(Answer::NotYet), today);
    assert_eq!(check.choose_theme(Capability::ExitUnsafe, today), Ok(true));
    let mut experiment = Experiment::new(Capability::ExitUnsafe);
    experiment.learn("A secret.");
    let check = Check::new(check.rounds().to_vec(), vec![experiment]).expect("few enough");
    assert_eq!(share(&check, &Selection { level: Level::Answers, texts: every_text() }), None);
}

#[test]
fn when_it_was_shared_is_rounded_to_the_hour() {
    let at = |millis| {
        SharedV1::new(&example(), &only(Level::Themes), Language::NL, "w", Time::from_millis(millis))
            .map(|shared| shared.time)
    };
    assert_eq!(at(A_MORNING), Some("2026-11-23T09:00:00Z".to_owned()));
    assert_eq!(at(A_MORNING), at(A_MORNING + 1_500_000));
}

/// What has to be in the JSON, made from the choice alone.
fn model(check: &Check, selection: &Selection) -> Option<Value> {
    let public = |capability: Capability| IDS.get(capability.index()).copied();
    let round = check.rounds().last();
    let themes: Vec<&str> = round.map(|round| round.themes.iter().filter_map(public).collect()).unwrap_or_default();
    let mut answers = Map::new();
    if selection.level == Level::Answers
        && let Some(round) = round
    {
        for (capability, id) in Capability::ALL.into_iter().zip(IDS) {
            let words = match round.sheet.answer(capability) {
                Some(Answer::Yes) => "yes",
                Some(Answer::ALittle) => "a-little",
                Some(Answer::NotYet) => "not-yet",
                Some(Answer::Unknown) => "unknown",
                None => continue,
            };
            answers.insert(id.to_owned(), words.into());
        }
    }
    let mut texts = Vec::new();
    for (index, experiment) in check.experiments().iter().enumerate() {
        let written = Field::ALL.map(|field| experiment.text(field)).into_iter().chain([experiment.learned()]);
        for ((part, name), text) in Part::ALL.into_iter().zip(PARTS).zip(written) {
            let ticked = selection.texts.iter().any(|text| text.experiment == index && text.part == part);
            if let Some(about) = public(experiment.about()).filter(|_| ticked && !text.trim().is_empty()) {
                texts.push(json!({ "about": about, "part": name, "text": text }));
            }
        }
    }
    if selection.level == Level::Nothing || (themes.is_empty() && answers.is_empty() && texts.is_empty()) {
        return None;
    }
    let mut shared = json!({
        "schema": "llo-self-check-result/1", "element": "llo-self-check", "language": "nl", "wording": "llo-2026-11",
        "time": "2026-11-23T09:00:00Z", "themes": themes,
    });
    if !answers.is_empty() {
        shared["answers"] = answers.into();
    }
    if !texts.is_empty() {
        shared["texts"] = texts.into();
    }
    Some(shared)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn exactly_what_was_ticked_is_shared(check in any_check(), selection in any_selection()) {
        let shared = share(&check, &selection);
        prop_assert_eq!(&shared, &model(&check, &selection));
        if let Some(shared) = shared {
            let texts = shared.get("texts").and_then(Value::as_array).into_iter().flatten();
            let abouts = texts.map(|text| text["about"].clone()).chain([shared["themes"].clone()]);
            let said = abouts.chain(shared.get("answers").cloned()).map(|value| value.to_string()).collect::<String>();
            prop_assert!(!said.contains("exit-unsafe"), "{}", said);
        }
    }

    #[test]
    fn whether_there_was_anything_private_cannot_be_seen(check in any_check(), selection in any_selection()) {
        let selection = only(selection.level);
        let public = check.without_private();
        prop_assert_eq!(share(&check, &selection), share(&public, &selection));
        prop_assert_eq!(ProgressV1::new(&check), ProgressV1::new(&public));
    }
}
