//! One mounted `<llo-dialogue>`, as the plain-JS shell holds it.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, Renderer};

use super::ports::BrowserPorts;
use super::projection::{Projection, ProjectionProps};
use super::{attributes, sheet, store};
use crate::app::dialogue::model::Model;
use crate::app::dialogue::msg::Msg;
use crate::app::dialogue::query;
use crate::app::driver::Driver;
use crate::app::ports::Clock;
use crate::app::storage::Stored;
use crate::contract::options::Options;
use crate::contract::texts::Texts;

/// The class `Dialogue` that the shell drives. Dropping it unmounts everything.
#[wasm_bindgen(js_name = Dialogue)]
pub struct DialogueElement {
    host: HtmlElement,
    root: ShadowRoot,
    base: Element,
    driver: Rc<Driver<Model, BrowserPorts>>,
    app: AppHandle<Projection>,
    _peer: store::Peer,
    _storage: Option<EventListener>,
}

#[wasm_bindgen(js_class = Dialogue)]
impl DialogueElement {
    /// Renders into a new `part="base"` in the shadow root. `kept` is what [`Self::unmount`] returned before.
    pub fn mount(host: HtmlElement, root: ShadowRoot, kept: Option<String>) -> Result<DialogueElement, JsValue> {
        let (options, complaints) = Options::parse(&attributes::read(&host));
        let document = host.owner_document().ok_or("the element has no document")?;
        sheet::adopt(&root, &document)?;
        let base = document.create_element("div")?;
        base.set_attribute("part", "base")?;
        root.append_child(&base)?;

        let driver = Rc::new(Driver::new(Model::new(options), BrowserPorts::new(host.clone(), base.clone())));
        driver.send(Msg::Started { complaints, kept });
        let props = ProjectionProps { driver: driver.clone() };
        let app = Renderer::<Projection>::with_root_and_props(base.clone(), props).render();
        let peer = store::Peer::join(&driver);
        let storage = store::listen_to_other_tabs(&driver);
        Ok(DialogueElement { host, root, base, driver, app, _peer: peer, _storage: storage })
    }

    #[wasm_bindgen(js_name = attributeChanged)]
    pub fn attribute_changed(&self, _name: &str) {
        self.reread();
    }

    #[wasm_bindgen(js_name = languageChanged)]
    pub fn language_changed(&self) {
        self.reread();
    }

    /// Takes a host's own words: an object, a JSON text, or nothing to go back to ours.
    #[wasm_bindgen(js_name = setTexts)]
    pub fn set_texts(&self, value: JsValue) {
        self.driver.send(Msg::TextsGiven(texts(&value)));
    }

    /// The element came into another document: style sheets belong to one document.
    pub fn adopted(&self) -> Result<(), JsValue> {
        let document = self.host.owner_document().ok_or("the element has no document")?;
        sheet::adopt(&self.root, &document)
    }

    /// `llo-result/1` as it is now.
    #[wasm_bindgen(js_name = getResult)]
    pub fn get_result(&self) -> JsValue {
        let result = query::result(&self.driver.model(), self.driver.ports().now());
        super::ports::to_js(&result)
    }

    /// An element that runs on another module of this page erased everything.
    #[wasm_bindgen(js_name = erasedElsewhere)]
    pub fn erased_elsewhere(&self) {
        self.driver.send(Stored::Elsewhere(None).into());
    }

    #[wasm_bindgen(js_name = clearData)]
    pub fn clear_data(&self) {
        self.driver.send(Msg::DataCleared);
    }

    /// Takes the element down and returns what no storage holds, to be given to the next [`Self::mount`].
    pub fn unmount(self) -> Option<String> {
        let kept = query::kept(&self.driver.model());
        self.driver.ports().detach();
        self.app.destroy();
        self.base.remove();
        kept
    }

    fn reread(&self) {
        let (options, complaints) = Options::parse(&attributes::read(&self.host));
        self.driver.send(Msg::OptionsChanged(options, complaints));
    }
}

fn texts(value: &JsValue) -> Result<Option<Texts>, String> {
    if value.is_null() || value.is_undefined() {
        return Ok(None);
    }
    let json = match value.as_string() {
        Some(json) => Some(json),
        None => js_sys::JSON::stringify(value).ok().map(String::from),
    };
    let json = json.ok_or("`texts` cannot be written as JSON.")?;
    Texts::read(&json).map(Some)
}
