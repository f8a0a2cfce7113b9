//! The connections of one element, and the parts of the screen that only a live session asks for.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use yew::Callback;

use super::ports::BrowserPorts;
use crate::app::live_effect::{Line, LiveEvent};
use crate::app::ports::Live;
use crate::live::transport::{Command, Endpoint, Happening};

/// The lines of one element and who hears what they tell.
#[derive(Default)]
pub struct Lines {
    hears: RefCell<Option<Callback<(Line, Happening)>>>,
}

impl Lines {
    /// Who hears what the lines tell; nobody, when the element is taken off the page.
    pub fn on_happening(&self, hears: Option<Callback<(Line, Happening)>>) {
        *self.hears.borrow_mut() = hears;
    }
}

impl BrowserPorts {
    pub fn fire_live(&self, event: LiveEvent) {
        match event {
            LiveEvent::Progress(detail) => self.dispatch("llo-change", &detail),
            LiveEvent::Session(json) => {
                self.dispatch_js("llo-result", &js_sys::JSON::parse(&json).unwrap_or(JsValue::NULL));
            }
        }
    }
}

impl Live for BrowserPorts {
    fn connect(&self, _line: Line, _endpoint: Endpoint) {}

    fn send(&self, _line: Line, _commands: Vec<Command>) {}

    fn disconnect(&self, _line: Line) {}

    fn download_picture(&self, _name: &str, _svg: &str) {}

    fn toggle_full_screen(&self) {}

    fn open_window(&self, _url: &str) {}
}
