//! The file that a person takes along themselves: saving it, and picking one to open. It is read here and goes nowhere.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::html::onchange;
use yew::{Event, Html};

use super::views::Scene;
use super::{asking, input};
use crate::app::self_check::msg::{Msg, Question};
use crate::app::self_check::view::FileLabels;
use crate::contract::check_draft::{LIMIT, Private};
use crate::web::edge;
use crate::web::tag::{Tag, maybe, tag};
use crate::web::views::icon::{Icon, icon};
use crate::web::views::{notices, press};

pub fn file(view: &FileLabels, scene: &Scene) -> Html {
    let private = if view.private_ticked { Private::Included } else { Private::LeftOut };
    let save = press::button("btn", &scene.send, Msg::FileAsked(private)).add(icon(Icon::Save)).text(view.save);
    let tick = view.private.map(|words| {
        let tick = input::checkbox(view.private_ticked, &scene.send, Msg::FilePrivateTicked);
        tag("label", "opt").tag(tick).tag(tag("span", "").text(words)).html()
    });
    let buttons = tag("div", "row").tag(save).tag(open("btn pick", view.open, scene));
    tag("section", "sec stack np")
        .tag(tag("h3", "").text(view.title))
        .tag(tag("p", "mut sm").text(view.hint))
        .add(maybe(tick))
        .tag(asking::or(buttons, Question::ReplaceByFile, scene))
        .add(notices::notices(&view.notices))
        .html()
}

/// A native file input that looks like what can be pressed beside it.
pub fn open(class: &'static str, words: &'static str, scene: &Scene) -> Tag {
    let send = scene.send.clone();
    let picked = move |event: Event| {
        if let Some(input) = event.target().map(|target| target.unchecked_into::<HtmlInputElement>()) {
            let send = send.clone();
            let tell = send.clone();
            if edge::read(&input, LIMIT, move |text| tell.emit(Msg::FilePicked(text.ok_or(())))).is_err() {
                send.emit(Msg::FilePicked(Err(())));
            }
        }
    };
    let input =
        tag("input", "sr").attrs(&[("type", "file"), ("id", "open-file"), ("accept", ".json,application/json")]);
    tag("label", class).tag(input.on(Rc::new(onchange::Wrapper::new(picked.into())))).text(words)
}
