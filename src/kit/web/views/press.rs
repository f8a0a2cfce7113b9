//! What can be pressed: a button, and a button that looks like a link.

use std::rc::Rc;

use yew::Callback;
use yew::html::onclick;

use crate::kit::web::tag::{Tag, tag};

/// A button with a border. `class` is `btn`, or `btn p` for the one that leads on.
pub fn button<M: Clone + 'static>(class: &'static str, send: &Callback<M>, msg: M) -> Tag {
    press(class, send, msg).attr("part", "button")
}

/// A bare button, or one that looks like a link (`lnk`).
pub fn press<M: Clone + 'static>(class: &'static str, send: &Callback<M>, msg: M) -> Tag {
    let clicked = send.reform(move |_| msg.clone());
    tag("button", class).attr("type", "button").on(Rc::new(onclick::Wrapper::new(clicked)))
}
