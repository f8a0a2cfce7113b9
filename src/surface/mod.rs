//! What a page gets of our elements, declared once. `cargo xtask surface` writes from it what repeats it: the shell's
//! table of elements, the types for TypeScript and for frameworks, the custom elements manifest, the JSON Schemas and the
//! reference tables of the documentation.
//!
//! The declaration of an element stands in its folder, such as [`elements::dialogue::surface`]; here is what they are made
//! of. What the browser needs stands where it is used, and is only named in them: attributes in
//! [`contract::attribute`](crate::contract::attribute), codes in [`contract::codes`](crate::contract::codes), events in
//! [`contract::event`](crate::contract::event). Everything of a surface is native. What is told of a name is a `match` over
//! all of them, so that the compiler asks for the row of a new one.
//!
//! Descriptions are Markdown with links to other pages of it; whoever writes them elsewhere takes the links out.

pub mod attributes;
pub mod bundles;
pub mod codes;
pub mod custom_properties;
pub mod events;
pub mod members;
pub mod parts;
pub mod slots;

use crate::contract::attribute::Attribute;
use crate::contract::kind::ElementKind;
use crate::contract::named::named;
use crate::elements;

use events::{Detail, Event};
use members::Property;
use parts::Part;
use slots::Slot;

named! {
    /// One of our elements, by its short name in the documentation.
    pub enum ElementName {
        Dialogue = "dialogue",
        SelfCheck = "self-check",
        Board = "board",
        Cards = "cards",
    }
}

/// All that a page can say to one of our elements and hear from it.
#[derive(Debug)]
pub struct Element {
    pub tag: &'static str,
    /// How the names of its types in TypeScript begin.
    pub type_name: &'static str,
    pub summary: &'static str,
    pub kinds: Kinds,
    /// `lang` among them, which every element of HTML has.
    pub attributes: &'static [Attribute],
    /// Beside [`members::COMMON`] and those of the attributes.
    pub properties: &'static [&'static Property],
    /// What `getResult()` gives.
    pub result: Detail,
    pub when_result: &'static str,
    /// Beside [`events::COMMON`].
    pub events: &'static [Event],
    pub parts: &'static [Part],
    pub slots: &'static [Slot],
}

/// What an element is on the Rust side.
#[derive(Debug)]
pub enum Kinds {
    Always(ElementKind),
    /// Another while this attribute is there, and is not `false`.
    ByAttribute {
        attribute: Attribute,
        with: ElementKind,
        without: ElementKind,
    },
}

impl ElementName {
    pub fn element(self) -> &'static Element {
        match self {
            ElementName::Dialogue => &elements::dialogue::surface::DIALOGUE,
            ElementName::SelfCheck => &elements::self_check::surface::SELF_CHECK,
            ElementName::Board => &elements::board::surface::BOARD,
            ElementName::Cards => &elements::cards::surface::CARDS,
        }
    }
}

impl Element {
    /// Everything that it can be, and the CSS selector of those that are.
    pub fn selectors(&self) -> Vec<(ElementKind, String)> {
        let tag = self.tag;
        match self.kinds {
            Kinds::Always(kind) => vec![(kind, tag.to_owned())],
            Kinds::ByAttribute { attribute, with, without } => {
                // Frameworks write `false` where HTML has no attribute.
                let is_there = format!("[{name}]:not([{name}='false' i])", name = attribute.name());
                vec![(without, format!("{tag}:not({is_there})")), (with, format!("{tag}{is_there}"))]
            }
        }
    }

    /// Its own events and those of all.
    pub fn all_events(&self) -> impl Iterator<Item = &'static Event> {
        events::COMMON.iter().chain(self.events)
    }

    /// Its own properties and those of all, without those of the attributes.
    pub fn all_properties(&self) -> impl Iterator<Item = &'static Property> {
        self.properties.iter().chain(members::COMMON).copied()
    }
}

/// Which elements something holds for.
pub fn elements_with(has: impl Fn(&Element) -> bool) -> Vec<ElementName> {
    ElementName::ALL.iter().copied().filter(|name| has(name.element())).collect()
}
