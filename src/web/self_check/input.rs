//! Native inputs: a radio button, a checkbox, a text area, a date and a time.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::html::{onchange, oninput};
use yew::{Callback, Event, InputEvent};

use crate::app::self_check::msg::Msg;
use crate::domain::own::Own;
use crate::web::tag::{Tag, tag};
use crate::web::views::private_text::PRIVATE_TEXT;

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
    area.value(text.own()).on(Rc::new(oninput::Wrapper::new(heard)))
}

/// An input of a type whose value is a text, such as `date` and `time`.
pub fn field(kind: &'static str, id: String, value: &str, changed: Callback<String>) -> Tag {
    let heard = Callback::from(move |event: Event| {
        if let Some(input) = event.target().map(|target| target.unchecked_into::<HtmlInputElement>()) {
            changed.emit(input.value());
        }
    });
    let field = tag("input", "").attr("type", kind).set("id", id).value(value.own());
    field.on(Rc::new(onchange::Wrapper::new(heard)))
}
