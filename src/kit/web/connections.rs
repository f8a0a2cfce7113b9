//! The connections of one element, and who hears of them and of the page.

mod broadcast_channel;
mod connection;
mod socket;
mod web_socket;

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use yew::Callback;

use self::connection::Connection;
use super::page;
use super::page_events::{self, PageEvent};
use crate::kit::live_effect::Channel;
use crate::live::entropy::EntropySource;
use crate::live::transport::{Command, Endpoint, TransportEvent};
use crate::live::transport_state::Input;

/// How sure it is that the page is being left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// Something was pressed that may lead elsewhere: a link, but also a file to download, an address to mail to, or a
    /// question whether to leave.
    Perhaps,
    Surely,
}

/// The connections of one element and who hears what they tell.
#[derive(Default)]
pub struct Connections(Rc<Shared>);

#[derive(Default)]
struct Shared {
    hears: RefCell<Option<Callback<(Channel, TransportEvent)>>>,
    leaves: RefCell<Option<Callback<Leaving>>>,
    misses: RefCell<Option<Callback<()>>>,
    connections: RefCell<Vec<(Channel, Rc<Connection>)>>,
    page: RefCell<Vec<EventListener>>,
}

impl Connections {
    /// Who hears what the connections tell.
    pub fn on_transport_event(&self, hears: Callback<(Channel, TransportEvent)>) {
        *self.0.hears.borrow_mut() = Some(hears);
    }

    /// Who is told that the page is being left, or may be: what is sent in that moment still goes out. It may come back.
    pub fn on_leave(&self, leaves: Callback<Leaving>) {
        *self.0.leaves.borrow_mut() = Some(leaves);
        self.watch();
    }

    /// Who is told that the browser gives no picture.
    pub fn on_no_picture(&self, misses: Callback<()>) {
        *self.0.misses.borrow_mut() = Some(misses);
    }

    /// The browser gave no picture.
    pub(super) fn no_picture(&self) -> impl FnOnce() + use<> {
        let shared = Rc::downgrade(&self.0);
        move || {
            let misses = shared.upgrade().and_then(|shared| shared.misses.borrow().clone());
            if let Some(misses) = misses {
                misses.emit(());
            }
        }
    }

    /// The element is taken off the page: nobody hears, and the connections are closed.
    pub fn detach(&self) {
        *self.0.hears.borrow_mut() = None;
        *self.0.leaves.borrow_mut() = None;
        *self.0.misses.borrow_mut() = None;
        self.0.page.borrow_mut().clear();
        for (_, connection) in self.0.connections.take() {
            connection.hear(Input::Left);
        }
    }

    pub(super) fn connect(&self, channel: Channel, endpoint: Endpoint) {
        self.disconnect(channel);
        self.watch();
        let shared = Rc::downgrade(&self.0);
        let tell = Callback::from(move |event| {
            let hears = shared.upgrade().and_then(|shared| shared.hears.borrow().clone());
            if let Some(hears) = hears {
                hears.emit((channel, event));
            }
        });
        let connection = Connection::new(endpoint, entropy_source(), tell);
        self.0.connections.borrow_mut().push((channel, connection.clone()));
        if !page_events::is_online() {
            connection.hear(Input::Offline);
        }
        connection.hear(Input::Woke);
    }

    pub(super) fn send(&self, channel: Channel, commands: Vec<Command>) {
        let connection =
            self.0.connections.borrow().iter().find(|(of, _)| *of == channel).map(|(_, connection)| connection.clone());
        if let Some(connection) = connection {
            commands.into_iter().for_each(|command| connection.hear(Input::Command(command)));
        }
    }

    pub(super) fn disconnect(&self, channel: Channel) {
        let at = self.0.connections.borrow().iter().position(|(of, _)| *of == channel);
        if let Some(at) = at {
            let (_, connection) = self.0.connections.borrow_mut().swap_remove(at);
            connection.hear(Input::Left);
        }
    }

    /// Keeps an eye on the page and on the network, from the first time on.
    fn watch(&self) {
        if !self.0.page.borrow().is_empty() {
            return;
        }
        let shared = Rc::downgrade(&self.0);
        *self.0.page.borrow_mut() = page_events::follow(move |event| {
            let Some(shared) = shared.upgrade() else { return };
            let leave = |leaving| {
                let leaves = shared.leaves.borrow().clone();
                leaves.into_iter().for_each(|leaves| leaves.emit(leaving));
            };
            let input = match event {
                PageEvent::Online => Input::Online,
                PageEvent::Offline => Input::Offline,
                PageEvent::BeforeUnload => {
                    leave(Leaving::Perhaps);
                    Input::MayLeave
                }
                PageEvent::PageHide => return leave(Leaving::Surely),
                PageEvent::Seen => Input::Seen,
            };
            let connections = shared.connections.borrow().clone();
            connections.into_iter().for_each(|(_, connection)| connection.hear(input.clone()));
        });
    }
}

/// The browser's own randomness. It is there on plain http too.
pub fn entropy_source() -> EntropySource {
    EntropySource::new(|bytes| fill(bytes).expect("every browser has it, for so few bytes"))
}

/// At most 65,536 bytes.
fn fill(bytes: &mut [u8]) -> Result<(), JsValue> {
    page::window()?.crypto()?.get_random_values_with_u8_array(bytes)?;
    Ok(())
}
