//! `www/llo.d.ts`: the types of the elements for TypeScript.

use llo_dialogue::contract::attribute::{Attribute, Values};
use llo_dialogue::contract::event::EventName;
use llo_dialogue::surface::attributes::{Without, meaning, without};
use llo_dialogue::surface::events::Detail;
use llo_dialogue::surface::members::{COMMON, GET_RESULT, METHODS, Property};
use llo_dialogue::surface::{Element, ElementName, elements_with};

use super::schema_types::{Declarations, comment, key};
use super::{GENERATED, camel, quoted, without_links};

const CREDENTIALS: &str = "\
/** What a broker asks for. */
export interface Credentials {
  username: string;
  password: string;
}

/** Or a function that gives it, each time a connection is made. */
export type CredentialsGiven = Credentials | (() => Credentials | Promise<Credentials>) | null;

";

pub fn elements() -> String {
    let mut details = Declarations::default();
    Detail::ALL.iter().for_each(|detail| details.add(detail.name(), &detail.schema().to_value()));
    let common = common_attributes();
    let (properties, methods) = (common.iter().map(|it| attribute(*it)).collect::<String>(), self::methods());
    let properties = properties + &COMMON.iter().map(|property| self::property(property)).collect::<String>();
    let each: String = ElementName::ALL.iter().map(|name| element(name.element(), &common)).collect();
    format!(
        "// {GENERATED} Types of what llo.js defines, for pages in TypeScript: `import \"./llo.js\"`.\n\n\
         {}{CREDENTIALS}\
         /** What all our elements have. */\n\
         export interface LloElement extends HTMLElement {{\n{properties}{methods}}}\n\n\
         {each}{}",
        details.text,
        globals()
    )
}

/// Those that every element has, beside `lang`, which is HTML's.
fn common_attributes() -> Vec<Attribute> {
    let of_all = |attribute: &&Attribute| {
        elements_with(|element| element.attributes.contains(attribute)).len() == ElementName::ALL.len()
    };
    Attribute::ALL.iter().filter(of_all).copied().filter(|attribute| *attribute != Attribute::Lang).collect()
}

fn element(element: &Element, common: &[Attribute]) -> String {
    let name = element.type_name;
    let own = element.attributes.iter().copied().filter(|it| !common.contains(it) && *it != Attribute::Lang);
    // A property of its own takes more than the attribute's would.
    let own = own.filter(|it| element.properties.iter().all(|property| property.name != it.name()));
    let attributes: String = own.map(attribute).collect();
    let properties: String = element.properties.iter().map(|property| self::property(property)).collect();
    let when = comment(&sentence(element.when_result), "  ");
    let result = format!("{when}  {GET_RESULT}(): {} | null;\n", element.result.name());
    format!(
        "{}export interface {name}EventMap extends HTMLElementEventMap {{\n{}}}\n\n\
         {}export interface {name}Element extends LloElement {{\n{attributes}{properties}{result}{}}}\n\n\
         {}export interface {name}Attributes {{\n{}}}\n\n",
        comment(&format!("What `<{}>` tells the page.", element.tag), ""),
        events(element),
        comment(&format!("`<{}>`: {}{}", element.tag, element.summary, slots(element)), ""),
        ["add", "remove"].map(|verb| listeners(name, verb)).concat(),
        comment(&format!("What can stand in the tag of `<{}>` in a template of a framework.", element.tag), ""),
        in_templates(element),
    )
}

/// Of the children that have a place of their own.
fn slots(element: &Element) -> String {
    let own = element.slots.iter().filter(|slot| !slot.name().is_empty());
    own.map(|slot| format!("\n\nChildren with `slot=\"{}\"`: {}.", slot.name(), without_links(slot.meaning())))
        .collect()
}

