//! What can be pressed: a button, and a button that looks like a link. One function each, which keeps the module small.

use yew::prelude::*;

use super::Scene;
use super::icon::{Icon, icon};
use crate::app::msg::Msg;

/// A button with a border. `class` is `btn`, or `btn p` for the one that leads on.
pub fn button(
    class: &'static str,
    before: Option<Icon>,
    text: &'static str,
    after: Option<Icon>,
    scene: &Scene,
    msg: Msg,
) -> Html {
    let content = html! { <>{ for before.map(icon) }{ text }{ for after.map(icon) }</> };
    press(class, Some("button"), None, content, scene, msg)
}

/// A button as underlined text.
pub fn link(class: &'static str, text: &'static str, scene: &Scene, msg: Msg) -> Html {
    press(class, None, None, html! { text }, scene, msg)
}

/// Any of them, with an id to move the focus to.
pub fn press(
    class: &'static str,
    part: Option<&'static str>,
    id: Option<&'static str>,
    content: Html,
    scene: &Scene,
    msg: Msg,
) -> Html {
    html! { <button type="button" {class} {part} {id} onclick={scene.on(msg)}>{ content }</button> }
}
