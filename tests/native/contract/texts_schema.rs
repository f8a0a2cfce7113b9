//! The JSON Schema of `llo-texts/2`, which is generated for editors, and the reader: they take the same.

use serde_json::{Value, json};

use crate::support::files::read;

#[test]
fn what_the_reader_takes_is_valid_and_what_it_refuses_is_not() {
    let schema: Value = serde_json::from_str(&read("www/schema/llo-texts-2.json")).expect("JSON");
    let valid = jsonschema::validator_for(&schema).expect("a schema");
    let texts = |nl: Value| json!({ "schema": "llo-texts/2", "wording": "house-1", "nl": { "dialogue": nl } });
    for (nl, fine) in [
        (json!({ "talk": { "reason": "Waarom?" } }), true),
        (json!({ "board": { "pins": { "other": "Pinnen" } } }), true),
        (json!({ "questions": ["Eén?"] }), true),
        (json!({ "talk": { "raeson": "Waarom?" } }), false),
        (json!({ "talk": { "reason": "" } }), false),
        (json!({ "board": { "pins": { "one": "Pin" } } }), false),
        (json!({ "questions": [] }), false),
    ] {
        assert_eq!(valid.is_valid(&texts(nl.clone())), fine, "{nl}");
        assert_eq!(llo_dialogue::i18n::texts::Texts::read(&texts(nl.clone()).to_string()).is_ok(), fine, "{nl}");
    }
}
