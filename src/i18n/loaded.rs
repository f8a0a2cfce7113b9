//! The words of the languages that are there. A page hands in those that its elements need; a program has all of them
//! inside. What was read stays for as long as the page, or the thread of a program, does.

use std::cell::RefCell;

use serde_json::Value;

use super::table::{ElementWords, Shape, Table, Words};
use crate::contract::ids::Language;

/// The plural category of CLDR for a count, in one language: `one`, `other` and the like. A page has it of the browser.
pub type PluralRule = Box<dyn Fn(u64) -> String>;

/// The words of an element in a language.
struct Loaded {
    language: Language,
    element: &'static str,
    table: &'static Table,
}

thread_local! {
    static LOADED: RefCell<Vec<Loaded>> = const { RefCell::new(Vec::new()) };
    static RULES: RefCell<Vec<(Language, PluralRule)>> = const { RefCell::new(Vec::new()) };
}

/// Takes the words of a language: a JSON object with those of each of these elements, and nothing else. Anything else
/// changes nothing.
pub fn add(language: Language, text: &str, plural: PluralRule, shapes: &[Shape]) -> bool {
    let Ok(json) = serde_json::from_str(text) else { return false };
    let json: &'static Value = Box::leak(Box::new(json));
    let table = |shape: &Shape| {
        let table = Table::read(json.get(shape.element)?, shape, language)?;
        Some(Loaded { language, element: shape.element, table: Box::leak(Box::new(table)) })
    };
    let tables: Option<Vec<Loaded>> = shapes.iter().map(table).collect();
    let Some(tables) = tables.filter(|tables| json.as_object().is_some_and(|all| all.len() == tables.len())) else {
        return false;
    };
    LOADED.with_borrow_mut(|loaded| {
        loaded.retain(|old| old.language != language || !tables.iter().any(|new| new.element == old.element));
        loaded.extend(tables);
    });
    RULES.with_borrow_mut(|rules| rules.push((language, plural)));
    true
}

/// The form of a plural that a count takes.
pub(super) fn category(language: Language, count: u64) -> String {
    RULES.with_borrow(|rules| match rules.iter().find(|(of, _)| *of == language) {
        Some((_, rule)) => rule(count),
        None => one_and_other(count),
    })
}

/// The rule of the languages that we have words in, where there is no browser to ask.
pub fn one_and_other(count: u64) -> String {
    if count == 1 { "one" } else { "other" }.to_owned()
}

pub(super) fn table(language: Language, shape: &Shape) -> &'static Table {
    #[cfg(not(target_arch = "wasm32"))]
    super::inside::load(language, shape);
    find(|loaded| loaded.language == language && loaded.element == shape.element)
        .expect("a language is chosen from those that are there")
}

/// Of an element, in whatever language is there: all have the same messages.
pub(super) fn any_table(element: &str) -> Option<&'static Table> {
    #[cfg(not(target_arch = "wasm32"))]
    super::inside::load_element(element);
    find(|loaded| loaded.element == element)
}

fn find(wanted: impl Fn(&Loaded) -> bool) -> Option<&'static Table> {
    LOADED.with_borrow(|loaded| loaded.iter().find(|loaded| wanted(loaded)).map(|loaded| loaded.table))
}

/// Whether the words of an element are there in a language.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn has(language: Language, element: &str) -> bool {
    find(|loaded| loaded.language == language && loaded.element == element).is_some()
}

/// The language that is there, as long as there is only one. A program has all of them.
pub fn only() -> Option<Language> {
    LOADED.with_borrow(|loaded| {
        let first = loaded.first()?.language;
        loaded.iter().all(|other| other.language == first).then_some(first)
    })
}

/// Ours, of one element in one language.
pub fn words<W: ElementWords>(language: Language) -> W {
    W::new(Words(table(language, &W::SHAPE)))
}
