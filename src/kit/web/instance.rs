//! One mounted element, as the plain-JS shell holds it.

use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::JSON;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use super::containment::contain;
use super::one_press::OnePress;
use super::part::Part;
use super::ports::BrowserPorts;
use super::projection::{Projection, ProjectionProps};
use super::register;
use super::{print, store, style_sheets};
use crate::contract::broker::Login;

/// What the shell drives. Dropping it unmounts everything.
#[wasm_bindgen]
pub struct Instance {
    root: ShadowRoot,
    base: Element,
    part: Rc<dyn Part>,
    app: AppHandle<Projection>,
    _peer: store::Peer,
    _storage: Vec<EventListener>,
    _one_press: OnePress,
    _contained: Vec<EventListener>,
}

#[wasm_bindgen]
impl Instance {
    /// Renders an element of one of the [`kinds`](super::register::kinds) of this module into a new `part="base"` in the
    /// shadow root. `kept` is what [`Self::unmount`] returned before.
    ///
    /// # Errors
    ///
    /// When the module has no such kind, or the page does not let us draw.
    pub fn mount(kind: &str, host: HtmlElement, root: ShadowRoot, kept: Option<String>) -> Result<Instance, JsValue> {
        let start = register::start_of(kind).ok_or_else(|| format!("this module has no `{kind}`"))?;
        let base = base(&root)?;
        let part = start(BrowserPorts::new(host, base.clone()), kept);
        let props = ProjectionProps { part: part.clone() };
        let app = Renderer::<Projection>::with_root_and_props(base.clone(), props).render();
        let peer = store::Peer::join(&part);
        let storage = store::follow_others(&part);
        let (one_press, contained) = (OnePress::watch(&root), contain(&root));
        Ok(Instance {
            root,
            base,
            part,
            app,
            _peer: peer,
            _storage: storage,
            _one_press: one_press,
            _contained: contained,
        })
    }

    /// An attribute of the host changed, or a language around it.
    pub fn reread(&self) {
        self.part.reread();
    }

    /// Takes a host's own words: an object, a JSON text, or nothing to go back to ours.
    #[wasm_bindgen(js_name = setTexts)]
    pub fn set_texts(&self, value: JsValue) {
        self.part.set_texts(&value);
    }

    /// What the broker asks for, in the host's own way; nothing to go back to the attributes.
    #[wasm_bindgen(js_name = setCredentials)]
    pub fn set_credentials(&self, username: Option<String>, password: Option<String>) {
        let login = password.map(|password| Login { username: username.unwrap_or_default(), password });
        self.part.set_login(login);
    }

    /// The element came into another document: style sheets belong to one document.
    pub fn adopted(&self) -> Result<(), JsValue> {
        style_sheets::adopt(&self.root)
    }

    /// `llo-result/1` as it is now; of a self-check `llo-self-check-result/1` as it was shared last, else null.
    #[wasm_bindgen(js_name = getResult)]
    pub fn get_result(&self) -> JsValue {
        self.part.result().and_then(|json| JSON::parse(&json).ok()).unwrap_or(JsValue::NULL)
    }

    /// An element that runs on another module of this page erased everything.
    #[wasm_bindgen(js_name = erasedElsewhere)]
    pub fn erased_elsewhere(&self) {
        print::forget();
        self.part.driver().hear_elsewhere(None);
    }

    #[wasm_bindgen(js_name = clearData)]
    pub fn clear_data(&self) {
        self.part.clear_data();
    }

    /// Takes the element down and returns what no storage holds, for the next one in its place.
    pub fn unmount(self) -> Option<String> {
        let kept = self.part.kept();
        self.part.driver().detach();
        self.app.destroy();
        self.base.remove();
        kept
    }
}

/// A place to draw in, with our sheet.
fn base(root: &ShadowRoot) -> Result<Element, JsValue> {
    style_sheets::adopt(root)?;
    let document = root.owner_document().ok_or("the element has no document")?;
    let base = document.create_element("div")?;
    base.set_attribute("part", "base")?;
    root.append_child(&base)?;
    Ok(base)
}
