//! Which kinds of element this module can make: each bundle registers those that it holds.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::part::Part;
use super::ports::BrowserPorts;
use super::runtime::{BrowserElement, Runtime};
use crate::i18n::table::Shape;

/// Makes an element of one kind.
pub type Start = fn(BrowserPorts, Option<String>) -> Rc<dyn Part>;

/// What is known of a kind without it.
struct Registered {
    name: &'static str,
    words: &'static [Shape],
    styles: &'static [&'static str],
    start: Start,
}

thread_local! {
    static KINDS: RefCell<Vec<Registered>> = const { RefCell::new(Vec::new()) };
}

/// Lets this module make elements of this kind.
pub fn register<E: BrowserElement>() {
    let start: Start = |page, kept| Runtime::<E>::start(page, kept);
    KINDS.with_borrow_mut(|kinds| kinds.push(Registered { name: E::KIND, words: E::WORDS, styles: E::STYLES, start }));
}

/// Lets a bundle make elements of these kinds, each a [`BrowserElement`](crate::kit::web::BrowserElement).
#[macro_export]
macro_rules! register {
    ($($kind:ty),+ $(,)?) => {
        $($crate::kit::web::register::register::<$kind>();)+
    };
}

/// What [`Instance::mount`](super::Instance::mount) can make.
#[wasm_bindgen]
pub fn kinds() -> Vec<String> {
    KINDS.with_borrow(|kinds| kinds.iter().map(|kind| kind.name.to_owned()).collect())
}

/// How a kind is made, if it is registered.
pub fn start_of(wanted: &str) -> Option<Start> {
    KINDS.with_borrow(|kinds| kinds.iter().find(|kind| kind.name == wanted).map(|kind| kind.start))
}

/// The style sheets of all kinds, in the order in which they were registered.
pub fn styles() -> Vec<&'static str> {
    KINDS.with_borrow(|kinds| kinds.iter().flat_map(|kind| kind.styles).copied().collect())
}

/// The words that this module shows, each once.
pub fn shapes() -> Vec<Shape> {
    let mut shapes: Vec<Shape> = Vec::new();
    KINDS.with_borrow(|kinds| {
        for shape in kinds.iter().flat_map(|kind| kind.words) {
            if !shapes.contains(shape) {
                shapes.push(*shape);
            }
        }
    });
    shapes
}
