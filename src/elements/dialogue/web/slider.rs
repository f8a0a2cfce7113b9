//! One axis of a pin as a native range input, with its value in words.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlInputElement};
use yew::html::{onblur, onchange, oninput, onkeydown};
use yew::{Callback, Event, FocusEvent, InputEvent, KeyboardEvent};

use super::Scene;
use crate::domain::nudge::Nudge;
use crate::domain::space::AxisValue;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::SliderView;
use crate::kit::web::tag::{Tag, tag};

pub fn slider(view: &SliderView, scene: &Scene) -> Tag {
    let input = tag("input", "")
        .attrs(&[("type", "range"), ("min", "1"), ("max", "99"), ("step", "2")])
        .value(view.value.to_string())
        .set("aria-label", view.label.clone())
        .set("aria-valuetext", view.words.clone())
        .on(Rc::new(oninput::Wrapper::new(slid(view, scene))))
        .on(Rc::new(onkeydown::Wrapper::new(pressed(view, scene))))
        .on(Rc::new(onchange::Wrapper::new(scene.send.reform(|event: Event| let_go(&event)))))
        .on(Rc::new(onblur::Wrapper::new(scene.send.reform(|event: FocusEvent| left(&event)))));
    let end = |name| tag("span", "").attr("aria-hidden", "true").text(name);
    tag("div", "slide").tag(end(view.start)).tag(end(view.end)).tag(input).tag(tag("p", "word").text(&view.words))
}

fn slid(view: &SliderView, scene: &Scene) -> Callback<InputEvent> {
    let (axis, orientation, send) = (view.axis, scene.orientation, scene.send.clone());
    Callback::from(move |event: InputEvent| {
        let input = event.target().map(|target| target.unchecked_into::<HtmlInputElement>());
        if let Some(value) = input.and_then(|input| AxisValue::nearest(input.value_as_number()).ok()) {
            send.emit(Msg::Slid(axis, orientation.as_drawn(axis, value)));
        }
    })
}

/// Some browsers give a slider no focus when it is dragged; then nothing reads its value out.
fn let_go(event: &Event) -> Msg {
    if fits(event.target(), ":focus") { Msg::SliderSettled } else { Msg::SliderReleased }
}

/// From one slider to the other, there is still one that speaks.
fn left(event: &FocusEvent) -> Msg {
    if fits(event.related_target(), "[type=range]") { Msg::SliderSettled } else { Msg::SliderReleased }
}

fn fits(target: Option<EventTarget>, selector: &str) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// The browsers differ in Page and Shift; ours is the same everywhere.
fn pressed(view: &SliderView, scene: &Scene) -> Callback<KeyboardEvent> {
    let (axis, orientation, send) = (view.axis, scene.orientation, scene.send.clone());
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if let Some(nudge) = Nudge::from_key(&event.key(), event.shift_key()) {
            event.prevent_default();
            let mirrored = orientation.start(axis).is_high();
            send.emit(Msg::Nudged(axis, if mirrored { nudge.mirrored() } else { nudge }));
        }
    })
}
