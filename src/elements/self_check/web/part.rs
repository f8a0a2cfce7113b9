//! The `<llo-self-check>` of a page.

use gloo::events::EventListener;
use yew::{Callback, Html};

use super::views;
use crate::contract::check_options::CheckOptions;
use crate::contract::json;
use crate::contract::kind::ElementKind;
use crate::domain::time::Time;
use crate::elements::self_check::model::Model;
use crate::elements::self_check::msg::Msg;
use crate::elements::self_check::query;
use crate::elements::self_check::view::{self, Embedding};
use crate::i18n::table::{ElementWords, Shape};
use crate::i18n::{self, DialogueWords, SelfCheckWords};
use crate::kit::web::ports::BrowserPorts;
use crate::kit::web::runtime::BrowserElement;
use crate::kit::web::styles;

impl BrowserElement for Model {
    const KIND: &'static str = ElementKind::SelfCheck.name();
    const WORDS: &'static [Shape] = &[DialogueWords::SHAPE, SelfCheckWords::SHAPE];
    const STYLES: &'static [&'static str] = &[styles::SELF_CHECK];
    type Ports = BrowserPorts;

    fn new(options: CheckOptions) -> Model {
        Model::new(options)
    }

    fn listen(ports: &BrowserPorts, send: &Callback<Msg>) -> Vec<EventListener> {
        let woke = send.reform(|()| Msg::Woke);
        ports.on_alarm(woke.clone());
        // A computer that slept has missed its alarm.
        let document = ports.host().owner_document();
        let sight = document.map(|page| EventListener::new(&page, "visibilitychange", move |_| woke.emit(())));
        sight.into_iter().collect()
    }

    fn kept(&self, _: Time) -> Option<String> {
        query::kept(self)
    }

    /// What the person shared last on this page.
    fn result(&self, _: Time) -> Option<String> {
        self.shared.as_ref().map(json::write)
    }

    fn view(&self, now: Time, send: Callback<Msg>) -> Html {
        let (language, visit) = (self.options.language, self.visit);
        let view = view::view(self, now, embedding());
        let (strings, check) = (i18n::words::<DialogueWords>(language), i18n::words::<SelfCheckWords>(language));
        let (asked, asker) = (view.asked, view.asker);
        views::app(&view, &views::Scene { strings, check, language, visit, asked, asker, send })
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