/// Without links, with a capital and a full stop.
pub fn sentence(text: &str) -> String {
    let text = without_links(text);
    let (initial, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    format!("{}{rest}.", initial.to_uppercase())
}

fn said_of(attribute: Attribute) -> String {
    match without(attribute) {
        Without::Value(value) => format!("{} Without it: {}.", sentence(meaning(attribute)), quoted(&value)),
        Without::Words(words) => format!("{} Without it: {words}.", sentence(meaning(attribute))),
    }
}

/// What a property of this name gives, and what it takes.
pub fn value_types(attribute: Attribute) -> (String, String) {
    let names = |names: &[&str]| names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(" | ");
    let (reads, more) = match attribute.values() {
        Values::OneOf(all) | Values::Poles(all) => (names(all), ""),
        Values::WholeFrom(_) => ("string".to_owned(), " | number"),
        Values::Text(_) => ("string".to_owned(), ""),
        Values::Present(_) => ("string".to_owned(), " | boolean"),
        Values::List(_) => ("string".to_owned(), " | readonly string[]"),
    };
    let takes = format!("{reads}{more}");
    match without(attribute) {
        Without::Value(_) => (reads, takes),
        Without::Words(_) => (format!("{reads} | null"), takes),
    }
}

fn attribute(attribute: Attribute) -> String {
    let (name, (reads, takes)) = (camel(attribute.name()), value_types(attribute));
    let comment = comment(&said_of(attribute), "  ");
    format!("{comment}  get {name}(): {reads};\n  set {name}(value: {takes} | null | undefined);\n")
}

fn property(property: &Property) -> String {
    let readonly = if property.takes.is_none() { "readonly " } else { "" };
    format!("{}  {readonly}{}: {};\n", comment(&sentence(property.meaning), "  "), property.name, property.reads)
}

fn methods() -> String {
    let one = |method: &llo_dialogue::surface::members::Method| {
        format!("{}  {}(): {};\n", comment(&sentence(method.meaning), "  "), method.name, method.returns)
    };
    METHODS.iter().map(one).collect()
}

fn events(element: &Element) -> String {
    let fired = |name: &&EventName| element.all_events().any(|event| event.name == **name);
    let names = EventName::ALL.iter().filter(fired);
    let one = |name: &EventName| {
        let events: Vec<_> = element.all_events().filter(|event| event.name == *name).collect();
        let when: Vec<String> = events.iter().map(|event| sentence(event.when)).collect();
        let details: Vec<&str> = events.iter().map(|event| event.detail.name()).collect();
        format!(
            "{}  {}: CustomEvent<{}>;\n",
            comment(&when.join("\n\n"), "  "),
            quoted(name.name()),
            details.join(" | ")
        )
    };
    names.map(one).collect()
}

fn listeners(name: &str, verb: &str) -> String {
    let options = if verb == "add" { "AddEventListenerOptions" } else { "EventListenerOptions" };
    format!(
        "  {verb}EventListener<K extends keyof {name}EventMap>(\n    type: K,\n    \
         listener: (this: {name}Element, event: {name}EventMap[K]) => unknown,\n    \
         options?: boolean | {options},\n  ): void;\n  \
         {verb}EventListener(\n    type: string,\n    listener: EventListenerOrEventListenerObject,\n    \
         options?: boolean | {options},\n  ): void;\n"
    )
}

/// Attributes by their names in HTML, properties that are none, and listeners as React and Svelte write them.
fn in_templates(element: &Element) -> String {
    let property_of = |attribute: &Attribute| element.properties.iter().find(|it| it.name == attribute.name());
    let attributes = element.attributes.iter().filter(|attribute| **attribute != Attribute::Lang).map(|attribute| {
        let own = property_of(attribute).and_then(|property| property.takes).map(str::to_owned);
        let takes = own.unwrap_or_else(|| format!("{} | null | undefined", value_types(*attribute).1));
        format!("  {}?: {takes};\n", key(attribute.name()))
    });
    let is_attribute = |name: &str| element.attributes.iter().any(|attribute| attribute.name() == name);
    let properties = element.properties.iter().filter(|property| !is_attribute(property.name));
    let properties = properties.filter_map(|it| Some(format!("  {}?: {};\n", key(it.name), it.takes?)));
    let listeners = EventName::ALL.iter().map(|event| {
        let (name, map) = (event.name(), element.type_name);
        format!("  {}?: (event: {map}EventMap[{}]) => void;\n", quoted(&format!("on{name}")), quoted(name))
    });
    attributes.chain(properties).chain(listeners).collect()
}

/// Elements by their tags, and events that bubble up to any element, the document and the window.
fn globals() -> String {
    let tags = ElementName::ALL.iter().map(|name| name.element());
    let tags: String = tags.map(|it| format!("    {}: {}Element;\n", quoted(it.tag), it.type_name)).collect();
    let one = |name: &EventName| {
        let all = ElementName::ALL.iter().flat_map(|element| element.element().all_events());
        let mut details: Vec<&str> = Vec::new();
        for event in all.filter(|event| event.name == *name) {
            if !details.contains(&event.detail.name()) {
                details.push(event.detail.name());
            }
        }
        format!("    {}: CustomEvent<{}>;\n", quoted(name.name()), details.join(" | "))
    };
    let events: String = EventName::ALL.iter().map(one).collect();
    format!(
        "declare global {{\n  interface HTMLElementTagNameMap {{\n{tags}  }}\n  \
         interface GlobalEventHandlersEventMap {{\n{events}  }}\n}}\n"
    )
}
