//! The `<llo-dialogue>` of an instance.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use yew::{Callback, Html};

use super::part::{Driven, Part};
use super::pointer::BoardPointer;
use super::ports::{BrowserPorts, to_js};
use super::register::Kind;
use super::{attributes, views};
use crate::app::dialogue::model::Model;
use crate::app::dialogue::msg::Msg;
use crate::app::dialogue::{query, view};
use crate::app::driver::Driver;
use crate::app::ports::Clock;
use crate::contract::options::Options;
use crate::i18n::texts::Texts;

pub struct Dialogue {
    driver: Driver<Model, BrowserPorts>,
    /// Listens to the board while there is one to place a pin on.
    pointer: RefCell<Option<BoardPointer>>,
}

impl Kind for Dialogue {
    const NAME: &'static str = "dialogue";

    fn start(ports: BrowserPorts, kept: Option<String>) -> Rc<Dialogue> {
        let (options, complaints) = Options::parse(&attributes::read(ports.host()));
        let driver = Driver::new(Model::new(options), ports);
        driver.send(Msg::Started { complaints, kept });
        Rc::new(Dialogue { driver, pointer: RefCell::default() })
    }
}

impl Part for Dialogue {
    fn driver(&self) -> &dyn Driven {
        &self.driver
    }

    fn reread(&self) {
        let (options, complaints) = Options::parse(&attributes::read(self.driver.ports().host()));
        self.driver.send(Msg::OptionsChanged(options, complaints));
    }

    fn clear_data(&self) {
        self.driver.send(Msg::DataCleared);
    }

    fn kept(&self) -> Option<String> {
        query::kept(&self.driver.model())
    }

    fn result(&self) -> JsValue {
        to_js(&query::result(&self.driver.model(), self.driver.ports().now()))
    }

    fn set_texts(&self, value: &JsValue) {
        self.driver.send(Msg::TextsGiven(texts(value)));
    }

    fn draw(self: Rc<Self>) -> Html {
        let model = self.driver.model();
        let (orientation, visit) = (model.options.orientation, model.visit);
        let (view, strings, language) = (view::view(&model), model.words(), model.options.language);
        drop(model);
        let send = Callback::from(move |msg| self.driver.send(msg));
        views::app(&view, &views::Scene { strings, language, orientation, visit, send })
    }

    fn drawn(self: Rc<Self>) {
        let orientation = self.driver.model().options.orientation;
        let this = self.clone();
        let send = move |input| this.driver.send(Msg::Pointer(input));
        BoardPointer::follow(&self.pointer, self.driver.ports().find(".live"), orientation, send);
    }

    fn gone(&self) {
        self.pointer.take();
    }
}

/// A host's own words: an object, a JSON text, nothing, or the error that kept the shell from getting them.
pub(super) fn texts(value: &JsValue) -> Result<Option<Texts>, String> {
    if value.is_null() || value.is_undefined() {
        return Ok(None);
    }
    if let Some(error) = value.dyn_ref::<js_sys::Error>() {
        return Err(String::from(error.message()));
    }
    let json = match value.as_string() {
        Some(json) => Some(json),
        None => js_sys::JSON::stringify(value).ok().map(String::from),
    };
    let json = json.ok_or("`texts` cannot be written as JSON.")?;
    Texts::read(&json).map(Some)
}
