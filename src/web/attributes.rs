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
        expires: attribute("expires"),
    }
}

/// `lang` of every ancestor, nearest first, out of one shadow tree into the tree of its host.
fn ancestor_langs(host: &HtmlElement) -> Vec<String> {
    let mut langs = Vec::new();
    let mut node: Option<Node> = parent(host);
    while let Some(current) = node {
        // By its type: after a move into another document, that one's classes are not ours.
        if current.node_type() == Node::ELEMENT_NODE {
            langs.extend(current.unchecked_ref::<Element>().get_attribute("lang"));
        }
        node = parent(&current);
    }
    langs
}

fn parent(node: &Node) -> Option<Node> {
    let up = node.parent_node();
    if up.is_none() && node.node_type() == Node::DOCUMENT_FRAGMENT_NODE {
        return Some(node.unchecked_ref::<ShadowRoot>().host().into());
    }
    up
}

fn browser_langs() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}
