//! A socket to a broker.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BinaryType, SecurityPolicyViolationEvent, SecurityPolicyViolationEventDisposition, Url, WebSocket};
use yew::Callback;

use super::socket::{Socket, SocketEvent, bytes};
use crate::kit::web::{page, timers};

pub struct BrokerSocket {
    socket: WebSocket,
    _listeners: [EventListener; 4],
    /// Between the end of the socket and the telling of it.
    _closing: Rc<RefCell<Option<Timeout>>>,
}

impl BrokerSocket {
    pub fn open(url: &str, hear: Callback<SocketEvent>) -> Result<BrokerSocket, JsValue> {
        let socket = WebSocket::new_with_str(url, "mqtt")?;
        socket.set_binary_type(BinaryType::Arraybuffer);
        let host = Url::new(url)?.host();
        let closing: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let (opened, closed, received, barred) = (hear.clone(), hear.clone(), hear.clone(), hear);
        let opened = EventListener::new(&socket, "open", move |_| opened.emit(SocketEvent::Opened));
        let received =
            EventListener::new(&socket, "message", move |event| received.emit(SocketEvent::Bytes(bytes(event))));
        // What the page's policy forbids is only reported to the page: some browsers close such a socket before that, and
        // some not at all.
        let timer = closing.clone();
        let closed = EventListener::new(&socket, "close", move |_| {
            let closed = closed.clone();
            *timer.borrow_mut() = Some(timers::after(0, move || closed.emit(SocketEvent::Closed)));
        });
        let page = page::document()?;
        let barred = EventListener::new(&page, "securitypolicyviolation", move |event| {
            if event.dyn_ref().is_some_and(|report| is_of(&host, report)) {
                barred.emit(SocketEvent::Barred);
            }
        });
        Ok(BrokerSocket { socket, _listeners: [opened, received, closed, barred], _closing: closing })
    }
}

impl Socket for BrokerSocket {
    fn send(&self, frame: &[u8]) -> Result<(), JsValue> {
        self.socket.send_with_u8_array(frame)
    }
}

impl Drop for BrokerSocket {
    fn drop(&mut self) {
        if let Err(error) = self.socket.close() {
            web_sys::console::warn_2(&"llo: a socket could not be closed".into(), &error);
        }
    }
}

/// Whether a report of the page's policy is of a socket to this host, which was not opened.
fn is_of(host: &str, report: &SecurityPolicyViolationEvent) -> bool {
    report.disposition() == SecurityPolicyViolationEventDisposition::Enforce
        && report.effective_directive() == "connect-src"
        && host_of(&report.blocked_uri().to_lowercase()) == Some(host)
}

/// The host and port in the address of a socket, in lower case.
fn host_of(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("wss://").or_else(|| address.strip_prefix("ws://"))?;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}
