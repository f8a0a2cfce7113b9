//! Native inputs: a radio button, a checkbox, a field.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::html::{onchange, oninput};
use yew::{Callback, Event, InputEvent};

use crate::elements::board::msg::Deed;
use crate::kit::web::tag::{Tag, tag};
use crate::kit::web::views::private_text::PRIVATE_TEXT;

/// A radio button or a checkbox with its words; `deed` is told with every change.
pub fn tick(kind: &'static str, name: String, checked: bool, words: &str, did: &Callback<Deed>, deed: Deed) -> Tag {
    let changed = did.reform(move |_: Event| deed);
    let input = tag("input", "").attr("type", kind).set("name", name).checked(checked);
    let input = input.on(Rc::new(onchange::Wrapper::new(changed)));
    tag("label", "opt").tag(input).tag(tag("span", "").text(words))
}

/// A field with its label above it. It tells its text with every letter: the board is drawn anew while people come in, and
/// what is half typed has to stay.
pub fn field(kind: &'static str, id: &'static str, label: &str, value: &str, changed: Callback<String>) -> Tag {
    let field = bare(kind, value, changed).attr("id", id);
    tag("div", "").tag(tag("label", "f").attr("for", id).text(label)).tag(field)
}

/// The same without a label.
pub fn bare(kind: &'static str, value: &str, changed: Callback<String>) -> Tag {
    let heard = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target().map(|target| target.unchecked_into::<HtmlInputElement>()) {
            changed.emit(input.value());
        }
    });
    let field = tag("input", "fld").attrs(PRIVATE_TEXT).attr("maxlength", "200").attr("type", kind);
    field.value(value.to_owned()).on(Rc::new(oninput::Wrapper::new(heard)))
}
