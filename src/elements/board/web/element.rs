//! The `<llo-board>` of a page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::{Callback, Html, html};

use super::app::App;
use super::scene::Scene;
use crate::contract::broker::Login;
use crate::contract::kind::ElementKind;
use crate::domain::gesture::Input;
use crate::domain::orientation::Orientation;
use crate::domain::time::Time;
use crate::elements::board::model::Model;
use crate::elements::board::msg::{Key, Msg};
use crate::elements::board::options::Options;
use crate::elements::board::{query, view};
use crate::i18n::table::{ElementWords, Shape};
use crate::i18n::{self, BoardWords, DialogueWords, RevealWords};
use crate::kit::ports::Host;
use crate::kit::web::connections::Leaving;
use crate::kit::web::live_ports::LivePorts;
use crate::kit::web::runtime::{BrowserElement, Runtime};
use crate::kit::web::{connections, events, qr_canvas, styles, wake_lock};

impl BrowserElement for Model {
    const KIND: &'static str = ElementKind::Board.name();
    const WORDS: &'static [Shape] = &[DialogueWords::SHAPE, RevealWords::SHAPE, BoardWords::SHAPE];
    const STYLES: &'static [&'static str] = &[styles::CONTROLS, styles::REVEAL, styles::BOARD, styles::BEAMER];
    type Ports = LivePorts;

    fn new(options: Options) -> Model {
        Model::new(options, connections::entropy_source())
    }

    fn listen(ports: &LivePorts, send: &Callback<Msg>) -> Vec<EventListener> {
        listen(ports, send)
    }

    fn kept(&self, _: Time) -> Option<String> {
        query::kept(self)
    }

    /// `llo-session/1` of what is revealed.
    fn result(&self, now: Time) -> Option<String> {
        query::exported(self, now).map(|exported| exported.json())
    }

    fn view(&self, now: Time, send: Callback<Msg>) -> Html {
        let (language, orientation, visit) = (self.options.language, self.options.orientation, self.visit);
        let (strings, board) = (i18n::words::<DialogueWords>(language), i18n::words::<BoardWords>(language));
        let scene = Scene { strings, board, reveal: i18n::words(language), language, orientation, visit, send };
        html! { <App view={view::view(self, now)} on_paper={self.paper} {scene} /> }
    }

    fn plane(&self) -> Option<Orientation> {
        Some(self.options.orientation)
    }

    fn pointed(input: Input) -> Option<Msg> {
        Some(Msg::Pointer(input))
    }

    fn drawn(runtime: &Runtime<Model>) {
        let ports = runtime.ports();
        // A code that was not painted is still there, as an SVG.
        if let Err(error) = qr_canvas::paint(ports.base()) {
            web_sys::console::warn_2(&"llo: a QR code was not painted".into(), &error);
        }
        let (leads, prints) = (runtime.model().hosted().is_some(), runtime.model().paper.is_some());
        wake_lock::stay_awake(ports.host(), leads);
        // It is drawn now, so it can go on paper.
        if prints {
            ports.print();
            runtime.send(Msg::Printed);
        }
    }

    fn gone(ports: &LivePorts) {
        wake_lock::stay_awake(ports.host(), false);
    }

    fn login_given(login: Option<Login>) -> Option<Msg> {
        Some(Msg::LoginGiven(login))
    }
}

/// To the clock, the lines, the page and the keys.
fn listen(ports: &LivePorts, send: &Callback<Msg>) -> Vec<EventListener> {
    let woke = send.reform(|()| Msg::Woke);
    ports.on_alarm(woke.clone());
    ports.connections.on_transport_event(send.reform(|(channel, event)| Msg::Happened(channel, event)));
    ports.connections.on_leave(send.reform(|leaving| match leaving {
        Leaving::Perhaps => Msg::MayLeave,
        Leaving::Surely => Msg::Left,
    }));
    ports.connections.on_no_picture(send.reform(|()| Msg::PictureRefused));
    // Only in sight again: a page that is left gets out of sight after it said so, and would speak once more.
    let sight = ports.host().owner_document().map(|page| {
        let shown = page.clone();
        EventListener::new(&page, "visibilitychange", move |_| {
            if !shown.hidden() {
                woke.emit(());
            }
        })
    });
    let (send, host) = (send.clone(), ports.host().clone());
    let keys = EventListener::new_with_options(&host, "keydown", EventListenerOptions::enable_prevent_default(), {
        move |event| {
            if let Some(key) = key(event) {
                event.prevent_default();
                event.stop_propagation();
                send.emit(Msg::KeyPressed(key));
            }
        }
    });
    sight.into_iter().chain([keys]).collect()
}

/// The keys of a presenter, unless someone is typing or wants something else of the browser.
fn key(event: &Event) -> Option<Key> {
    let key = events::key(event)?;
    let types = events::control(event, "input, textarea, select").is_some();
    let event: &KeyboardEvent = event.unchecked_ref();
    // Held, or a presenter's clicker that is: one press is one step.
    if types || event.repeat() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    match &*key {
        "PageDown" => Some(Key::Next),
        "PageUp" => Some(Key::Back),
        "r" => Some(Key::Reveal),
        "f" => Some(Key::FullScreen),
        _ => None,
    }
}
