//! The words of a language, from the page.

use wasm_bindgen::prelude::*;

use crate::contract::ids::Language;
use crate::i18n;

/// Before the first element in this language; `false` when the text is not the whole of this module's words.
#[wasm_bindgen(js_name = addWords)]
pub fn add_words(language: &str, text: String) -> bool {
    Language::from_tag(language).is_some_and(|language| i18n::add(language, text))
}
