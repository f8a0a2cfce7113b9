//! The participant of an instance.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::{Callback, Html};

use super::{page, views};
use crate::app::dialogue;
use crate::app::driver::Driver;
use crate::app::guest::model::{Model, Security};
use crate::app::guest::msg::Msg;
use crate::app::guest::{query, view};
use crate::app::ports::Clock;
use crate::contract::broker::Login;
use crate::contract::guest_options::GuestOptions;
use crate::web::dialogue::texts;
use crate::web::part::{Driven, Part};
use crate::web::pointer::BoardPointer;
use crate::web::ports::BrowserPorts;
use crate::web::register::Kind;
use crate::web::sender::sender;
use crate::web::{attributes, connections};

pub struct Guest {
    driver: Driver<Model, BrowserPorts>,
    /// Listens to the board while there is one to place a pin on.
    pointer: RefCell<Option<BoardPointer>>,
    _page: Vec<EventListener>,
}

impl Kind for Guest {
    const NAME: &'static str = "session";

    fn start(ports: BrowserPorts, kept: Option<String>) -> Rc<Guest> {
        let (options, complaints) = GuestOptions::parse(&attributes::read(ports.host()));
        let this = Rc::new_cyclic(|this: &Weak<Guest>| {
            let tell = sender(this, |this, msg| this.driver.send(msg));
            ports.on_alarm(tell.reform(|()| Msg::Woke));
            ports.connections.on_transport_event(tell.reform(|(_, event)| Msg::Happened(event)));
            ports.connections.on_leave(tell.reform(|_| Msg::PageLeft));
            let page = listen(&ports, &tell);
            let model = Model::new(options, connections::entropy_source());
            Guest { driver: Driver::new(model, ports), pointer: RefCell::default(), _page: page }
        });
        let security = if page::is_secure() { Security::Secure } else { Security::PlainHttp };
        this.driver.send(Msg::Started { complaints, kept, link: page::join_link(), security });
        this
    }
}

/// A computer that slept has missed its alarm; and a link of ours can be opened on a page that is there already.
fn listen(ports: &BrowserPorts, tell: &Callback<Msg>) -> Vec<EventListener> {
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

impl Part for Guest {
    fn driver(&self) -> &dyn Driven {
        &self.driver
    }

    fn reread(&self) {
        let (options, complaints) = GuestOptions::parse(&attributes::read(self.driver.ports().host()));
        self.driver.send(Msg::OptionsChanged(options, complaints));
    }

    fn clear_data(&self) {
        self.driver.send(Msg::DataCleared);
    }

    fn kept(&self) -> Option<String> {
        query::kept(&self.driver.model(), self.driver.ports().now())
    }

    /// What a participant places is for the board alone.
    fn result(&self) -> JsValue {
        JsValue::NULL
    }

    fn set_texts(&self, value: &JsValue) {
        self.driver.send(Msg::TextsGiven(texts(value)));
    }

    fn set_login(&self, login: Option<Login>) {
        self.driver.send(Msg::LoginGiven(login));
    }

    fn draw(self: Rc<Self>) -> Html {
        let model = self.driver.model();
        let common = &model.options.common;
        let scene = views::Scene {
            strings: model.strings(),
            words: model.words(),
            reveal: model.reveal_words(),
            language: common.language,
            orientation: common.orientation,
            visit: model.placing.visit,
            send: {
                let this = self.clone();
                Callback::from(move |msg| this.driver.send(msg))
            },
        };
        let view = view::view(&model, self.driver.ports().now());
        drop(model);
        views::app(&view, &scene)
    }

    fn drawn(self: Rc<Self>) {
        let orientation = self.driver.model().options.common.orientation;
        let this = self.clone();
        let send = move |input| this.driver.send(Msg::Placing(dialogue::msg::Msg::Pointer(input)));
        BoardPointer::follow(&self.pointer, self.driver.ports().find(".live"), orientation, send);
    }

    fn gone(&self) {
        self.pointer.take();
    }
}
