//! Reading the browser's events, and firing our own. No check by class: in another document an event is of that document's class, and what
//! fills in passwords sends plain events under the names of keys.

use js_sys::{Array, Function, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, Event, HtmlElement, PointerEvent};

/// Fires an event on the host, with JSON as its detail. It crosses the borders of shadow trees.
pub fn fire(host: &HtmlElement, name: &str, json: &str) -> Result<(), JsValue> {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&JSON::parse(json)?);
    host.dispatch_event(CustomEvent::new_with_event_init_dict(name, &init)?.as_ref())?;
    Ok(())
}

/// Where it happened, inside shadow trees too.
pub fn target(event: &Event) -> Option<Element> {
    let first = event.composed_path().get(0);
    (!first.is_undefined()).then(|| first.unchecked_into())
}

/// The control that it is meant for: what fits these selectors, around where it happened.
pub fn control(event: &Event, selectors: &str) -> Option<Element> {
    target(event)?.closest(selectors).ok().flatten()
}

/// Where the pointer was since the last such event: browsers put several moves into one. On a page without https they do
/// not tell, and it is where it is now.
pub fn places(event: &Event) -> Vec<PointerEvent> {
    let tell = Reflect::get(event, &JsValue::from_str("getCoalescedEvents"));
    let told = tell.ok().and_then(|tell| tell.dyn_ref::<Function>()?.call0(event).ok()).map(|told| Array::from(&told));
    let now = event.unchecked_ref::<PointerEvent>().clone();
    told.into_iter().flatten().map(JsCast::unchecked_into).chain([now]).collect()
}

/// Which key it is about, if about any.
pub fn key(event: &Event) -> Option<String> {
    Reflect::get(event, &JsValue::from_str("key")).ok()?.as_string()
}
