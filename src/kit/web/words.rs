//! The words of a language, from the page.

use js_sys::{Array, Intl, Object};
use wasm_bindgen::prelude::*;

use super::register;
use crate::contract::ids::Language;
use crate::i18n;

/// Before the first element in this language; `false` when the text is not the whole of this module's words.
#[wasm_bindgen(js_name = addWords)]
pub fn add_words(language: &str, text: String) -> bool {
    Language::from_tag(language)
        .is_some_and(|language| i18n::add(language, &text, Box::new(plural_rule(language)), &register::shapes()))
}

/// As the browser knows it.
fn plural_rule(language: Language) -> impl Fn(u64) -> String {
    let rules = Intl::PluralRules::new(&Array::of1(&language.tag().into()), &Object::new());
    #[expect(clippy::cast_precision_loss, reason = "nobody counts so far")]
    move |count| String::from(rules.select(count as f64))
}
