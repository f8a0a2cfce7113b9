//! What can be pressed: a button, and a button that looks like a link.

use std::rc::Rc;

use yew::html::onclick;

use super::Scene;
use crate::app::dialogue::msg::Msg;
use crate::web::tag::{Tag, tag};

/// A button with a border. `class` is `btn`, or `btn p` for the one that leads on.
pub fn button(class: &'static str, scene: &Scene, msg: Msg) -> Tag {
    press(class, scene, msg).attr("part", "button")
}

/// A bare button, or one that looks like a link (`lnk`).
pub fn press(class: &'static str, scene: &Scene, msg: Msg) -> Tag {
    let clicked = scene.send.reform(move |_| msg.clone());
    tag("button", class).attr("type", "button").on(Rc::new(onclick::Wrapper::new(clicked)))
}
