//! One mounted `<llo-self-check>`, as the plain-JS shell holds it.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{AppHandle, Callback, Renderer};

use super::projection::{Projection, ProjectionProps};
use crate::app::driver::Driver;
use crate::app::self_check::model::Model;
use crate::app::self_check::msg::Msg;
use crate::app::self_check::query;
use crate::app::storage::Stored;
use crate::contract::check_options::CheckOptions;
use crate::web::ports::{BrowserPorts, to_js};
use crate::web::{attributes, sheet, store};

/// The class `SelfCheck` that the shell drives. Dropping it unmounts everything.
#[wasm_bindgen(js_name = SelfCheck)]
pub struct SelfCheckElement {
    host: HtmlElement,
    root: ShadowRoot,
    base: Element,
    driver: Rc<Driver<Model, BrowserPorts>>,
    app: AppHandle<Projection>,
    _peer: store::Peer,
    _storage: Option<EventListener>,
    _sight: Option<EventListener>,
}

#[wasm_bindgen(js_class = SelfCheck)]
impl SelfCheckElement {
    /// Renders into a new `part="base"` in the shadow root. `kept` is what [`Self::unmount`] returned before.
    pub fn mount(host: HtmlElement, root: ShadowRoot, kept: Option<String>) -> Result<SelfCheckElement, JsValue> {
        let (options, complaints) = CheckOptions::parse(&attributes::read(&host));
        let document = host.owner_document().ok_or("the element has no document")?;
        sheet::adopt(&root, &document)?;
        let base = document.create_element("div")?;
        base.set_attribute("part", "base")?;
        root.append_child(&base)?;

        let driver = Rc::new(Driver::new(Model::new(options), BrowserPorts::new(host.clone(), base.clone())));
        let weak = Rc::downgrade(&driver);
        let woke = Callback::from(move |()| {
            if let Some(driver) = weak.upgrade() {
                driver.send(Msg::Woke);
            }
        });
        driver.ports().on_alarm(woke.clone());
        driver.send(Msg::Started { complaints, kept });
        let props = ProjectionProps { driver: driver.clone() };
        let app = Renderer::<Projection>::with_root_and_props(base.clone(), props).render();
        let peer = store::Peer::join(&driver);
        let storage = store::listen_to_other_tabs(&driver);
        // A computer that slept has missed its alarm.
        let sight = EventListener::new(&document, "visibilitychange", move |_| woke.emit(()));
        Ok(SelfCheckElement { host, root, base, driver, app, _peer: peer, _storage: storage, _sight: Some(sight) })
    }

    #[wasm_bindgen(js_name = attributeChanged)]
    pub fn attribute_changed(&self, _name: &str) {
        self.reread();
    }

    #[wasm_bindgen(js_name = languageChanged)]
    pub fn language_changed(&self) {
        self.reread();
    }

    /// The element came into another document: style sheets belong to one document.
    pub fn adopted(&self) -> Result<(), JsValue> {
        let document = self.host.owner_document().ok_or("the element has no document")?;
        sheet::adopt(&self.root, &document)
    }

    /// What the person shared last on this page, `llo-self-check-result/1`; null until they do.
    #[wasm_bindgen(js_name = getResult)]
    pub fn get_result(&self) -> JsValue {
        self.driver.model().shared.as_ref().map_or(JsValue::NULL, to_js)
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
        let (options, complaints) = CheckOptions::parse(&attributes::read(&self.host));
        self.driver.send(Msg::OptionsChanged(options, complaints));
    }
}
