//! The `<llo-self-check>` of a page.

use gloo::events::EventListener;
use yew::{Callback, Html, html};

use super::app::{App, Scene};
use crate::contract::format;
use crate::contract::kind::ElementKind;
use crate::domain::time::Time;
use crate::elements::self_check::model::Model;
use crate::elements::self_check::msg::Msg;
use crate::elements::self_check::options::Options;
use crate::elements::self_check::query;
use crate::elements::self_check::view::{self, Embedding};
use crate::i18n::table::{ElementWords, Shape};
use crate::i18n::{self, DialogueWords, SelfCheckWords};
use crate::kit::web::ports::BrowserPorts;
use crate::kit::web::runtime::BrowserElement;
use crate::kit::web::{styles, wakes};

impl BrowserElement for Model {
    const KIND: &'static str = ElementKind::SelfCheck.name();
    const WORDS: &'static [Shape] = &[DialogueWords::SHAPE, SelfCheckWords::SHAPE];
    const STYLES: &'static [&'static str] = &[styles::CONTROLS, styles::SELF_CHECK];
    type Ports = BrowserPorts;

    fn new(options: Options) -> Model {
        Model::new(options)
    }

    fn listen(ports: &BrowserPorts, send: &Callback<Msg>) -> Vec<EventListener> {
        wakes::listen(ports, &send.reform(|()| Msg::Woke))
    }

    fn kept(&self, _: Time) -> Option<String> {
        query::kept(self)
    }

    /// What the person shared last on this page.
    fn result(&self, _: Time) -> Option<String> {
        self.shared.as_ref().map(format::write)
    }

    fn view(&self, now: Time, send: Callback<Msg>) -> Html {
        let language = self.options.language;
        let scene =
            Scene { strings: i18n::words(language), check: i18n::words(language), language, visit: self.visit, send };
        html! { <App view={view::view(self, now, embedding())} {scene} /> }
    }
}

/// A frame whose parent cannot be looked into cannot be looked into by its parent.
fn embedding() -> Embedding {
    let frame = web_sys::window().and_then(|window| window.frame_element().ok().flatten());
    // `top`, for a script of the page can put something else in the place of `parent`.
    let top = web_sys::window().and_then(|window| window.top().ok().flatten());
    let is_top = web_sys::window().is_some_and(|window| top.is_some_and(|top| top == window));
    // `frameElement` is null for the topmost window and behind a border of origins.
    if frame.is_none() && !is_top { Embedding::OwnFrame } else { Embedding::SamePage }
}
