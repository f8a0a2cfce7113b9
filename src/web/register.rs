//! Which kinds of element this module can make: each bundle registers those that it holds.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::part::Part;
use super::ports::BrowserPorts;
use crate::contract::kind::ElementKind;

/// A kind of element, as a bundle names it in [`register!`](crate::register).
pub trait Kind: Part + Sized + 'static {
    /// What the shell asks for.
    const KIND: ElementKind;

    /// `kept` is what [`Part::kept`] of its predecessor gave.
    fn start(ports: BrowserPorts, kept: Option<String>) -> Rc<Self>;
}

/// Makes an element of one kind.
pub type Start = fn(BrowserPorts, Option<String>) -> Rc<dyn Part>;

thread_local! {
    static KINDS: RefCell<Vec<(&'static str, Start)>> = const { RefCell::new(Vec::new()) };
}

/// Lets this module make elements of this kind.
pub fn register<K: Kind>() {
    KINDS.with_borrow_mut(|kinds| kinds.push((K::KIND.name(), |ports, kept| K::start(ports, kept))));
}

/// Lets a bundle make elements of these [`Kind`]s.
#[macro_export]
macro_rules! register {
    ($($kind:ty),+ $(,)?) => {
        $($crate::web::register::register::<$kind>();)+
    };
}

/// What [`Instance::mount`](super::Instance::mount) can make.
#[wasm_bindgen]
pub fn kinds() -> Vec<String> {
    KINDS.with_borrow(|kinds| kinds.iter().map(|(name, _)| (*name).to_owned()).collect())
}

/// How a kind is made, if it is registered.
pub fn start_of(wanted: &str) -> Option<Start> {
    KINDS.with_borrow(|kinds| kinds.iter().find(|(name, _)| *name == wanted).map(|(_, start)| *start))
}
