//! Ways through the trees of a page: from a node to what is around it, out of one shadow tree into that of its host.

use std::iter::successors;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

#[wasm_bindgen]
extern "C" {
    /// The top of a tree. Only that of a shadow tree has a host; web-sys knows no fragment without one.
    #[wasm_bindgen(extends = Node)]
    type Top;
    #[wasm_bindgen(method, getter)]
    fn host(this: &Top) -> Option<Node>;
}

/// What a node is in, as the page is written.
pub fn parent(node: &Node) -> Option<Node> {
    let host = || (node.node_type() == Node::DOCUMENT_FRAGMENT_NODE).then(|| node.unchecked_ref::<Top>().host())?;
    node.parent_node().or_else(host)
}

/// What a node is drawn in.
fn drawn_in(node: &Node) -> Option<Node> {
    // Only elements and texts have a slot; of another node there is none.
    let slot = node.unchecked_ref::<Element>().assigned_slot();
    slot.map(Node::from).or_else(|| parent(node))
}

/// A node and everything that it is drawn in, from the inside to the outside.
pub fn drawn_around(node: &Node) -> impl Iterator<Item = Node> + use<> {
    successors(Some(node.clone()), drawn_in)
}

/// The node as an element. Not `dyn_ref`: in another document it is of that document's class.
pub fn as_element(node: &Node) -> Option<&Element> {
    (node.node_type() == Node::ELEMENT_NODE).then(|| node.unchecked_ref())
}
