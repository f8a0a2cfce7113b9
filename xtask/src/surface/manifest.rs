//! `www/custom-elements.json`: the custom elements manifest, schema 2.1, for editors and for tools that show elements.

use llo_dialogue::contract::attribute::Attribute;
use llo_dialogue::surface::attributes::{Without, meaning, without};
use llo_dialogue::surface::custom_properties::{CUSTOM_PROPERTIES, CustomProperty};
use llo_dialogue::surface::events::Event;
use llo_dialogue::surface::members::{GET_RESULT, METHODS, Property};
use llo_dialogue::surface::parts::Part;
use llo_dialogue::surface::slots::Slot;
use llo_dialogue::surface::{Element, ElementName};
use serde_json::{Value, json};

use super::types::{sentence, value_types};
use super::{GENERATED, camel, pretty, without_links};

const VERSION: &str = "2.1.0";
const MODULE: &str = "llo.js";
const TYPES: &str = "llo.d.ts";

pub fn manifest() -> String {
    let elements = || ElementName::ALL.iter().map(|name| name.element());
    pretty(&json!({
        "$comment": GENERATED,
        "schemaVersion": VERSION,
        "modules": [{
            "kind": "javascript-module",
            "path": MODULE,
            "summary": "Defines our elements. Its types stand in llo.d.ts.",
            "declarations": elements().map(declaration).collect::<Vec<_>>(),
            "exports": elements().map(definition).collect::<Vec<_>>(),
        }],
    }))
}

fn name(element: &Element) -> String {
    format!("{}Element", element.type_name)
}

fn definition(element: &Element) -> Value {
    json!({
        "kind": "custom-element-definition",
        "name": element.tag,
        "declaration": { "name": name(element), "module": MODULE },
    })
}

fn declaration(element: &Element) -> Value {
    json!({
        "kind": "class",
        "customElement": true,
        "name": name(element),
        "tagName": element.tag,
        "summary": without_links(element.summary),
        "superclass": { "name": "HTMLElement", "package": "global:" },
        "attributes": element.attributes.iter().map(|it| attribute(*it, element)).collect::<Vec<_>>(),
        "members": members(element),
        "events": element.all_events().map(event).collect::<Vec<_>>(),
        "slots": element.slots.iter().map(slot).collect::<Vec<_>>(),
        "cssParts": element.parts.iter().map(part).collect::<Vec<_>>(),
        "cssProperties": CUSTOM_PROPERTIES.iter().map(custom_property).collect::<Vec<_>>(),
    })
}

fn described(attribute: Attribute) -> String {
    let said = without_links(meaning(attribute));
    match without(attribute) {
        Without::Value(_) => said,
        Without::Words(words) => format!("{said}. Without it: {words}."),
    }
}

/// With its default in what tools show: a text stands there in quotation marks.
fn with_default(mut json: Value, attribute: Attribute, quote: &str) -> Value {
    if let Without::Value(value) = without(attribute) {
        json["default"] = format!("{quote}{value}{quote}").into();
    }
    json
}

fn attribute(attribute: Attribute, element: &Element) -> Value {
    let mut json = json!({
        "name": attribute.name(),
        "description": described(attribute),
        "type": { "text": value_types(attribute).1 },
    });
    // `lang` is a property of every element of HTML.
    if attribute == Attribute::Lang {
        return json;
    }
    let own = element.properties.iter().find(|property| property.name == attribute.name());
    json["fieldName"] = own.map_or_else(|| camel(attribute.name()), |property| property.name.to_owned()).into();
    with_default(json, attribute, "")
}

fn members(element: &Element) -> Vec<Value> {
    let is_own = |attribute: &&Attribute| element.properties.iter().any(|property| property.name == attribute.name());
    let attributes = element.attributes.iter().filter(|it| **it != Attribute::Lang && !is_own(it)).map(|attribute| {
        let (reads, _) = value_types(*attribute);
        let field = json!({
            "kind": "field",
            "name": camel(attribute.name()),
            "description": described(*attribute),
            "type": { "text": reads },
            "attribute": attribute.name(),
            "reflects": true,
        });
        with_default(field, *attribute, "\"")
    });
    let result = json!({
        "kind": "method",
        "name": GET_RESULT,
        "description": without_links(element.when_result),
        "return": { "type": type_of(&format!("{} | null", element.result.name()), &[element.result.name()]) },
    });
    let methods = METHODS.iter().map(|method| {
        json!({
            "kind": "method",
            "name": method.name,
            "description": without_links(method.meaning),
            "return": { "type": { "text": method.returns } },
        })
    });
    attributes.chain(element.all_properties().map(property)).chain([result]).chain(methods).collect()
}

fn property(property: &Property) -> Value {
    json!({
        "kind": "field",
        "name": property.name,
        "description": without_links(property.meaning),
        "type": { "text": property.reads },
        "readonly": property.takes.is_none(),
    })
}

/// A type with where each name in it is declared.
fn type_of(text: &str, names: &[&str]) -> Value {
    let place = |name: &&str| text.find(name).map(|start| (start, start + name.len()));
    let references = names.iter().filter_map(|name| {
        let (start, end) = place(name)?;
        Some(json!({ "name": name, "module": TYPES, "start": start, "end": end }))
    });
    json!({ "text": text, "references": references.collect::<Vec<_>>() })
}

fn event(event: &Event) -> Value {
    let detail = event.detail.name();
    json!({
        "name": event.name.name(),
        "description": without_links(event.when),
        "type": type_of(&format!("CustomEvent<{detail}>"), &[detail]),
    })
}

fn part(part: &Part) -> Value {
    json!({ "name": part.name(), "description": without_links(part.meaning()) })
}

fn slot(slot: &Slot) -> Value {
    json!({ "name": slot.name(), "description": sentence(slot.meaning()) })
}

fn custom_property(property: &CustomProperty) -> Value {
    let theme =
        if property.theme.is_empty() { String::new() } else { format!(" From the page's theme: {}.", property.theme) };
    json!({
        "name": property.name,
        "description": format!("{}.{theme} Without: {}.", property.meaning, property.default),
    })
}
