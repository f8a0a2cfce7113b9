//! The reference tables of the documentation, between comments that name them. The prose around them is written by hand.

use std::fs;
use std::path::Path;

use llo_dialogue::contract::attribute::{Attribute, Values};
use llo_dialogue::contract::codes::{ErrorCode, FailureCode, NoticeCode};
use llo_dialogue::contract::event::EventName;
use llo_dialogue::surface::attributes::{Without, meaning, without};
use llo_dialogue::surface::bundles::Bundle;
use llo_dialogue::surface::codes::{self, Row};
use llo_dialogue::surface::custom_properties::CUSTOM_PROPERTIES;
use llo_dialogue::surface::events::{Detail, Event};
use llo_dialogue::surface::members::{COMMON, GET_RESULT, METHODS, Property};
use llo_dialogue::surface::parts::Part;
use llo_dialogue::surface::slots::Slot;
use llo_dialogue::surface::{Element, ElementName, elements_with};

use super::{camel, schema_path};
use crate::bundles::BUNDLES;
use crate::process::Result;
use crate::versions;

const REFERENCE: &str = "www/docs/reference.md";
const ADMINISTRATOR: &str = "www/docs/administrator.md";

/// The pages with their tables made anew, each with its path.
///
/// # Errors
/// When a page cannot be read, or the comments around a table are missing.
pub fn with_tables(root: &Path) -> Result<Vec<(&'static str, String)>> {
    let reference = [
        ("attributes", attributes()),
        ("custom properties", custom_properties()),
        ("parts", parts()),
        ("slots", slots()),
        ("events", events()),
        ("properties", properties()),
        ("methods", methods()),
        ("error codes", error_codes()),
        ("notice codes", notice_codes()),
    ];
    Ok(vec![
        (REFERENCE, with(root, REFERENCE, &reference)?),
        (ADMINISTRATOR, with(root, ADMINISTRATOR, &[("bundles", bundles()?)])?),
    ])
}

/// A page with these tables between their comments.
fn with(root: &Path, file: &str, tables: &[(&str, String)]) -> Result<String> {
    let page = fs::read_to_string(root.join(file)).map_err(|error| format!("{file}: {error}"))?;
    tables.iter().try_fold(page, |page, (name, table)| {
        let (begin, end) =
            (format!("<!-- {name}: begin, by `cargo xtask surface` -->\n"), format!("<!-- {name}: end -->"));
        let (before, rest) = page.split_once(&begin).ok_or(format!("{file} lacks {}", begin.trim_end()))?;
        let (_, after) = rest.split_once(&end).ok_or(format!("{file} lacks {end}"))?;
        Ok(format!("{before}{begin}{table}{end}{after}"))
    })
}

