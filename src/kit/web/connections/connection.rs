//! One connection in a browser: what carries it, the socket beneath, and the timer that wakes it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::DomException;
use yew::Callback;

use super::socket::{self, Socket, SocketEvent};
use crate::contract::address::is_mixed;
use crate::domain::time::Time;
use crate::kit::web::clock::steady_now;
use crate::kit::web::{crash, page};
use crate::live::entropy::EntropySource;
use crate::live::transport::{Bar, Endpoint, TransportEvent};
use crate::live::transport_state::{Deeds, Input, SocketAction, TransportState};

pub struct Connection {
    this: Weak<Connection>,
    /// None: the other windows of this browser.
    url: Option<String>,
    transport: RefCell<TransportState>,
    socket: RefCell<Option<Box<dyn Socket>>>,
    alarm: RefCell<Option<(Time, Timeout)>>,
    tell: Callback<TransportEvent>,
}

impl Connection {
    pub fn new(endpoint: Endpoint, chance: EntropySource, tell: Callback<TransportEvent>) -> Rc<Connection> {
        let url = match &endpoint {
            Endpoint::Broker { url, .. } => Some(url.clone()),
            Endpoint::Tabs => None,
        };
        Rc::new_cyclic(|this| Connection {
            this: this.clone(),
            url,
            transport: RefCell::new(TransportState::new(endpoint, chance)),
            socket: RefCell::default(),
            alarm: RefCell::default(),
            tell,
        })
    }

    /// Nothing is borrowed while it tells: whoever hears may send at once.
    pub fn hear(&self, input: Input<'_>) {
        if crash::crashed() {
            return;
        }
        let Deeds { send, socket, tell } = self.transport.borrow_mut().hear(input, steady_now());
        if let Some(socket) = &*self.socket.borrow() {
            for frame in &send {
                // A socket that cannot send will close, and that is heard.
                if let Err(error) = socket.send(frame) {
                    web_sys::console::warn_2(&"llo: nothing was sent".into(), &error);
                }
            }
        }
        match socket {
            Some(SocketAction::Open) => self.open(),
            Some(SocketAction::Close) => *self.socket.borrow_mut() = None,
            None => (),
        }
        self.set_alarm();
        tell.into_iter().for_each(|event| self.tell.emit(event));
    }

    fn open(&self) {
        if self.url.as_deref().is_some_and(|url| is_mixed(url, &page::address())) {
            return self.hear(Input::Barred(Bar::Insecure));
        }
        let this = self.this.clone();
        let hear = Callback::from(move |event| {
            let Some(this) = this.upgrade() else { return };
            match event {
                SocketEvent::Opened => this.hear(Input::Opened),
                SocketEvent::Bytes(bytes) => this.hear(Input::Received(&bytes)),
                SocketEvent::Closed => this.hear(Input::Closed),
                SocketEvent::Barred => this.hear(Input::Barred(Bar::Policy)),
            }
        });
        match socket::open(self.url.as_deref(), hear) {
            Ok(socket) => *self.socket.borrow_mut() = Some(socket),
            Err(error) => {
                web_sys::console::error_2(&"llo: no connection could be made".into(), &error);
                // An address that is none is a server that is not there; whatever else a browser refuses, it refuses always,
                // and each under a name of its own.
                let is_none = error.dyn_ref::<DomException>().is_some_and(|error| error.name() == "SyntaxError");
                self.hear(if is_none { Input::Closed } else { Input::Barred(Bar::Policy) });
            }
        }
    }

    /// An alarm that rings earlier than it has to may stay: with every frame the time moves on.
    fn set_alarm(&self) {
        let Some(time) = self.transport.borrow().wake_at() else { return *self.alarm.borrow_mut() = None };
        if self.alarm.borrow().as_ref().is_some_and(|(rings_at, _)| *rings_at <= time) {
            return;
        }
        let this = self.this.clone();
        // A timer may ring a little early, and one millisecond later is soon enough.
        let wait = time.millis().saturating_sub(steady_now().millis()) + 1;
        let alarm = Timeout::new(wait as u32, move || {
            if let Some(this) = this.upgrade() {
                *this.alarm.borrow_mut() = None;
                this.hear(Input::Woke);
            }
        });
        *self.alarm.borrow_mut() = Some((time, alarm));
    }
}
