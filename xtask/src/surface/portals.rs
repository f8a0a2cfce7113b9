//! `attributes.json` of the plugin for WordPress and of the project for SharePoint: what each element takes, for those who
//! place one on a page by filling in fields.

use llo_dialogue::contract::attribute::{Attribute, Values};
use llo_dialogue::surface::attributes::{Without, meaning, without};
use llo_dialogue::surface::{Element, ElementName};
use serde_json::{Map, Value, json};

use super::{GENERATED, pretty, without_links};

/// The same in both: the names of types are those of JSON Schema, as WordPress wants them.
pub const FILES: [&str; 2] =
    ["www/portals/wordpress/llo-dialogue/attributes.json", "www/portals/sharepoint/llo-dialogue/src/attributes.json"];

/// What no author of a page is offered: a password would stand in the page for everybody, and a window that only shows
/// belongs to one session.
const WITHHELD: [Attribute; 3] = [Attribute::BrokerUsername, Attribute::BrokerPassword, Attribute::Beamer];

pub fn attributes_json() -> String {
    let elements = ElementName::ALL.iter().map(|name| (name.name().to_owned(), attributes(name.element()).into()));
    let start = [("$comment".to_owned(), GENERATED.into())];
    pretty(&Value::Object(start.into_iter().chain(elements).collect()))
}

fn attributes(element: &Element) -> Map<String, Value> {
    let offered = element.attributes.iter().filter(|attribute| !WITHHELD.contains(attribute));
    offered.map(|attribute| (attribute.name().to_owned(), described(*attribute))).collect()
}

fn described(attribute: Attribute) -> Value {
    let absent = match without(attribute) {
        Without::Value(value) => value,
        Without::Words(words) => words.to_owned(),
    };
    let described = format!("{}. Without it: {absent}.", without_links(meaning(attribute)));
    let mut json = match attribute.values() {
        Values::OneOf(names) | Values::Poles(names) => json!({ "type": "string", "enum": names }),
        Values::WholeFrom(_) => json!({ "type": "integer" }),
        Values::Text(_) | Values::List(_) => json!({ "type": "string" }),
        Values::Present(_) => json!({ "type": "boolean" }),
    };
    json["description"] = described.replace('`', "").into();
    json
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_gets_every_attribute_but_those_that_are_withheld() {
        let json: Value = serde_json::from_str(&attributes_json()).expect("JSON");
        for name in ElementName::ALL {
            let offered = json[name.name()].as_object().expect("an element");
            let taken = name.element().attributes.iter().filter(|attribute| !WITHHELD.contains(attribute));
            assert!(offered.keys().map(String::as_str).eq(taken.map(|attribute| attribute.name())), "{name:?}");
        }
        assert!(!attributes_json().contains("password"));
    }
}
