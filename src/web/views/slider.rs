//! One axis of a pin as a native range input, with its value in words.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Scene;
use crate::app::msg::Msg;
use crate::app::query::SliderView;
use crate::domain::nudge::Nudge;
use crate::domain::space::AxisValue;

pub fn slider(view: &SliderView, scene: &Scene) -> Html {
    let (axis, orientation, send) = (view.axis, scene.orientation, scene.send.clone());
    let slid = {
        let send = send.clone();
        move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(value) = input.and_then(|input| AxisValue::nearest(input.value_as_number()).ok()) {
                send.emit(Msg::Slid(axis, orientation.as_drawn(axis, value)));
            }
        }
    };
    let pressed = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if let Some(nudge) = Nudge::from_key(&event.key(), event.shift_key()) {
            // The browsers differ in Page and Shift; ours is the same everywhere.
            event.prevent_default();
            let mirrored = orientation.start(axis).is_high();
            send.emit(Msg::Nudged(axis, if mirrored { nudge.mirrored() } else { nudge }));
        }
    };
    html! {
        <div class="slide">
            <span aria-hidden="true">{ view.start }</span><span aria-hidden="true">{ view.end }</span>
            <input type="range" min="1" max="99" step="2" value={view.value.to_string()}
                aria-label={view.label.clone()} aria-valuetext={view.words.clone()}
                oninput={slid} onkeydown={pressed}
                onchange={scene.on::<Event>(Msg::SliderReleased)} onblur={scene.on::<FocusEvent>(Msg::SliderReleased)}/>
            <p class="word">{ &view.words }</p>
        </div>
    }
}
