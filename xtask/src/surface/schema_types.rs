//! TypeScript's types out of the JSON Schemas of the details, which come from the Rust types that are serialised.

use serde_json::Value;

use super::quoted;

/// Declarations, each once, in the order in which they were needed.
#[derive(Default)]
pub struct Declarations {
    known: Vec<String>,
    pub text: String,
}

impl Declarations {
    /// Declares a whole schema under this name, and before it what it refers to.
    pub fn add(&mut self, name: &str, schema: &Value) {
        let definitions = schema["$defs"].as_object().into_iter().flatten();
        definitions.for_each(|(definition, schema)| self.declare(&type_name(definition), schema));
        self.declare(name, schema);
    }

    fn declare(&mut self, name: &str, schema: &Value) {
        if self.known.iter().any(|known| known == name) {
            return;
        }
        self.known.push(name.to_owned());
        self.text += &comment(schema["description"].as_str().unwrap_or_default(), "");
        self.text += &match schema["properties"].as_object() {
            Some(_) => format!("export interface {name} {}\n\n", object(schema, "")),
            None => format!("export type {name} ={};\n\n", in_lines(&expression(schema))),
        };
    }
}

/// `PictureV1` is exported as `LloPicture`; what has no version is a word of the domain and stays.
fn type_name(definition: &str) -> String {
    definition.strip_suffix("V1").map_or(definition.to_owned(), |stem| format!("Llo{stem}"))
}

/// The braces with the fields of an object.
fn object(schema: &Value, indent: &str) -> String {
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let fields = schema["properties"].as_object().into_iter().flatten();
    let fields = fields.map(|(name, field)| {
        let comment = comment(field["description"].as_str().unwrap_or_default(), &format!("{indent}  "));
        let optional = if required.contains(&name.as_str()) { "" } else { "?" };
        format!("{comment}{indent}  {}{optional}: {};\n", key(name), expression(field))
    });
    format!("{{\n{}{indent}}}", fields.collect::<String>())
}

pub fn key(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if plain { name.to_owned() } else { quoted(name) }
}

/// # Panics
/// When a schema says something that none of ours has said so far.
fn expression(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return type_name(reference.rsplit('/').next().unwrap_or_default());
    }
    if !schema["const"].is_null() {
        return schema["const"].to_string();
    }
    if let Some(values) = schema["enum"].as_array() {
        return union(values.iter().map(Value::to_string));
    }
    if let Some(parts) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        return union(parts.iter().map(expression));
    }
    match &schema["type"] {
        Value::Array(types) => {
            let one = |name: &Value| expression(&with(schema, "type", name.clone()));
            union(types.iter().map(one))
        }
        Value::String(name) => of_type(name, schema),
        _ => panic!("no type of TypeScript is known for {schema}"),
    }
}

fn of_type(name: &str, schema: &Value) -> String {
    match name {
        "null" | "boolean" | "string" => name.to_owned(),
        "integer" | "number" => "number".to_owned(),
        "array" => {
            let item = expression(&schema["items"]);
            if item.contains(' ') { format!("({item})[]") } else { format!("{item}[]") }
        }
        "object" if schema["propertyNames"].is_object() => {
            let [key, value] = ["propertyNames", "additionalProperties"].map(|of| expression(&schema[of]));
            format!("Partial<Record<{key}, {value}>>")
        }
        "object" => object(schema, "  "),
        _ => panic!("no type of TypeScript is known for {schema}"),
    }
}

fn with(schema: &Value, field: &str, value: Value) -> Value {
    let mut schema = schema.clone();
    schema[field] = value;
    schema
}

fn union(types: impl Iterator<Item = String>) -> String {
    let mut known = Vec::new();
    types.for_each(|one| {
        if !known.contains(&one) {
            known.push(one)
        }
    });
    known.join(" | ")
}

/// How long a line may be.
const WIDTH: usize = 100;

/// A type after its equals sign: on the line, or each of a long union on one of its own.
fn in_lines(expression: &str) -> String {
    if expression.len() < WIDTH {
        return format!(" {expression}");
    }
    expression.split(" | ").map(|part| format!("\n  | {part}")).collect()
}

/// A comment in the way of JSDoc, with its lines broken anew; what an empty line parts starts on one of its own.
pub fn comment(text: &str, indent: &str) -> String {
    let lines: Vec<String> = text.split("\n\n").filter(|part| !part.is_empty()).flat_map(broken).collect();
    match lines.as_slice() {
        [] => String::new(),
        [one] => format!("{indent}/** {one} */\n"),
        lines => {
            let lines: String = lines.iter().map(|line| format!("{indent} * {line}\n")).collect();
            format!("{indent}/**\n{lines}{indent} */\n")
        }
    }
}

fn broken(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if line.chars().count() + word.chars().count() < WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn declared(schema: &Value) -> String {
        let mut declarations = Declarations::default();
        declarations.add("It", schema);
        declarations.text
    }

    #[test]
    fn an_object_has_a_line_for_each_field_with_what_is_said_of_it() {
        let schema = json!({
            "description": "One.\n\nTwo\nand.",
            "type": "object",
            "properties": {
                "a-b": { "type": ["string", "null"], "description": "Said." },
                "list": { "type": "array", "items": { "enum": ["x", "y"] } },
                "of": { "$ref": "#/$defs/PinV1" },
            },
            "required": ["a-b", "of"],
            "$defs": { "PinV1": { "type": "integer" } },
        });
        let wanted = "export type LloPin = number;\n\n/**\n * One.\n * Two and.\n */\nexport interface It {\n  \
                      /** Said. */\n  \"a-b\": string | null;\n  list?: (\"x\" | \"y\")[];\n  of: LloPin;\n}\n\n";
        assert_eq!(declared(&schema), wanted);
    }

    #[test]
    fn what_is_long_has_lines_of_its_own() {
        let (long, text) = (vec!["word"; 30], ["word"; 30].join(" "));
        let names: Vec<String> = long.iter().enumerate().map(|(at, word)| format!("{word}{at}")).collect();
        let declared = declared(&json!({ "enum": names, "description": text }));
        assert!(declared.starts_with("/**\n * word word"), "{declared}");
        assert!(declared.contains("export type It =\n  | \"word0\"\n  | \"word1\"\n"), "{declared}");
        assert!(declared.lines().all(|line| line.len() <= WIDTH + 3), "{declared}");
    }

    #[test]
    #[should_panic(expected = "no type of TypeScript is known")]
    fn what_is_not_understood_is_no_any() {
        declared(&json!({ "type": "object", "properties": { "it": { "not": {} } } }));
    }
}
