//! The types for TypeScript against the JSON Schemas: every name and every fixed text of a schema stands in them.

use serde_json::Value;

use crate::support::files;

#[test]
fn the_types_name_what_the_schemas_name() {
    let types = files::read("www/llo.d.ts");
    for schema in files::below("www/schema", &["json"]) {
        let json: Value = serde_json::from_str(&files::read(&schema)).expect("JSON");
        let mut missing = Vec::new();
        walk(&json, &mut |name, kind| {
            let written = match kind {
                Kind::Property => vec![format!(" {name}: "), format!(" {name}?: "), format!("\"{name}\": ")],
                Kind::Text => vec![format!("\"{name}\"")],
            };
            if !written.iter().any(|text| types.contains(text.as_str())) {
                missing.push(name.to_owned());
            }
        });
        assert!(missing.is_empty(), "{}: {missing:?}", schema.display());
    }
}

enum Kind {
    Property,
    Text,
}

fn walk(json: &Value, tell: &mut impl FnMut(&str, Kind)) {
    let Value::Object(fields) = json else { return };
    for (key, value) in fields {
        match (key.as_str(), value) {
            ("properties", Value::Object(properties)) => {
                for (name, property) in properties {
                    tell(name, Kind::Property);
                    walk(property, tell);
                }
            }
            ("const", Value::String(text)) => tell(text, Kind::Text),
            ("enum", Value::Array(texts)) => {
                texts.iter().filter_map(Value::as_str).for_each(|text| tell(text, Kind::Text));
            }
            (_, Value::Array(parts)) => parts.iter().for_each(|part| walk(part, tell)),
            _ => walk(value, tell),
        }
    }
}
