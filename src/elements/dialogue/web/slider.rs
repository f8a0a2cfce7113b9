//! One axis of a pin as a native range input, with its value in words.

use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlInputElement};
use yew::prelude::*;

use super::Scene;
use crate::domain::nudge::Nudge;
use crate::domain::space::AxisValue;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::SliderView;

#[derive(Properties, PartialEq)]
pub struct SliderProps {
    pub view: SliderView,
    pub scene: Scene,
}

#[component]
pub fn Slider(props: &SliderProps) -> Html {
    let SliderProps { view, scene } = props;
    html! {
        <div class="slider">
            <span aria-hidden="true" ~textContent={view.start} />
            <span aria-hidden="true" ~textContent={view.end} />
            <input
                type="range"
                min="1"
                max="99"
                step="2"
                value={view.value.to_string()}
                aria-label={view.label.clone()}
                aria-valuetext={view.words.clone()}
                oninput={on_slide(view, scene)}
                onkeydown={on_key(view, scene)}
                onchange={scene.send.reform(let_go)}
                onblur={scene.send.reform(left)}
            />
            <p class="slider-value" ~textContent={view.words.as_str()} />
        </div>
    }
}

fn on_slide(view: &SliderView, scene: &Scene) -> Callback<InputEvent> {
    let (axis, orientation, send) = (view.axis, scene.orientation, scene.send.clone());
    Callback::from(move |event: InputEvent| {
        let input = event.target_unchecked_into::<HtmlInputElement>();
        if let Ok(value) = AxisValue::nearest(input.value_as_number()) {
            send.emit(Msg::Slid(axis, orientation.as_drawn(axis, value)));
        }
    })
}

/// The browsers differ in Page and Shift; ours is the same everywhere.
fn on_key(view: &SliderView, scene: &Scene) -> Callback<KeyboardEvent> {
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

/// Some browsers give a slider no focus when it is dragged; then nothing reads its value out.
fn let_go(event: Event) -> Msg {
    settled_if(event.target(), ":focus")
}

/// From one slider to the other, there is still one that speaks.
fn left(event: FocusEvent) -> Msg {
    settled_if(event.related_target(), "[type=range]")
}

fn settled_if(target: Option<EventTarget>, selector: &str) -> Msg {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    let fits = element.is_some_and(|element| element.matches(selector).unwrap_or(false));
    if fits { Msg::SliderSettled } else { Msg::SliderReleased }
}
