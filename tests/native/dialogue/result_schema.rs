//! The JSON Schema of the result: met by the golden results, and strict enough.

use std::sync::LazyLock;

use jsonschema::Validator;
use llo_dialogue::surface::events::Detail;
use serde_json::{Value, json};

use crate::support::files::{fixture, fixtures};

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| {
    let schema: Value = Detail::Result.schema().to_value();
    jsonschema::draft202012::meta::validate(&schema).expect("the schema is a schema");
    jsonschema::draft202012::new(&schema).expect("the schema can be used")
});

#[test]
fn every_golden_result_is_valid() {
    for file in fixtures("result") {
        let result: Value = serde_json::from_str(&fixture(&format!("result/{file}"))).expect("a golden file is JSON");
        assert!(VALIDATOR.is_valid(&result), "{file}");
    }
}

/// A valid result with one thing changed.
fn with(change: impl FnOnce(&mut Value)) -> Value {
    let mut result = serde_json::from_str(&fixture("result/two-poles-done.json")).expect("a golden file is JSON");
    change(&mut result);
    result
}

#[test]
fn a_result_with_a_field_more_is_valid() {
    assert!(VALIDATOR.is_valid(&with(|result| result["added-later"] = json!({ "any": 1 }))));
}

#[test]
fn what_is_no_result_is_refused() {
    assert!(VALIDATOR.is_valid(&with(|_| {})), "the result that is spoilt below is fine itself");
    let set = |pointer: &'static str, value: Value| {
        let spoilt = with(|result| *result.pointer_mut(pointer).expect("the field exists") = value.clone());
        (format!("{pointer} = {value}"), spoilt)
    };
    let mut spoilt = vec![
        set("/schema", json!("llo-result/2")),
        set("/element", json!("llo-board")),
        set("/status", json!("passed")),
        set("/status", json!(null)),
        set("/language", json!("de")),
        set("/language", json!("NL")),
        set("/wording", json!("")),
        set("/wording", json!("w".repeat(65))),
        set("/wording", json!(null)),
        set("/time", json!("2026-11-23T09:29:00Z")),
        set("/time", json!("2026-11-23T09:00:10Z")),
        set("/time", json!("2026-11-23T09:00:00.000Z")),
        set("/time", json!("2026-11-23T09:00:00+01:00")),
        set("/time", json!("2026-11-23")),
        set("/time", json!(1_795_426_150_000_u64)),
        set("/current", json!([27, 29])),
        set("/current", json!({})),
        set("/current/quadrant", json!("organisation")),
        set("/current/quadrant", json!("Organisation-Reactive")),
        set("/desired/stance", json!("81")),
        set("/desired/stance", json!(null)),
        set("/step/stays", json!("no")),
        set("/step/towards", json!(["up"])),
        set("/step/towards", json!(["people", "proactive", "people"])),
        set("/step/towards", json!(null)),
        set("", json!(null)),
        set("", json!([])),
    ];
    spoilt.extend([0, 2, 48, 50, 52, 98, 100, -1, 101].map(|number| set("/current/focus", json!(number))));
    spoilt.extend([49.5, 50.0, 1e9].map(|number| set("/current/focus", json!(number))));
    for field in ["schema", "element", "status", "language", "wording", "time", "current", "desired", "step"] {
        let without = with(|result| _ = result.as_object_mut().map(|fields| fields.remove(field)));
        spoilt.push((format!("without {field}"), without));
    }
    for (field, of) in [("focus", "current"), ("stance", "desired"), ("quadrant", "current"), ("towards", "step")] {
        let without = with(|result| _ = result[of].as_object_mut().map(|fields| fields.remove(field)));
        spoilt.push((format!("{of} without {field}"), without));
    }
    let accepted: Vec<String> =
        spoilt.into_iter().filter(|(_, result)| VALIDATOR.is_valid(result)).map(|(what, _)| what).collect();
    assert!(accepted.is_empty(), "the schema takes {accepted:#?}");
}
