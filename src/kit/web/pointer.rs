//! Pointer events on the board as gesture inputs: the last place where there are pixels.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};
use yew::Callback;

use super::{edge, events};
use crate::domain::gesture::{Input, Spot};
use crate::domain::orientation::Orientation;

/// A tap may wander this far, in CSS pixels.
const TAP_PX: f64 = 10.0;

/// Of the board, in percent: where no browser says where a pointer is on it.
const MIDDLE: (f64, f64) = (50.0, 50.0);

/// The listeners of one board; they go with it.
pub struct BoardPointer {
    board: Element,
    orientation: Orientation,
    _listeners: Vec<EventListener>,
}

/// The pointer that is down: its id and where it went down, in CSS pixels.
#[derive(Clone, Copy)]
struct Down {
    id: i32,
    x: f64,
    y: f64,
}

impl BoardPointer {
    /// Listens to the board that is there now, and to no other.
    pub fn follow(
        held: &RefCell<Option<BoardPointer>>,
        board: Option<Element>,
        orientation: Orientation,
        send: impl Fn(Input) + 'static,
    ) {
        let mut held = held.borrow_mut();
        let listens = match (&*held, &board) {
            (Some(pointer), Some(board)) => pointer.is_on(board, orientation),
            (None, _) | (_, None) => false,
        };
        if !listens {
            *held = board.and_then(|board| BoardPointer::listen(board, orientation, Callback::from(send)));
        }
    }

    /// `None` when the board has no picture in it.
    fn listen(board: Element, orientation: Orientation, send: Callback<Input>) -> Option<BoardPointer> {
        board.query_selector(".pins").ok().flatten()?;
        let edge = Rc::new(Edge { board: board.clone(), orientation, down: Cell::new(None), send });
        let listen = |name: &'static str, hear: fn(&Edge, &PointerEvent)| {
            let edge = edge.clone();
            EventListener::new(&board, name, move |event| {
                // Not `dyn_ref`: in another document the event is of that document's class.
                hear(&edge, event.unchecked_ref());
            })
        };
        let mut listeners = vec![
            listen("pointerdown", Edge::pressed),
            listen("pointermove", Edge::moved),
            listen("pointerup", Edge::released),
            listen("pointercancel", Edge::lost),
            listen("lostpointercapture", Edge::lost),
        ];
        if let Some(document) = board.owner_document() {
            // Wherever the focus is: Escape must reach a drag.
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            listeners.push(EventListener::new_with_options(&document, "keydown", options, move |event| {
                edge.escaped(event);
            }));
        }
        Some(BoardPointer { board, orientation, _listeners: listeners })
    }

    /// Whether it listens to this board, drawn this way.
    fn is_on(&self, board: &Element, orientation: Orientation) -> bool {
        self.board == *board && self.orientation == orientation
    }
}

struct Edge {
    board: Element,
    orientation: Orientation,
    down: Cell<Option<Down>>,
    send: Callback<Input>,
}

impl Edge {
    fn pressed(&self, event: &PointerEvent) {
        if !event.is_primary() || event.button() != 0 {
            return;
        }
        // Without capture a release outside the board would be missed; not every pointer can be captured.
        if let Err(error) = self.board.set_pointer_capture(event.pointer_id()) {
            web_sys::console::debug_1(&error);
        }
        self.down.set(Some(Down { id: event.pointer_id(), x: event.client_x().into(), y: event.client_y().into() }));
        let spot = self.spot(event);
        let target = event.target().map(|target| target.unchecked_into::<Element>());
        let on_piece = target.is_some_and(|target| target.matches(".grab").unwrap_or(false));
        self.send.emit(if on_piece { Input::Grab(spot) } else { Input::Down(spot) });
    }

    fn moved(&self, event: &PointerEvent) {
        let Some(down) = self.own(event) else { return };
        let spot = self.spot(event);
        let (x, y) = (f64::from(event.client_x()) - down.x, f64::from(event.client_y()) - down.y);
        self.send.emit(if x * x + y * y > TAP_PX * TAP_PX { Input::Far(spot) } else { Input::Near(spot) });
    }

    fn released(&self, event: &PointerEvent) {
        if self.own(event).is_some() {
            self.down.set(None);
            self.send.emit(Input::Up(self.spot(event)));
        }
    }

    fn lost(&self, event: &PointerEvent) {
        if self.own(event).is_some() {
            self.down.set(None);
            self.send.emit(Input::Cancel);
        }
    }

    fn escaped(&self, event: &Event) {
        let is_escape = events::key(event).as_deref() == Some("Escape");
        if is_escape && self.down.take().is_some() {
            // It ended a drag here; it should not also close the host's dialog.
            event.prevent_default();
            event.stop_propagation();
            self.send.emit(Input::Cancel);
        }
    }

    fn own(&self, event: &PointerEvent) -> Option<Down> {
        self.down.get().filter(|down| down.id == event.pointer_id())
    }

    fn spot(&self, event: &PointerEvent) -> Spot {
        let (x, y) = (event.client_x().into(), event.client_y().into());
        let (across, down) = edge::place(&self.board, x, y).unwrap_or(MIDDLE);
        self.orientation.spot(across, down)
    }
}
