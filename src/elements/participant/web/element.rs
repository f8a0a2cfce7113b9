//! The `<llo-dialogue session>` of a page.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::{Callback, Html, html};

use super::app::App;
use super::{Scene, page};
use crate::contract::broker::Login;
use crate::contract::kind::ElementKind;
use crate::contract::options::Complaint;
use crate::domain::gesture::Input;
use crate::domain::orientation::Orientation;
use crate::domain::time::Time;
use crate::elements::dialogue;
use crate::elements::dialogue::web::texts;
use crate::elements::participant::model::{Model, Security};
use crate::elements::participant::msg::Msg;
use crate::elements::participant::options::Options;
use crate::elements::participant::{query, view};
use crate::i18n::table::{ElementWords, Shape};
use crate::i18n::{DialogueWords, ParticipantWords, RevealWords};
use crate::kit::web::live_ports::LivePorts;
use crate::kit::web::runtime::BrowserElement;
use crate::kit::web::{connections, styles};

/// It has no result: what a participant places is for the board alone.
impl BrowserElement for Model {
    const KIND: &'static str = ElementKind::Session.name();
    const WORDS: &'static [Shape] = &[DialogueWords::SHAPE, ParticipantWords::SHAPE, RevealWords::SHAPE];
    const STYLES: &'static [&'static str] = &[styles::PLACING, styles::REVEAL, styles::PARTICIPANT];
    type Ports = LivePorts;

    fn new(options: Options) -> Model {
        Model::new(options, connections::entropy_source())
    }

    /// They may have come by a link that says which session, on a page that may not be secure.
    fn started(complaints: Vec<Complaint>, kept: Option<String>) -> Msg {
        let security = if page::is_secure() { Security::Secure } else { Security::PlainHttp };
        Msg::Started { complaints, kept, link: page::join_link(), security }
    }

    fn listen(ports: &LivePorts, send: &Callback<Msg>) -> Vec<EventListener> {
        ports.on_alarm(send.reform(|()| Msg::Woke));
        ports.connections.on_transport_event(send.reform(|(_, event)| Msg::Happened(event)));
        ports.connections.on_leave(send.reform(|_| Msg::PageLeft));
        listen(ports, send)
    }

    fn kept(&self, now: Time) -> Option<String> {
        query::kept(self, now)
    }

    fn view(&self, now: Time, send: Callback<Msg>) -> Html {
        let common = &self.options.common;
        let scene = Scene {
            words: self.words(),
            dialogue_words: self.strings(),
            reveal_words: self.reveal_words(),
            language: common.language,
            orientation: common.orientation,
            visit: self.placing.visit,
            send,
        };
        html! { <App view={view::view(self, now)} {scene} /> }
    }

    fn plane(&self) -> Option<Orientation> {
        Some(self.options.common.orientation)
    }

    fn pointed(input: Input) -> Option<Msg> {
        Some(Msg::Placing(dialogue::msg::Msg::Pointer(input)))
    }

    fn texts_given(value: &JsValue) -> Option<Msg> {
        Some(Msg::TextsGiven(texts(value)))
    }

    fn login_given(login: Option<Login>) -> Option<Msg> {
        Some(Msg::LoginGiven(login))
    }
}

/// A computer that slept has missed its alarm; and a link of ours can be opened on a page that is there already.
fn listen(ports: &LivePorts, tell: &Callback<Msg>) -> Vec<EventListener> {
    let (woke, linked) = (tell.clone(), tell.clone());
    let mut listeners = Vec::new();
    if let Some(page) = ports.host().owner_document() {
        listeners.push(EventListener::new(&page, "visibilitychange", move |_| woke.emit(Msg::Woke)));
    }
    if let Some(window) = web_sys::window() {
        listeners.push(EventListener::new(&window, "hashchange", move |_| {
            if let Some(link) = page::join_link() {
                linked.emit(Msg::LinkOpened(link));
            }
        }));
    }
    listeners
}
