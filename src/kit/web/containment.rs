//! What a control of ours uses does not leave the element: a letter that is typed is no shortcut of the page, an arrow key
//! on a slider turns no carousel, and a pin that is dragged moves no sheet that the element lies in.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventTarget, KeyboardEvent, ShadowRoot};

use super::events;

const TYPED_INTO: &str = "textarea, select, input:not([type=range], [type=radio], [type=checkbox], [type=file])";
const SLIDERS: &str = "[type=range]";
const RADIOS: &str = "[type=radio]";
const PRESSED: &str = "button, summary, a, [type=checkbox], [type=radio], [type=file]";
/// Where a pin can be dragged.
const DRAGGED: &str = ".interactive, [type=range]";

const ARROWS: [&str; 4] = ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"];
const STEPS: [&str; 4] = ["Home", "End", "PageUp", "PageDown"];
const EDITS: [&str; 3] = ["Enter", "Backspace", "Delete"];

/// Keeps events inside for as long as the listeners are held.
pub fn contain(root: &ShadowRoot) -> Vec<EventListener> {
    let root = EventTarget::from(root.clone());
    let on = |name: &'static str, is_used: fn(&Event) -> bool| {
        EventListener::new(&root, name, move |event| {
            if is_used(event) {
                event.stop_propagation();
            }
        })
    };
    let keys = ["keydown", "keypress", "keyup"].map(|name| on(name, is_key_used));
    // What begins a gesture, in every form in which a page may listen for one.
    let gestures = ["pointerdown", "mousedown", "touchstart"].map(|name| on(name, is_dragged));
    keys.into_iter().chain(gestures).collect()
}

fn is_within(event: &Event, controls: &str) -> bool {
    events::control(event, controls).is_some()
}

fn is_dragged(event: &Event) -> bool {
    is_within(event, DRAGGED)
}

/// Whether the control that has the focus does something with this key. Escape, Tab and keys with a modifier are the
/// page's and the browser's.
fn is_key_used(event: &Event) -> bool {
    let Some(key) = events::key(event) else { return false };
    let event: &KeyboardEvent = event.unchecked_ref();
    let is_one_of = |keys: &[&str]| keys.contains(&&*key);
    // AltGr, which is Ctrl and Alt on some keyboards, types letters.
    let types = key.chars().count() == 1;
    let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
    if modified && !(types && event.get_modifier_state("AltGraph")) {
        return false;
    }
    (is_within(event, TYPED_INTO) && (types || is_one_of(&ARROWS) || is_one_of(&STEPS) || is_one_of(&EDITS)))
        || (is_within(event, SLIDERS) && (is_one_of(&ARROWS) || is_one_of(&STEPS)))
        || (is_within(event, RADIOS) && is_one_of(&ARROWS))
        || (is_within(event, PRESSED) && is_one_of(&["Enter", " "]))
}
