//! `llo-session/1`: golden files, which are never edited, and a schema that all that is written meets and is strict enough.

use std::sync::LazyLock;

use jsonschema::Validator;
use llo_dialogue::contract::format;
use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::session::{Choice, NextStep, Order, RoundNo, Session};
use llo_dialogue::elements::board::result::SessionResultV1;
use llo_dialogue::surface::events::Detail;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::any::cases;
use crate::support::any_session::{any_course, any_setup, happen};
use crate::support::files::{fixture, fixtures};
use crate::support::reveal::{A, D, STEP, with};
use crate::support::session::session;
use crate::support::wire::{everything, names};

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let schema: Value = Detail::Session.schema().to_value();
    jsonschema::draft202012::meta::validate(&schema).expect("the schema is a schema");
    jsonschema::draft202012::new(&schema).expect("the schema can be used")
});

fn result(session: &Session) -> SessionResultV1 {
    let day = Date::new(2026, 11, 26).expect("a day");
    SessionResultV1::new(session, &names(session.setup().rules.roles), Language::NL, "llo-2026-11", day)
}

fn golden() -> Vec<(&'static str, SessionResultV1)> {
    let mut chosen = everything(RoundNo::Second);
    let step = NextStep::new("Vraag twee collega's", "Noor", Date::new(2026, 12, 1)).expect("it says what");
    assert!(chosen.choose(Choice::Step(step)));
    let mut no_step = with(&[(5, A, D)], STEP);
    assert!(no_step.next(&mut || 1) && no_step.choose(Choice::NoStep));
    vec![
        ("nothing.json", result(&session(Order::BothFirst))),
        ("five.json", result(&no_step)),
        ("everything.json", SessionResultV1 { title: Some("Team Ruimte".to_owned()), ..result(&chosen) }),
    ]
}

fn value(result: &SessionResultV1) -> Value {
    serde_json::from_str(&format::pretty(result)).expect("it is JSON")
}

#[test]
fn a_result_is_written_as_it_always_was() {
    for (file, result) in golden() {
        let path = format!("session/{file}");
        if std::env::var_os("LLO_UPDATE").is_some() && !fixtures("session").contains(&file.to_owned()) {
            let whole = crate::support::files::root().join("tests/fixtures").join(&path);
            std::fs::write(whole, format::pretty(&result) + "\n").expect("it can be written");
        }
        assert_eq!(fixture(&path).trim_end(), format::pretty(&result), "{file}");
    }
    let mut all: Vec<&str> = golden().into_iter().map(|(file, _)| file).collect();
    all.sort_unstable();
    assert_eq!(fixtures("session"), all);
}

#[test]
fn every_golden_file_is_valid() {
    for (file, _) in golden() {
        let json: Value = serde_json::from_str(&fixture(&format!("session/{file}"))).expect("it is JSON");
        assert!(VALIDATOR.is_valid(&json), "{file}");
    }
}

#[test]
fn what_no_board_may_show_is_refused() {
    let whole = value(&golden().pop().expect("the fullest").1);
    assert!(VALIDATOR.is_valid(&whole), "what is spoilt below is fine itself");
    let spoilt = [
        ("/schema", json!("llo-session/2")),
        ("/element", json!("llo-dialogue")),
        ("/date", json!("2026-11-26T09:00:00Z")),
        ("/order", json!("none")),
        ("/floors/counts", json!(4)),
        ("/floors/pins", json!(7)),
        ("/floors/density", json!(19)),
        ("/floors/roles", json!(1)),
        ("/rounds/0/round", json!(3)),
        ("/rounds/0/current/people", json!(4)),
        ("/rounds/0/current/agreement", json!("average")),
        ("/rounds/0/current/pins/0/focus", json!(20)),
        ("/rounds/0/current/pins/0/people", json!(0)),
        ("/rounds/0/current/pins", json!({ "withheld": "secret" })),
        ("/rounds/0/current/counts", json!({ "organisation-reactive": 24 })),
        ("/rounds/0/flows", json!({})),
        ("/step", json!("x")),
    ];
    for (pointer, value) in spoilt {
        let mut json = whole.clone();
        *json.pointer_mut(pointer).expect("the field exists") = value.clone();
        assert!(!VALIDATOR.is_valid(&json), "{pointer} = {value}");
    }
}

#[test]
fn a_field_more_is_valid() {
    let mut json = value(&golden()[0].1);
    json["added-later"] = json!({ "any": 1 });
    assert!(VALIDATOR.is_valid(&json));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn whatever_happens_the_result_is_valid(setup in any_setup(), course in any_course()) {
        let mut session = Session::new(setup);
        course.iter().for_each(|happening| happen(&mut session, happening));
        let json = value(&result(&session));
        prop_assert!(VALIDATOR.is_valid(&json), "{}", json);
    }
}
