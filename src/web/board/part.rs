//! The `<llo-board>` of an instance.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, KeyboardEvent};
use yew::{Callback, Html};

use super::views;
use crate::app::board::model::Model;
use crate::app::board::msg::{Key, Msg};
use crate::app::board::{query, view};
use crate::app::driver::Driver;
use crate::app::ports::{Clock, Host};
use crate::contract::board_options::BoardOptions;
use crate::contract::broker::Login;
use crate::i18n::board::board_strings;
use crate::i18n::{self, DialogueWords};
use crate::web::connections::Leaving;
use crate::web::events;
use crate::web::part::{Driven, Part};
use crate::web::pointer::BoardPointer;
use crate::web::ports::BrowserPorts;
use crate::web::register::Kind;
use crate::web::sender::sender;
use crate::web::{attributes, connections, edge};

pub struct Board {
    driver: Driver<Model, BrowserPorts>,
    /// Listens to the board while someone places.
    pointer: RefCell<Option<BoardPointer>>,
    _listeners: Vec<EventListener>,
}

impl Kind for Board {
    const NAME: &'static str = "board";

    fn start(ports: BrowserPorts, kept: Option<String>) -> Rc<Board> {
        let (options, complaints) = BoardOptions::parse(&attributes::read(ports.host()));
        let this = Rc::new_cyclic(|this: &Weak<Board>| {
            let send = sender(this, |this, msg| this.driver.send(msg));
            let listeners = listen(&ports, &send);
            Board {
                driver: Driver::new(Model::new(options, connections::entropy_source()), ports),
                pointer: RefCell::default(),
                _listeners: listeners,
            }
        });
        this.driver.send(Msg::Started { complaints, kept });
        this
    }
}

/// To the clock, the lines, the page and the keys.
fn listen(ports: &BrowserPorts, send: &Callback<Msg>) -> Vec<EventListener> {
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

impl Part for Board {
    fn driver(&self) -> &dyn Driven {
        &self.driver
    }

    fn reread(&self) {
        let (options, complaints) = BoardOptions::parse(&attributes::read(self.driver.ports().host()));
        self.driver.send(Msg::OptionsChanged(options, complaints));
    }

    fn clear_data(&self) {
        self.driver.send(Msg::DataCleared);
    }

    fn kept(&self) -> Option<String> {
        query::kept(&self.driver.model())
    }

    /// `llo-session/1` of what is revealed; null while nothing is.
    fn result(&self) -> JsValue {
        let now = self.driver.ports().now();
        let json = query::exported(&self.driver.model(), now).map(|exported| exported.json());
        json.and_then(|json| js_sys::JSON::parse(&json).ok()).unwrap_or(JsValue::NULL)
    }

    fn set_login(&self, login: Option<Login>) {
        self.driver.send(Msg::LoginGiven(login));
    }

    fn draw(self: Rc<Self>) -> Html {
        let model = self.driver.model();
        let language = model.options.language;
        let view = view::view(&model, self.driver.ports().now());
        let (visit, paper, orientation) = (model.visit, model.paper, model.options.orientation);
        drop(model);
        let send = Callback::from(move |msg| self.driver.send(msg));
        let did = send.reform(Msg::Did);
        let (strings, board) = (i18n::words::<DialogueWords>(language), board_strings(language));
        views::app(
            &view,
            paper,
            &views::Scene { strings, board, reveal: i18n::words(language), language, orientation, visit, send, did },
        )
    }

    fn drawn(self: Rc<Self>) {
        let orientation = self.driver.model().options.orientation;
        let this = self.clone();
        let send = move |input| this.driver.send(Msg::Pointer(input));
        BoardPointer::follow(&self.pointer, self.driver.ports().find(".live"), orientation, send);
        edge::paint_codes(self.driver.ports().base());
        let leads = self.driver.model().hosted().is_some();
        edge::stay_awake(self.driver.ports().host(), leads);
        // It is drawn now, so it can go on paper.
        if self.driver.model().paper.is_some() {
            self.driver.ports().print();
            self.driver.send(Msg::Printed);
        }
    }

    fn gone(&self) {
        self.pointer.take();
        edge::stay_awake(self.driver.ports().host(), false);
    }
}
