//! Native inputs: a radio button, a checkbox, a text area.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::html::{onchange, oninput};
use yew::{Callback, Event, InputEvent};

use crate::elements::self_check::msg::Msg;
use crate::kit::web::tag::{Tag, tag};
use crate::kit::web::views::private_text::PRIVATE_TEXT;

pub fn radio(name: String, checked: bool, send: &Callback<Msg>, msg: Msg) -> Tag {
    let chosen = send.reform(move |_: Event| msg.clone());
    let radio = tag("input", "").attr("type", "radio").set("name", name);
    radio.checked(checked).on(Rc::new(onchange::Wrapper::new(chosen)))
}

/// `msg` is told with every change; the model says whether it is ticked.
pub fn checkbox(checked: bool, send: &Callback<Msg>, msg: Msg) -> Tag {
    let changed = send.reform(move |_: Event| msg.clone());
    tag("input", "").attr("type", "checkbox").checked(checked).on(Rc::new(onchange::Wrapper::new(changed)))
}

pub fn area(id: String, text: &str, limit: usize, typed: Callback<String>) -> Tag {
    let heard = Callback::from(move |event: InputEvent| {
        if let Some(area) = event.target().map(|target| target.unchecked_into::<HtmlTextAreaElement>()) {
            typed.emit(area.value());
        }
    });
    let area = tag("textarea", "").set("id", id).attr("rows", "2").set("maxlength", limit.to_string());
    let area = area.attrs(PRIVATE_TEXT);
    area.value(text.to_owned()).on(Rc::new(oninput::Wrapper::new(heard)))
}
