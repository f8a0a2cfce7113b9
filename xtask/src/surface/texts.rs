//! The JSON Schema of `llo-texts/2`, for editors: a host's own words, made of ours.

use std::path::Path;

use llo_dialogue::contract::ids::Language;
use llo_dialogue::i18n::shape::{CATEGORIES, is_plural};
use serde_json::{Map, Value, json};

use super::{GENERATED, Generated, pretty};
use crate::files;
use crate::process::Result;
use crate::words::REPLACEABLE;

fn text(ours: &str) -> Value {
    json!({ "type": "string", "minLength": 1, "maxLength": 500, "description": ours })
}

/// Of one of our messages, or of a group of them.
fn schema_of(ours: &Value) -> Value {
    match ours {
        Value::String(text) => self::text(text),
        Value::Array(_) => json!({
            "type": "array", "minItems": 1, "maxItems": 20,
            "items": { "type": "string", "minLength": 1, "maxLength": 500 },
        }),
        Value::Object(forms) if is_plural(forms.keys().map(String::as_str)) => {
            let other = forms["other"].as_str().unwrap_or_default();
            let forms: Map<String, Value> = CATEGORIES.iter().map(|key| ((*key).to_owned(), text(other))).collect();
            json!({ "type": "object", "required": ["other"], "additionalProperties": false, "properties": forms })
        }
        Value::Object(group) => {
            let messages: Map<String, Value> = group.iter().map(|(key, ours)| (key.clone(), schema_of(ours))).collect();
            json!({ "type": "object", "additionalProperties": false, "properties": messages })
        }
        // The build of the words takes nothing else.
        _ => json!({}),
    }
}

/// Of one language, from the files in `src/words`.
fn language(root: &Path, language: Language) -> Result<Value> {
    let element = |element: &str| {
        let file = root.join(format!("src/words/{element}/{}.json", language.tag()));
        let words = serde_json::from_str(&files::read(&file)?).map_err(|error| files::unusable(&file, &error))?;
        Ok((element.to_owned(), schema_of(&words)))
    };
    let elements: Map<String, Value> = REPLACEABLE.iter().map(|name| element(name)).collect::<Result<_>>()?;
    Ok(json!({ "type": "object", "properties": elements }))
}

pub(super) fn schema(root: &Path) -> Result<Generated> {
    let mut properties = Map::new();
    properties.insert("schema".to_owned(), json!({ "const": "llo-texts/2" }));
    properties.insert("wording".to_owned(), json!({ "type": "string", "minLength": 1, "maxLength": 64 }));
    for tongue in Language::ALL {
        properties.insert(tongue.tag().to_owned(), language(root, tongue)?);
    }
    let schema = json!({
        "$comment": GENERATED,
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "llo-texts/2",
        "description": "A host's own words, laid over ours. What is left out keeps ours; a text has at most the placeholders of the one that it describes.",
        "type": "object",
        "required": ["schema", "wording"],
        "properties": properties,
    });
    Ok(Generated { path: "www/schema/llo-texts-2.json".to_owned(), text: pretty(&schema) })
}
