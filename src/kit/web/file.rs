//! A native file input that looks like what can be pressed beside it. The file is read here and goes nowhere.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::html::onchange;
use yew::{Callback, Event};

use super::edge;
use super::tag::{Tag, tag};

/// Tells the text of the file that was picked; nothing when it is larger than `limit` bytes or cannot be read.
pub fn open(class: &'static str, words: &str, limit: usize, picked: Callback<Option<String>>) -> Tag {
    let heard = move |event: Event| {
        if let Some(input) = event.target().map(|target| target.unchecked_into::<HtmlInputElement>()) {
            let (tell, refused) = (picked.clone(), picked.clone());
            if edge::read(&input, limit, move |text| tell.emit(text)).is_err() {
                refused.emit(None);
            }
        }
    };
    let input =
        tag("input", "sr").attrs(&[("type", "file"), ("id", "open-file"), ("accept", ".json,application/json")]);
    tag("label", class).tag(input.on(Rc::new(onchange::Wrapper::new(heard.into())))).text(words)
}
