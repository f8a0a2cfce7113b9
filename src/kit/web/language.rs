//! The languages of the page around an element, also while a browser translates the page.

use std::cell::Cell;
use std::iter::successors;

use js_sys::{Array, WeakMap};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit, MutationRecord, Node, ShadowRoot};

use super::tree;

/// How Chrome, Edge and Google's widget say at the page's own element that they translate it.
const TRANSLATED: [&str; 2] = ["translated-ltr", "translated-rtl"];

thread_local! {
    /// Whether a browser translates the page without saying so: it is known by what it does to our text, which we only
    /// ever replace as a whole.
    static IS_TRANSLATED: Cell<bool> = const { Cell::new(false) };
    static TRANSLATORS: Result<Translators, JsValue> = Translators::new();
    /// The language of each page itself, which a translator overwrites.
    static PAGE_LANGUAGES: WeakMap = WeakMap::new();
}

/// Looks at everything of ours, for as long as the page is there.
struct Translators {
    observer: MutationObserver,
    _look: Closure<dyn Fn(Array)>,
}

impl Translators {
    fn new() -> Result<Translators, JsValue> {
        let look = Closure::new(|records: Array| look(&records));
        let observer = MutationObserver::new(look.as_ref().unchecked_ref())?;
        Ok(Translators { observer, _look: look })
    }
}

fn look(records: &Array) {
    if records.iter().any(|record| is_foreign(record.unchecked_ref())) {
        IS_TRANSLATED.set(true);
    }
}

/// Whether it was done by a translator.
fn is_foreign(record: &MutationRecord) -> bool {
    let added = record.added_nodes();
    let is_font = |node: Node| tree::as_element(&node).is_some_and(|element| element.local_name() == "font");
    record.type_() == "characterData" || (0..added.length()).filter_map(|index| added.item(index)).any(is_font)
}

/// Notices a translator at work in this tree.
pub fn watch_translators(root: &ShadowRoot) -> Result<(), JsValue> {
    let options = MutationObserverInit::new();
    options.set_subtree(true);
    options.set_child_list(true);
    options.set_character_data(true);
    TRANSLATORS
        .with(|translators| translators.as_ref().map_err(Clone::clone)?.observer.observe_with_options(root, &options))
}

/// `lang` of every ancestor, nearest first, out of one shadow tree into the tree of its host.
pub fn languages_around(host: &HtmlElement) -> Vec<String> {
    let page = host.owner_document().and_then(|page| page.document_element());
    let language = |node: Node| {
        let element = tree::as_element(&node)?;
        if page.as_ref() == Some(element) { Some(language_of_page(element)) } else { element.get_attribute("lang") }
    };
    successors(tree::parent(host), tree::parent).filter_map(language).collect()
}

fn language_of_page(html: &Element) -> String {
    // What the observer has not been told yet.
    TRANSLATORS.with(|translators| {
        if let Ok(Translators { observer, .. }) = translators {
            look(&observer.take_records());
        }
    });
    let classes = html.class_list();
    let language = html.get_attribute("lang").unwrap_or_default();
    PAGE_LANGUAGES.with(|languages| {
        if !IS_TRANSLATED.get() && !TRANSLATED.iter().any(|class| classes.contains(class)) {
            languages.set(html, &language.as_str().into());
        }
        languages.get(html).as_string().unwrap_or(language)
    })
}
