//! Laws of keeping a self-check and taking it along: what was written comes back, what is left out leaves no trace,
//! and any text gives an answer.

use llo_dialogue::domain::check::Check;
use llo_dialogue::elements::self_check::draft::{Draft, FileRefusal, Private, Reading, file, open_file};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::support::any::{any_number, cases};
use crate::support::any_check::{any_check, any_check_draft};

/// JSON of any shape, with our names and ids in it more often than chance would have them.
fn any_json() -> impl Strategy<Value = Value> {
    let ids = ["llo-check/1", "llo-check/2", "voice", "exit-unsafe", "yes", "unknown", "2026-11-30", "work", ""];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any_number().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (0_u16..1500).prop_map(Value::from),
        select(ids.to_vec()).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    let fields = [
        "schema",
        "rounds",
        "experiments",
        "place",
        "statement",
        "touched",
        "expires",
        "date",
        "answers",
        "themes",
        "about",
        "try",
        "minute",
        "learned",
        "voice",
        "other",
    ];
    leaf.prop_recursive(5, 48, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(select(fields.to_vec()), inner, 0..8)
                .prop_map(|fields| fields.into_iter().map(|(field, value)| (field.to_owned(), value)).collect()),
        ]
    })
}

/// Every value in a JSON text, with the way to it.
fn pointers(json: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match json {
        Value::Array(list) => {
            for (index, inner) in list.iter().enumerate() {
                pointers(inner, &format!("{at}/{index}"), found);
            }
        }
        Value::Object(fields) => {
            for (field, inner) in fields {
                pointers(inner, &format!("{at}/{field}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// A file that is opened, and in a word why it is not.
fn opened(text: &str) -> Result<Check, FileRefusal> {
    open_file(text).map_err(|refused| refused.why)
}

/// Whatever is read can be written, and is then read as the same.
fn settles(text: &str) -> Result<(), TestCaseError> {
    let opened = opened(text);
    match Draft::read(text) {
        Reading::Draft(draft) => {
            prop_assert_eq!(opened.as_ref(), Ok(&draft.check));
            prop_assert_eq!(Draft::read(&draft.write()), Reading::Draft(draft));
        }
        Reading::Newer => prop_assert_eq!(opened, Err(FileRefusal::Newer)),
        Reading::Corrupt(_) => prop_assert!(matches!(opened, Err(FileRefusal::NotOurs | FileRefusal::Damaged))),
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_check_is_read_back_as_it_was_written(draft in any_check_draft()) {
        prop_assert_eq!(Draft::read(&draft.write()), Reading::Draft(draft));
    }

    #[test]
    fn any_file_gives_the_same_check_on_another_device(check in any_check()) {
        prop_assert_eq!(open_file(&file(&check, Private::Included)), Ok(check));
    }

    #[test]
    fn what_is_left_out_of_a_file_leaves_no_trace(check in any_check()) {
        let public = check.without_private();
        prop_assert_eq!(open_file(&file(&check, Private::LeftOut)), Ok(public.clone()));
        prop_assert_eq!(file(&check, Private::LeftOut), file(&public, Private::Included), "letter by letter");
        prop_assert!(!file(&check, Private::LeftOut).contains("exit-unsafe"));
    }

    #[test]
    fn a_file_says_nothing_of_where_and_when(draft in any_check_draft()) {
        let json: Value = serde_json::from_str(&file(&draft.check, Private::Included)).expect("a file is JSON");
        prop_assert_eq!((&json["place"], &json["statement"], &json["touched"]), (&json!("intro"), &json!(0), &json!(0)));
    }

    #[test]
    fn any_text_is_refused(text: String) {
        prop_assert!(matches!(Draft::read(&text), Reading::Corrupt(_)));
        prop_assert_eq!(opened(&text), Err(FileRefusal::NotOurs));
    }

    #[test]
    fn any_bytes_are_refused(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(opened(&String::from_utf8_lossy(&bytes)), Err(FileRefusal::NotOurs));
    }

    #[test]
    fn any_damage_to_the_text_gives_an_answer(
        draft in any_check_draft(), at in 0.0..1.0, bytes in vec(any::<u8>(), 0..4), cut in 0_usize..4,
    ) {
        let mut text = draft.write().into_bytes();
        let at = (at * text.len() as f64) as usize;
        text.splice(at..(at + cut).min(text.len()), bytes);
        settles(&String::from_utf8_lossy(&text))?;
    }

    #[test]
    fn any_value_in_place_of_another_gives_an_answer(draft in any_check_draft(), at: prop::sample::Index, other in any_json()) {
        let mut json: Value = serde_json::from_str(&draft.write()).expect("a draft is JSON");
        let mut found = Vec::new();
        pointers(&json, "", &mut found);
        let pointer: &String = at.get(&found);
        *json.pointer_mut(pointer).expect("it was found") = other;
        settles(&json.to_string())?;
    }

    #[test]
    fn any_json_gives_an_answer(mut json in any_json(), ours: bool) {
        if let Some(fields) = json.as_object_mut().filter(|_| ours) {
            fields.insert("schema".into(), "llo-check/1".into());
        }
        settles(&json.to_string())?;
    }
}
