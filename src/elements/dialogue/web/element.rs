//! The `<llo-dialogue>` of a page.

use wasm_bindgen::{JsCast, JsValue};
use yew::{Callback, Html, html};

use super::Scene;
use super::app::App;
use crate::contract::format;
use crate::contract::kind::ElementKind;
use crate::domain::gesture::Input;
use crate::domain::orientation::Orientation;
use crate::domain::time::Time;
use crate::elements::dialogue::model::Model;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::options::Options;
use crate::elements::dialogue::{query, view};
use crate::i18n::DialogueWords;
use crate::i18n::table::{ElementWords, Shape};
use crate::i18n::texts::Texts;
use crate::kit::web::ports::BrowserPorts;
use crate::kit::web::runtime::BrowserElement;
use crate::kit::web::styles;

impl BrowserElement for Model {
    const KIND: &'static str = ElementKind::Dialogue.name();
    const STYLES: &'static [&'static str] = &[styles::PLACING, styles::TALK];
    const WORDS: &'static [Shape] = &[DialogueWords::SHAPE];
    type Ports = BrowserPorts;

    fn new(options: Options) -> Model {
        Model::new(options)
    }

    fn kept(&self, _: Time) -> Option<String> {
        query::kept(self)
    }

    fn result(&self, now: Time) -> Option<String> {
        Some(format::write(&query::result(self, now)))
    }

    fn view(&self, _: Time, send: Callback<Msg>) -> Html {
        let (orientation, language) = (self.options.orientation, self.options.language);
        let scene = Scene { words: self.words(), language, orientation, visit: self.visit, send };
        html! { <App view={view::view(self)} {scene} /> }
    }

    fn plane(&self) -> Option<Orientation> {
        Some(self.options.orientation)
    }

    fn pointed(input: Input) -> Option<Msg> {
        Some(Msg::Pointer(input))
    }

    fn texts_given(value: &JsValue) -> Option<Msg> {
        Some(Msg::TextsGiven(texts(value)))
    }
}

/// A host's own words: an object, a JSON text, nothing, or the error that kept the shell from getting them.
pub fn texts(value: &JsValue) -> Result<Option<Texts>, String> {
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
