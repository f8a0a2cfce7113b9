//! One connection in a browser: what carries it, the socket beneath, and the timer that wakes it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::DomException;
use yew::Callback;

use crate::contract::address::is_mixed;
use crate::domain::time::Time;
use crate::kit::web::crash;
use crate::kit::web::edge::{self, Heard, Socket};
use crate::live::entropy::EntropySource;
use crate::live::transport::{Bar, Endpoint, TransportEvent};
use crate::live::transport_state::{Deeds, Input, SocketAction, TransportState};

pub struct Connection {
    this: Weak<Connection>,
    /// None: the other windows of this browser.
    url: Option<String>,
    transport: RefCell<TransportState>,
    socket: RefCell<Option<Socket>>,
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
        let Deeds { send, socket, tell } = self.transport.borrow_mut().hear(input, now());
        if let Some(socket) = &*self.socket.borrow() {
            send.iter().for_each(|frame| socket.send(frame));
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
        if self.url.as_deref().is_some_and(|url| is_mixed(url, &edge::page_address())) {
            return self.hear(Input::Barred(Bar::Insecure));
        }
        let this = self.this.clone();
        let socket = Socket::dial(self.url.as_deref(), move |heard| {
            let Some(this) = this.upgrade() else { return };
            match heard {
                Heard::Opened => this.hear(Input::Opened),
                Heard::Bytes(bytes) => this.hear(Input::Received(&bytes)),
                Heard::Closed => this.hear(Input::Closed),
                Heard::Barred => this.hear(Input::Barred(Bar::Policy)),
            }
        });
        match socket {
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
        let wait = time.millis().saturating_sub(now().millis()) + 1;
        let alarm = Timeout::new(wait as u32, move || {
            if let Some(this) = this.upgrade() {
                *this.alarm.borrow_mut() = None;
                this.hear(Input::Woke);
            }
        });
        *self.alarm.borrow_mut() = Some((time, alarm));
    }
}

/// A clock that nobody can set back.
fn now() -> Time {
    Time::from_millis(edge::steady_time())
}
