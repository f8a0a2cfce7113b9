//! `llo-texts/1`: the words of the model alone, under names of their own. They become messages of the dialogue.

use serde_json::{Map, Value, json};

use super::texts::{below, check_list, check_text, object};
use crate::contract::ids::{Language, quadrant_id};
use crate::domain::space::Quadrant;

pub(super) const SCHEMA: &str = "llo-texts/1";

/// What can be replaced of one language, beside its questions and corners.
const PROMPTS: [&str; 2] = ["current", "desired"];
/// What can be replaced of one corner.
const CORNER: [&str; 4] = ["name", "sentence", "strength", "risk"];

/// The messages of all languages, by language and element.
///
/// # Errors
/// The first text that does not fit, with its place.
pub(super) fn upgraded(json: &Value) -> Result<Value, String> {
    let mut languages = Map::new();
    for language in Language::ALL {
        let place = below("texts", language.tag());
        object(json, language.tag(), &place)?;
        if let Some(words) = json.get(language.tag()) {
            check(words, &place)?;
            // The prompts and the corners stood side by side; what has another name is not looked for.
            let mut messages = json!({ "prompts": words, "corners": words });
            if let Some(questions) = words.get("questions") {
                messages["questions"] = questions.clone();
            }
            languages.insert(language.tag().to_owned(), json!({ "dialogue": messages }));
        }
    }
    Ok(Value::Object(languages))
}

/// Every text of one language, which stands at `place`.
fn check(json: &Value, place: &str) -> Result<(), String> {
    check_texts(json, place, &PROMPTS)?;
    if let Some(questions) = json.get("questions") {
        check_list(questions, &below(place, "questions"), "must be 1 to 20 questions")?;
    }
    for corner in Quadrant::ALL.map(quadrant_id) {
        let place = below(place, corner);
        object(json, corner, &place)?;
        check_texts(json.get(corner).unwrap_or(&Value::Null), &place, &CORNER)?;
    }
    Ok(())
}

fn check_texts(json: &Value, place: &str, names: &[&str]) -> Result<(), String> {
    for name in names {
        if let Some(text) = json.get(name) {
            check_text(text, &below(place, name))?;
        }
    }
    Ok(())
}