fn table(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| {
        let cells: Vec<String> =
            cells.iter().map(|cell| if cell.is_empty() { " ".to_owned() } else { format!(" {cell} ") }).collect();
        format!("|{}|\n", cells.join("|"))
    };
    let head: Vec<String> = head.iter().map(|cell| (*cell).to_owned()).collect();
    let under = format!("|{}\n", "---|".repeat(head.len()));
    line(&head) + &under + &rows.into_iter().map(|row| line(&row)).collect::<String>()
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

/// As the column `of` says it.
fn of(elements: &[ElementName]) -> String {
    if elements.len() == ElementName::ALL.len() {
        return "all".to_owned();
    }
    elements.iter().map(|element| element.name()).collect::<Vec<_>>().join(", ")
}

fn with_attribute(attribute: Attribute) -> Vec<ElementName> {
    elements_with(|element| element.attributes.contains(&attribute))
}

fn attributes() -> String {
    let row = |attribute: &Attribute| {
        let without = match without(*attribute) {
            Without::Value(value) => code(&value),
            Without::Words(words) => words.to_owned(),
        };
        vec![code(attribute.name()), of(&with_attribute(*attribute)), meaning(*attribute).to_owned(), without]
    };
    table(&["attribute", "of", "values", "without it"], Attribute::ALL.iter().map(row))
}

fn custom_properties() -> String {
    let row = |it: &llo_dialogue::surface::custom_properties::CustomProperty| {
        vec![code(it.name), it.theme.to_owned(), it.default.to_owned(), it.meaning.to_owned()]
    };
    let head = ["custom property", "without it, from the page's theme", "without both (light / dark)", "for"];
    table(&head, CUSTOM_PROPERTIES.iter().map(row))
}

fn parts() -> String {
    let row = |part: &Part| {
        let elements = elements_with(|element| element.parts.contains(part));
        vec![code(part.name()), of(&elements), part.meaning().to_owned()]
    };
    table(&["part", "of", "what it is"], Part::ALL.iter().map(row))
}

fn slots() -> String {
    let row = |slot: &Slot| {
        let elements = elements_with(|element| element.slots.contains(slot));
        let name = if slot.name().is_empty() { "none".to_owned() } else { code(slot.name()) };
        vec![name, of(&elements), slot.meaning().to_owned()]
    };
    table(&["`slot` of a child", "of", "what it is"], Slot::ALL.iter().map(row))
}

/// By name; an event that several elements fire alike has one row.
fn events() -> String {
    let mut rows: Vec<(&Event, Vec<ElementName>)> = Vec::new();
    for name in EventName::ALL {
        for element in ElementName::ALL {
            for event in element.element().all_events().filter(|event| event.name == *name) {
                let same = |(known, _): &&mut (&Event, _)| {
                    (known.name, known.detail, known.when) == (event.name, event.detail, event.when)
                };
                match rows.iter_mut().find(same) {
                    Some((_, elements)) => elements.push(*element),
                    None => rows.push((event, vec![*element])),
                }
            }
        }
    }
    let row = |(event, elements): (&Event, Vec<ElementName>)| {
        vec![code(event.name.name()), of(&elements), event.when.to_owned(), detail(event.detail)]
    };
    table(&["event", "of", "when", "`detail`"], rows.into_iter().map(row))
}

/// Its format; of one that has no schema to read, what is in it.
fn detail(detail: Detail) -> String {
    let mut said = vec![format!("`schema` `\"{}\"`", detail.format())];
    if detail.is_published() {
        said.push(format!("[JSON Schema](../{})", schema_path(detail).trim_start_matches("www/")));
    } else {
        let schema = detail.schema();
        let fields = schema.get("properties").and_then(|fields| fields.as_object()).into_iter().flatten();
        said.extend(fields.filter(|(name, _)| *name != "schema").map(|(name, _)| code(name)));
    }
    let note = Some(detail.note()).filter(|note| !note.is_empty());
    said.join(", ") + &note.map(|note| format!("; {note}")).unwrap_or_default()
}

/// The type of an attribute's property, in words.
fn in_words(attribute: Attribute) -> &'static str {
    match (attribute.values(), without(attribute)) {
        (Values::Present(_), _) => "string or `null`; takes `true` and `false`, too",
        (Values::List(_), Without::Value(_)) => "string; takes a list, too",
        (Values::List(_), Without::Words(_)) => "string or `null`; takes a list, too",
        (Values::WholeFrom(_), _) => "string; takes a number, too",
        (_, Without::Value(_)) => "string",
        (_, Without::Words(_)) => "string or `null`",
    }
}

