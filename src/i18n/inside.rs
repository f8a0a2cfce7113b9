//! The words that a program has inside, for tests and for the build of the pages' files.

use super::generated::{FILES, SHAPES};
use super::loaded;
use super::table::Shape;
use crate::contract::ids::Language;

/// The words of an element as JSON on one line.
pub fn json(language: Language, element: &str) -> Option<&'static str> {
    let wanted = |(name, tag, _): &&(&str, &str, &str)| *name == element && *tag == language.tag();
    FILES.iter().find(wanted).map(|(_, _, json)| *json)
}

/// The file of some elements' words, as a page loads it.
pub fn file(language: Language, elements: &[&str]) -> Option<String> {
    let each = elements.iter().map(|element| Some(format!("\"{element}\":{}", json(language, element)?)));
    let each: Option<Vec<String>> = each.collect();
    each.map(|each| format!("{{{}}}", each.join(",")))
}

/// The same, whichever element it is.
pub(super) fn load_element(element: &str) {
    if let Some(shape) = SHAPES.iter().find(|shape| shape.element == element) {
        load(Language::default(), shape);
    }
}

/// Sees to it that the words of an element are there.
pub(super) fn load(language: Language, shape: &Shape) {
    if !loaded::has(language, shape.element)
        && let Some(text) = file(language, &[shape.element])
    {
        loaded::add(language, &text, Box::new(loaded::one_and_other), &[*shape]);
    }
}
