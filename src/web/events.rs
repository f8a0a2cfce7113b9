//! Reading the browser's events. No check by class: in another document an event is of that document's class, and what
//! fills in passwords sends plain events under the names of keys.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// Where it happened, inside shadow trees too.
pub fn target(event: &Event) -> Option<Element> {
    let first = event.composed_path().get(0);
    (!first.is_undefined()).then(|| first.unchecked_into())
}

/// The control that it is meant for: what fits these selectors, around where it happened.
pub fn control(event: &Event, selectors: &str) -> Option<Element> {
    target(event)?.closest(selectors).ok().flatten()
}

/// Which key it is about, if about any.
pub fn key(event: &Event) -> Option<String> {
    Reflect::get(event, &JsValue::from_str("key")).ok()?.as_string()
}