/// First those of attributes, of which those that are alike have one row.
fn properties() -> String {
    let is_own = |attribute: &&Attribute| {
        elements_with(|element| element.properties.iter().any(|property| property.name == attribute.name())).is_empty()
    };
    let mut rows: Vec<(Vec<Attribute>, String, &str)> = Vec::new();
    for attribute in Attribute::ALL.iter().filter(|it| **it != Attribute::Lang).filter(is_own) {
        let (elements, words) = (of(&with_attribute(*attribute)), in_words(*attribute));
        match rows.iter_mut().find(|row| row.1 == elements && row.2 == words) {
            Some(row) => row.0.push(*attribute),
            None => rows.push((vec![*attribute], elements, words)),
        }
    }
    let names = |attributes: &[Attribute]| {
        attributes.iter().map(|attribute| code(&camel(attribute.name()))).collect::<Vec<_>>().join(", ")
    };
    let attributes = rows.iter().map(|(attributes, elements, words)| {
        let same = if let [_] = attributes.as_slice() { "the attribute" } else { "the attributes" };
        vec![names(attributes), elements.clone(), (*words).to_owned(), same.to_owned()]
    });
    let mut own: Vec<&Property> = Vec::new();
    for property in ElementName::ALL.iter().flat_map(|name| name.element().properties).chain(COMMON) {
        if !own.iter().any(|known| known.name == property.name) {
            own.push(property);
        }
    }
    let own = own.into_iter().map(|property| {
        let has = |element: &Element| element.all_properties().any(|it| it.name == property.name);
        let (words, meaning) = (property.in_words.to_owned(), property.meaning.to_owned());
        vec![code(property.name), of(&elements_with(has)), words, meaning]
    });
    table(&["property", "of", "type", ""], attributes.chain(own))
}

fn methods() -> String {
    let results = ElementName::ALL.iter().map(|name| {
        let element = name.element();
        let gives = format!("`{}`, or `null`", element.result.format());
        vec![format!("`{GET_RESULT}()`"), name.name().to_owned(), gives, element.when_result.to_owned()]
    });
    let methods = METHODS.iter().map(|method| {
        let gives = if method.returns == "void" { "nothing".to_owned() } else { code(method.returns) };
        vec![format!("`{}()`", method.name), of(ElementName::ALL), gives, method.meaning.to_owned()]
    });
    table(&["method", "of", "gives", ""], results.chain(methods))
}

fn error_codes() -> String {
    let row =
        |(code, row): (&str, Row)| vec![self::code(code), of(row.of), row.meaning.to_owned(), row.remedy.to_owned()];
    let failures = FailureCode::ALL.iter().map(|code| (code.name(), codes::failure(*code)));
    let errors = ErrorCode::ALL.iter().map(|code| (code.name(), codes::error(*code)));
    table(&["code", "of", "meaning", "what to do"], failures.chain(errors).map(row))
}

fn notice_codes() -> String {
    let rows = NoticeCode::ALL.iter().flat_map(|code| codes::notice(*code).into_iter().map(|row| (code.name(), row)));
    table(
        &["code", "of", "the person was told that"],
        rows.map(|(code, row)| vec![self::code(code), of(row.of), row.meaning.to_owned()]),
    )
}

fn bundles() -> Result<String> {
    let rows = Bundle::ALL.iter().map(|bundle| {
        let built = BUNDLES.iter().find(|built| built.pages == *bundle);
        let limit = built.ok_or(format!("{} is not built", bundle.name()))?.limit;
        let files: Vec<String> = versions::ends().map(|end| format!("`pkg/{}-*{end}`", bundle.name())).collect();
        let (words, others): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| versions::is_of_words(file));
        let loads = format!("`llo.js`, {}, and {}", others.join(", "), words.join(" or "));
        Ok(vec![bundle.page().to_owned(), loads, format!("{} kB", limit / 1000)])
    });
    let preloaded = [
        "dialogue or self-check, through `llo-preloaded.js`",
        "`llo-preloaded.js`",
        "no limit is set; the WebAssembly in it is a third larger as text, and both languages are in it",
    ];
    let rows = rows.chain([Ok(preloaded.map(str::to_owned).to_vec())]).collect::<Result<Vec<_>>>()?;
    Ok(table(&["on the page", "loads", "limit (brotli)"], rows))
}
