//! The page that this module runs in. Elements may stand in another document, such as that of a frame.

use wasm_bindgen::JsValue;
use web_sys::{CssStyleDeclaration, Document, Element, Node, Window};

pub fn window() -> Result<Window, JsValue> {
    web_sys::window().ok_or_else(|| "this is no window".into())
}

pub fn document() -> Result<Document, JsValue> {
    window()?.document().ok_or_else(|| "the window has no document".into())
}

/// The document that a node is in.
pub fn document_of(node: &Node) -> Result<Document, JsValue> {
    node.owner_document().ok_or_else(|| "the element has no document".into())
}

pub fn address() -> String {
    window().and_then(|window| window.location().href()).unwrap_or_default()
}

pub fn computed_style(element: &Element) -> Result<CssStyleDeclaration, JsValue> {
    window()?.get_computed_style(element)?.ok_or_else(|| "the element has no style".into())
}
