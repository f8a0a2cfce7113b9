//! The JSON Schema of what is shared: met by all that is shared, and strict enough.

use std::sync::LazyLock;

use jsonschema::Validator;
use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::self_check::result::SharedV1;
use llo_dialogue::surface::events::Detail;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::any::cases;
use crate::support::any_check::{any_check, any_selection};
use crate::support::files::{fixture, fixtures};

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let schema: Value = Detail::Shared.schema().to_value();
    jsonschema::draft202012::meta::validate(&schema).expect("the schema is a schema");
    jsonschema::draft202012::new(&schema).expect("the schema can be used")
});

#[test]
fn every_golden_file_is_valid() {
    for file in fixtures("shared") {
        let shared: Value = serde_json::from_str(&fixture(&format!("shared/{file}"))).expect("a golden file is JSON");
        assert!(VALIDATOR.is_valid(&shared), "{file}");
    }
}

#[test]
fn a_field_more_is_valid() {
    let mut shared: Value = serde_json::from_str(&fixture("shared/themes.json")).expect("a golden file is JSON");
    shared["added-later"] = json!({ "any": 1 });
    assert!(VALIDATOR.is_valid(&shared));
}

#[test]
fn what_is_not_shared_is_refused() {
    let whole: Value = serde_json::from_str(&fixture("shared/everything.json")).expect("a golden file is JSON");
    assert!(VALIDATOR.is_valid(&whole), "what is spoilt below is fine itself");
    let spoilt = [
        ("/schema", json!("llo-self-check-result/2")),
        ("/element", json!("llo-dialogue")),
        ("/language", json!("de")),
        ("/wording", json!("")),
        ("/time", json!("2026-11-23T09:29:10Z")),
        ("/themes", json!(["exit-unsafe"])),
        ("/themes", json!(["voice", "voice"])),
        ("/themes", json!(["voice", "skills", "aspire", "network"])),
        ("/themes", json!(null)),
        ("/answers", json!({ "exit-unsafe": "yes" })),
        ("/answers", json!({ "voice": "maybe" })),
        ("/answers", json!({ "voice": 3 })),
        ("/answers", json!({})),
        ("/texts/0/about", json!("exit-unsafe")),
        ("/texts/0/part", json!("date")),
        ("/texts/0/text", json!("")),
        ("/texts/0/text", json!("x".repeat(501))),
    ];
    for (pointer, value) in spoilt {
        let mut shared = whole.clone();
        *shared.pointer_mut(pointer).expect("the field exists") = value.clone();
        assert!(!VALIDATOR.is_valid(&shared), "{pointer} = {value:.80}");
    }
    for field in ["schema", "element", "language", "wording", "time", "themes"] {
        let mut shared = whole.clone();
        shared.as_object_mut().expect("an object").remove(field);
        assert!(!VALIDATOR.is_valid(&shared), "without {field}");
    }
    for field in ["answers", "texts"] {
        let mut shared = whole.clone();
        shared.as_object_mut().expect("an object").remove(field);
        assert!(VALIDATOR.is_valid(&shared), "{field} may be absent");
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn whatever_is_shared_is_valid(check in any_check(), selection in any_selection()) {
        if let Some(shared) = SharedV1::new(&check, &selection, Language::EN, "w", Time::from_millis(0)) {
            let json: Value = serde_json::from_str(&shared.pretty()).expect("what is shared is JSON");
            prop_assert!(VALIDATOR.is_valid(&json), "{}", json);
        }
    }
}
