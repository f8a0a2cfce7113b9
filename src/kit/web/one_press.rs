//! One press is one step. A double click or double tap, and a key that is held, press what has come to stand in the place
//! of what was pressed: that goes two phases, skips a statement or ticks a theme that nobody has seen.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, KeyboardEvent, PointerEvent, ShadowRoot};

use super::events;

/// So soon after the first press a second one belongs to it, in milliseconds: what operating systems take for a double
/// click.
const TOGETHER: f64 = 500.0;
/// Who has moved so far between two presses has pressed twice, in CSS pixels.
const APART: i32 = 24;
/// What a press is meant for.
const CONTROLS: &str = "button, summary, a, label, input, select, textarea";
/// The attribute, without a value, of a button that is there to be pressed many times in a row.
const MANY_TIMES: &str = "data-many-times";

/// Listens for as long as it is held.
pub struct OnePress(#[expect(dead_code, reason = "held until the element goes")] Vec<EventListener>);

#[derive(Default)]
struct Last {
    at: Option<f64>,
    place: (i32, i32),
    control: Option<Element>,
    heading: Option<String>,
    /// It is the second of two that belong together, and meant for something else.
    is_stray: bool,
}

impl OnePress {
    pub fn watch(root: &ShadowRoot) -> OnePress {
        let last = Rc::new(RefCell::new(Last::default()));
        let inside = EventTarget::from(root.clone());
        let on = |target: &EventTarget, name: &'static str, hear: fn(&ShadowRoot, &mut Last, &Event) -> bool| {
            let (root, last) = (root.clone(), last.clone());
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            EventListener::new_with_options(target, name, options, move |event| {
                if hear(&root, &mut last.borrow_mut(), event) {
                    event.prevent_default();
                    event.stop_immediate_propagation();
                }
            })
        };
        let mut listeners = vec![
            on(&inside, "pointerdown", |root, last, event| last.presses(root, event)),
            on(&inside, "click", |_, last, event| last.is_stray && event.is_trusted()),
            on(&inside, "keydown", |_, _, event| is_held_on_a_control(event)),
        ];
        // Also where a mouse has left the element.
        if let Some(page) = root.owner_document() {
            listeners.push(on(&page.into(), "pointermove", |_, last, event| last.moves(event)));
        }
        OnePress(listeners)
    }
}

impl Last {
    /// Far enough away, what comes next is another press.
    fn moves(&mut self, event: &Event) -> bool {
        if self.at.is_some() && events::places(event).iter().any(|place| self.is_far_from(place)) {
            self.at = None;
        }
        false
    }

    /// Says whether this press is a stray one.
    fn presses(&mut self, root: &ShadowRoot, event: &Event) -> bool {
        let event: &PointerEvent = event.unchecked_ref();
        let (control, heading) = (events::control(event, CONTROLS), heading(root));
        let together = self.at.is_some_and(|at| event.time_stamp() - at < TOGETHER) && !self.is_far_from(event);
        let another = self.control != control || self.heading != heading;
        let acts_once = control.as_ref().is_some_and(|control| {
            matches!(&*control.local_name(), "button" | "summary" | "a") && !control.has_attribute(MANY_TIMES)
        });
        self.is_stray = together && (another || acts_once);
        if !together {
            (self.control, self.heading) = (control, heading);
            self.place = (event.client_x(), event.client_y());
        }
        self.at = Some(event.time_stamp());
        self.is_stray
    }

    fn is_far_from(&self, event: &PointerEvent) -> bool {
        let (x, y) = self.place;
        (event.client_x() - x).abs().max((event.client_y() - y).abs()) > APART
    }
}

/// What the screen is about: another one has another heading.
fn heading(root: &ShadowRoot) -> Option<String> {
    root.query_selector("h2").ok().flatten()?.text_content()
}

/// Enter on a button presses it again and again while it is held; a space presses when it is let go.
fn is_held_on_a_control(event: &Event) -> bool {
    let is_press = events::key(event).is_some_and(|key| matches!(&*key, "Enter" | " "));
    let control = || events::control(event, "button, summary, a, [type=checkbox], [type=radio]");
    is_press && event.unchecked_ref::<KeyboardEvent>().repeat() && control().is_some()
}
