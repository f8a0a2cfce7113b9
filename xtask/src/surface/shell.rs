//! `www/shell/elements.js`: what the shell has to know of the elements before any WebAssembly is there.

use llo_dialogue::contract::attribute::Attribute;
use llo_dialogue::surface::attributes::{Without, without};
use llo_dialogue::surface::bundles::Bundle;
use llo_dialogue::surface::{Element, ElementName};

use super::{GENERATED, quoted};

pub fn elements() -> String {
    let elements: String = ElementName::ALL.iter().map(|name| element(name.element())).collect();
    let kinds = ElementName::ALL.iter().flat_map(|name| name.element().selectors());
    let kinds: String = kinds.map(|(kind, selector)| format!("  {}: {},\n", kind.name(), quoted(&selector))).collect();
    let bundles: String = Bundle::ALL.iter().map(|bundle| self::bundle(*bundle)).collect();
    format!(
        "// {GENERATED} elements.js, a part of llo.js: what the elements are.\n\n\
         /** Attributes beside `lang`, each with what its property gives without it, and properties that are no attributes. */\n\
         export const ELEMENTS = {{\n{elements}}};\n\n\
         /** What an element is on the Rust side, by what only such elements match. */\n\
         export const KINDS = {{\n{kinds}}};\n\n\
         /** The bundles in pkg/, from the smallest, and the kinds that each can make. */\n\
         export const BUNDLES = {{\n{bundles}}};\n"
    )
}

fn element(element: &Element) -> String {
    let attributes = element.attributes.iter().filter(|attribute| **attribute != Attribute::Lang);
    let attributes: String = attributes.map(|attribute| self::attribute(*attribute)).collect();
    let properties: Vec<String> = element.properties.iter().map(|property| quoted(property.name)).collect();
    let (tag, properties) = (quoted(element.tag), properties.join(", "));
    format!("  {tag}: {{\n    attributes: {{\n{attributes}    }},\n    properties: [{properties}],\n  }},\n")
}

fn attribute(attribute: Attribute) -> String {
    let name = attribute.name();
    let key = if name.contains('-') { quoted(name) } else { name.to_owned() };
    let absent = match without(attribute) {
        Without::Value(value) => quoted(&value),
        Without::Words(_) => "null".to_owned(),
    };
    format!("      {key}: {absent},\n")
}

fn bundle(bundle: Bundle) -> String {
    let kinds: Vec<String> = bundle.kinds().iter().map(|kind| quoted(kind.name())).collect();
    format!("  {}: [{}],\n", bundle.name(), kinds.join(", "))
}
