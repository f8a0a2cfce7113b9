//! The `<llo-cards>` of a page.

use gloo::events::EventListener;
use yew::{Callback, Html, html};

use super::app::{App, Scene};
use crate::contract::format;
use crate::contract::kind::ElementKind;
use crate::domain::time::Time;
use crate::elements::cards::model::Model;
use crate::elements::cards::msg::Msg;
use crate::elements::cards::options::Options;
use crate::elements::cards::query;
use crate::elements::cards::view::{self, Neighbours};
use crate::i18n::table::{ElementWords, Shape};
use crate::i18n::{self, CardsWords, DialogueWords};
use crate::kit::web::ports::BrowserPorts;
use crate::kit::web::runtime::BrowserElement;
use crate::kit::web::{entropy_source, neighbour, styles, wakes};

/// The element that a learning experiment is made in.
pub const SELF_CHECK: &str = "llo-self-check";

impl BrowserElement for Model {
    const KIND: &'static str = ElementKind::Cards.name();
    const WORDS: &'static [Shape] = &[DialogueWords::SHAPE, CardsWords::SHAPE];
    const STYLES: &'static [&'static str] = &[styles::CONTROLS, styles::CARDS];
    type Ports = BrowserPorts;

    fn new(options: Options) -> Model {
        Model::new(options, entropy_source())
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
            Scene { strings: i18n::words(language), words: i18n::words(language), language, visit: self.visit, send };
        let neighbours = Neighbours { self_check: neighbour::is_on_page(SELF_CHECK) };
        html! { <App view={view::view(self, now, neighbours)} {scene} /> }
    }
}
