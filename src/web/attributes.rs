//! Reads the host's attributes, and the languages around it, as they stand in the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ShadowRoot};

use crate::contract::options::RawOptions;

pub fn read(host: &HtmlElement) -> RawOptions {
    let attribute = |name| host.get_attribute(name);
    RawOptions {
        lang: attribute("lang"),
        ancestor_langs: ancestor_langs(host),
        browser_langs: browser_langs(),
        storage: attribute("storage"),
        instance: attribute("instance"),
        theme: attribute("theme"),
        pole_right: attribute("pole-right"),
        pole_top: attribute("pole-top"),
    }
}

/// `lang` of every ancestor, nearest first, out of one shadow tree into the tree of its host.
fn ancestor_langs(host: &HtmlElement) -> Vec<String> {
    let mut langs = Vec::new();
    let mut node: Option<Node> = parent(host);
    while let Some(current) = node {
        if let Some(element) = current.dyn_ref::<Element>() {
            langs.extend(element.get_attribute("lang"));
        }
        node = parent(&current);
    }
    langs
}

fn parent(node: &Node) -> Option<Node> {
    match node.dyn_ref::<ShadowRoot>() {
        Some(root) => Some(root.host().into()),
        None => node.parent_node(),
    }
}

fn browser_langs() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}
