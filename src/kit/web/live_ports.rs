//! The edges of an element that takes part in a live session, or leads one: those of every element, its connections,
//! and what only such an element asks of the screen.

use std::ops::Deref;

use wasm_bindgen::JsValue;

use super::connections::Connections;
use super::part::PagePorts;
use super::ports::BrowserPorts;
use super::{picture, window};
use crate::kit::drawing::Drawing;
use crate::kit::live_effect::Channel;
use crate::kit::ports::{Edges, Live};
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

impl Edges for LivePorts {
    type Common = BrowserPorts;

    fn common(&self) -> &BrowserPorts {
        &self.page
    }
}

impl PagePorts for LivePorts {
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

    fn download_picture(&self, name: &str, drawing: &Drawing) {
        picture::save(self.page.base(), name, drawing, self.connections.no_picture());
    }

    fn toggle_full_screen(&self) {
        complain(window::toggle_full_screen(self.page.host()));
    }

    fn open_window(&self, url: &str) {
        complain(window::open(url));
    }
}

/// A person sees that nothing happened; the console says why.
fn complain(outcome: Result<(), JsValue>) {
    if let Err(error) = outcome {
        web_sys::console::error_2(&"llo: the browser refused".into(), &error);
    }
}
