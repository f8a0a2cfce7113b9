//! The edges of an element that takes part in a live session, or leads one: those of every element, its connections,
//! and what only such an element asks of the screen.

use std::ops::Deref;

use wasm_bindgen::JsValue;

use super::connections::Connections;
use super::edge;
use super::part::PagePorts;
use super::ports::BrowserPorts;
use crate::domain::date::Date;
use crate::domain::time::Time;
use crate::kit::effect::{Download, FocusTarget, HostEvent};
use crate::kit::live_effect::Channel;
use crate::kit::ports::{Clock, Host, Live, Store, StoreError};
use crate::kit::storage::Slot;
use crate::live::transport::{Command, Endpoint};

/// One element's edges.
pub struct LivePorts {
    page: BrowserPorts,
    pub connections: Connections,
}

impl From<BrowserPorts> for LivePorts {
    fn from(page: BrowserPorts) -> LivePorts {
        LivePorts { page, connections: Connections::default() }
    }
}

impl Deref for LivePorts {
    type Target = BrowserPorts;

    fn deref(&self) -> &BrowserPorts {
        &self.page
    }
}

impl PagePorts for LivePorts {
    fn page(&self) -> &BrowserPorts {
        &self.page
    }

    fn detach(&self) {
        self.page.detach();
        self.connections.detach();
    }
}

impl Live for LivePorts {
    fn connect(&self, channel: Channel, endpoint: Endpoint) {
        self.connections.connect(channel, endpoint);
    }

    fn send(&self, channel: Channel, commands: Vec<Command>) {
        self.connections.send(channel, commands);
    }

    fn disconnect(&self, channel: Channel) {
        self.connections.disconnect(channel);
    }

    fn download_picture(&self, name: &str, lines: &str) {
        complain(edge::download_picture(self.page.base(), name, lines, self.connections.no_picture()));
    }

    fn toggle_full_screen(&self) {
        complain(edge::toggle_full_screen(self.page.host()));
    }

    fn open_window(&self, url: &str) {
        complain(edge::open_window(url));
    }
}

/// A person sees that nothing happened; the console says why.
fn complain(outcome: Result<(), JsValue>) {
    if let Err(error) = outcome {
        web_sys::console::error_2(&"llo: the browser refused".into(), &error);
    }
}

impl Host for LivePorts {
    fn emit(&self, event: HostEvent) {
        self.page.emit(event);
    }

    fn log(&self, line: &str) {
        self.page.log(line);
    }

    fn render(&self) {
        self.page.render();
    }

    fn focus(&self, target: FocusTarget) {
        self.page.focus(target);
    }

    fn print(&self) {
        self.page.print();
    }

    fn download(&self, file: Download) {
        self.page.download(file);
    }
}

impl Store for LivePorts {
    fn load(&self, slot: &Slot) -> Result<Option<String>, StoreError> {
        self.page.load(slot)
    }

    fn save(&self, slot: &Slot, text: &str) -> Result<(), StoreError> {
        self.page.save(slot, text)
    }

    fn set_aside(&self, slot: &Slot, text: &str) -> Result<(), StoreError> {
        self.page.set_aside(slot, text)
    }

    fn erase(&self, slot: &Slot) -> Result<(), StoreError> {
        self.page.erase(slot)
    }

    fn erase_all(&self) -> Result<(), StoreError> {
        self.page.erase_all()
    }

    fn erase_over(&self, now: Time) {
        self.page.erase_over(now);
    }
}

impl Clock for LivePorts {
    fn now(&self) -> Time {
        self.page.now()
    }

    fn moment(&self, date: Date, minute: u16) -> Option<Time> {
        self.page.moment(date, minute)
    }

    fn wake_at(&self, time: Time) {
        self.page.wake_at(time);
    }
}
