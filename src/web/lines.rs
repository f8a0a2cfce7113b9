//! The connections of one element, and the parts of the screen that only a live session asks for.

mod wire;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use yew::Callback;

use self::wire::Wire;
use super::edge;
use super::ports::BrowserPorts;
use crate::app::live_effect::{Line, LiveEvent};
use crate::app::ports::Live;
use crate::live::carrier::Input;
use crate::live::chance::Chance;
use crate::live::transport::{Command, Endpoint, Happening};

/// How sure it is that the page is being left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// Something was pressed that may lead elsewhere: a link, but also a file to download, an address to mail to, or a
    /// question whether to leave.
    Perhaps,
    Surely,
}

/// The lines of one element and who hears what they tell.
#[derive(Default)]
pub struct Lines(Rc<Shared>);

#[derive(Default)]
struct Shared {
    hears: RefCell<Option<Callback<(Line, Happening)>>>,
    leaves: RefCell<Option<Callback<Leaving>>>,
    misses: RefCell<Option<Callback<()>>>,
    wires: RefCell<Vec<(Line, Rc<Wire>)>>,
    watch: RefCell<Option<edge::Watch>>,
}

impl Lines {
    /// Who hears what the lines tell.
    pub fn on_happening(&self, hears: Callback<(Line, Happening)>) {
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

    /// The element is taken off the page: nobody hears, and the lines are closed.
    pub fn detach(&self) {
        *self.0.hears.borrow_mut() = None;
        *self.0.leaves.borrow_mut() = None;
        *self.0.misses.borrow_mut() = None;
        *self.0.watch.borrow_mut() = None;
        for (_, wire) in self.0.wires.take() {
            wire.hear(Input::Left);
        }
    }

    fn connect(&self, line: Line, endpoint: Endpoint) {
        self.disconnect(line);
        self.watch();
        let shared = Rc::downgrade(&self.0);
        let tell = Callback::from(move |happening| {
            let hears = shared.upgrade().and_then(|shared| shared.hears.borrow().clone());
            if let Some(hears) = hears {
                hears.emit((line, happening));
            }
        });
        let wire = Wire::new(endpoint, chance(), tell);
        self.0.wires.borrow_mut().push((line, wire.clone()));
        if !edge::is_online() {
            wire.hear(Input::Offline);
        }
        wire.hear(Input::Woke);
    }

    fn send(&self, line: Line, commands: Vec<Command>) {
        let wire = self.0.wires.borrow().iter().find(|(of, _)| *of == line).map(|(_, wire)| wire.clone());
        if let Some(wire) = wire {
            commands.into_iter().for_each(|command| wire.hear(Input::Command(command)));
        }
    }

    fn disconnect(&self, line: Line) {
        let at = self.0.wires.borrow().iter().position(|(of, _)| *of == line);
        if let Some(at) = at {
            let (_, wire) = self.0.wires.borrow_mut().swap_remove(at);
            wire.hear(Input::Left);
        }
    }

    /// Keeps an eye on the page and on the network, from the first time on.
    fn watch(&self) {
        if self.0.watch.borrow().is_some() {
            return;
        }
        let shared = Rc::downgrade(&self.0);
        let watch = edge::Watch::new(move |event: String| {
            let Some(shared) = shared.upgrade() else { return };
            let leave = |leaving| {
                let leaves = shared.leaves.borrow().clone();
                leaves.into_iter().for_each(|leaves| leaves.emit(leaving));
            };
            let input = match event.as_str() {
                "online" => Input::Online,
                "offline" => Input::Offline,
                "beforeunload" => {
                    leave(Leaving::Perhaps);
                    Input::MayLeave
                }
                "pagehide" => return leave(Leaving::Surely),
                _ => Input::Seen,
            };
            let wires = shared.wires.borrow().clone();
            wires.into_iter().for_each(|(_, wire)| wire.hear(input.clone()));
        });
        *self.0.watch.borrow_mut() = Some(watch);
    }
}

/// The browser's own randomness. It is there on plain http too.
pub fn chance() -> Chance {
    Chance::new(|bytes| edge::fill_by_chance(bytes).expect("every browser has it, for so few bytes"))
}

impl BrowserPorts {
    pub fn fire_live(&self, event: LiveEvent) {
        match event {
            LiveEvent::Progress(detail) => self.dispatch("llo-change", &detail),
            LiveEvent::Session(json) => self.dispatch_json("llo-result", &json),
            LiveEvent::NoWay(error) => {
                web_sys::console::error_1(&["llo: ", error.code, ". ", &error.remedy].concat().into());
                self.dispatch("llo-error", &error);
            }
        }
    }
}

impl Live for BrowserPorts {
    fn connect(&self, line: Line, endpoint: Endpoint) {
        self.lines.connect(line, endpoint);
    }

    fn send(&self, line: Line, commands: Vec<Command>) {
        self.lines.send(line, commands);
    }

    fn disconnect(&self, line: Line) {
        self.lines.disconnect(line);
    }

    fn download_picture(&self, name: &str, lines: &str) {
        let shared = Rc::downgrade(&self.lines.0);
        let refuse = move || {
            let misses = shared.upgrade().and_then(|shared| shared.misses.borrow().clone());
            if let Some(misses) = misses {
                misses.emit(());
            }
        };
        complain(edge::download_picture(self.base(), name, lines, refuse));
    }

    fn toggle_full_screen(&self) {
        complain(edge::toggle_full_screen(self.host()));
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
