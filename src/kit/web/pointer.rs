//! Pointer events on the plane as gesture inputs: the last place where there are pixels.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent};
use yew::Callback;

use super::{events, plane_geometry};
use crate::domain::gesture::{Input, Spot};
use crate::domain::orientation::Orientation;

/// A tap may wander this far, in CSS pixels.
const TAP_PX: f64 = 10.0;

/// Of the plane, in percent: where no browser says where a pointer is on it.
const MIDDLE: (f64, f64) = (50.0, 50.0);

/// The listeners of one plane; they go with it.
pub struct PlanePointer {
    plane: Element,
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

impl PlanePointer {
    /// Listens to the plane that is there now, and to no other.
    pub fn follow(
        held: &RefCell<Option<PlanePointer>>,
        plane: Option<Element>,
        orientation: Orientation,
        send: impl Fn(Input) + 'static,
    ) {
        let mut held = held.borrow_mut();
        let listens = match (&*held, &plane) {
            (Some(pointer), Some(plane)) => pointer.is_on(plane, orientation),
            (None, _) | (_, None) => false,
        };
        if !listens {
            *held = plane.and_then(|plane| PlanePointer::listen(plane, orientation, Callback::from(send)));
        }
    }

    /// `None` when the plane has no picture in it.
    fn listen(plane: Element, orientation: Orientation, send: Callback<Input>) -> Option<PlanePointer> {
        plane.query_selector(".pins").ok().flatten()?;
        let edge = Rc::new(Edge { plane: plane.clone(), orientation, down: Cell::new(None), send });
        let listen = |name: &'static str, hear: fn(&Edge, &PointerEvent)| {
            let edge = edge.clone();
            EventListener::new(&plane, name, move |event| {
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
        if let Some(document) = plane.owner_document() {
            // Wherever the focus is: Escape must reach a drag.
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            listeners.push(EventListener::new_with_options(&document, "keydown", options, move |event| {
                edge.escaped(event);
            }));
        }
        Some(PlanePointer { plane, orientation, _listeners: listeners })
    }

    /// Whether it listens to this plane, drawn this way.
    fn is_on(&self, plane: &Element, orientation: Orientation) -> bool {
        self.plane == *plane && self.orientation == orientation
    }
}

struct Edge {
    plane: Element,
    orientation: Orientation,
    down: Cell<Option<Down>>,
    send: Callback<Input>,
}

impl Edge {
    fn pressed(&self, event: &PointerEvent) {
        if !event.is_primary() || event.button() != 0 {
            return;
        }
        self.down.set(Some(Down { id: event.pointer_id(), x: event.client_x().into(), y: event.client_y().into() }));
        let spot = self.spot(event);
        let target = event.target().map(|target| target.unchecked_into::<Element>());
        let on_piece = target.is_some_and(|target| target.matches(".grab-area").unwrap_or(false));
        if !on_piece {
            // Not captured: the click that follows is for the corner's own radio button.
            self.send.emit(Input::Down(spot));
            return;
        }
        // Without capture a release outside the plane would be missed; not every pointer can be captured.
        if let Err(error) = self.plane.set_pointer_capture(event.pointer_id()) {
            web_sys::console::debug_1(&error);
        }
        self.send.emit(Input::Grab(spot));
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
        let (across, down) = plane_geometry::place(&self.plane, x, y).unwrap_or(MIDDLE);
        self.orientation.spot(across, down)
    }
}
