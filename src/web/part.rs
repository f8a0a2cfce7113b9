//! What an instance, the projection and the neighbours on the page need of an element, whatever kind it is. Each kind
//! implements it once, so that everything else of the browser stands in the module once.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::Html;

use super::ports::BrowserPorts;
use crate::app::storage::{Slot, Stored};
#[cfg(feature = "live")]
use crate::contract::broker::Login;

/// The driver of one element, with its kind hidden.
pub trait Part {
    fn ports(&self) -> &BrowserPorts;
    /// The host's attributes, or the languages around it, may have changed.
    fn reread(&self);
    fn hear(&self, stored: Stored);
    fn clear_data(&self);
    fn slot(&self) -> Option<Slot>;
    /// What no storage holds.
    fn kept(&self) -> Option<String>;
    /// Plain JSON for the host, or null.
    fn result(&self) -> JsValue;
    /// The host's own words. For kinds that take them.
    fn set_texts(&self, _value: &JsValue) {}
    /// What a broker asks for. For kinds that go there.
    #[cfg(feature = "live")]
    fn set_login(&self, _login: Option<Login>) {}
    /// What the person sees now.
    fn draw(self: Rc<Self>) -> Html;
    /// It is in the page now.
    fn drawn(self: Rc<Self>) {}
    /// It was taken off the page.
    fn gone(&self) {}
}
