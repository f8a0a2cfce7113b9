//! The file that a person takes along themselves: saving it, and picking one to open. It is read here and goes nowhere.

use yew::Html;

use super::views::Scene;
use super::{asking, input};
use crate::contract::check_draft::{LIMIT, Private};
use crate::elements::self_check::msg::{Msg, Question};
use crate::elements::self_check::view::FileLabels;
use crate::kit::web::file;
use crate::kit::web::tag::{Tag, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{notices, press};

pub fn file(view: &FileLabels, scene: &Scene) -> Html {
    let private = if view.private_ticked { Private::Included } else { Private::LeftOut };
    let save = press::button("btn", &scene.send, Msg::FileAsked(private)).add(icon(Icon::SAVE)).text(view.save);
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

/// What opens one.
pub fn open(class: &'static str, words: &'static str, scene: &Scene) -> Tag {
    file::open(class, words, LIMIT, scene.send.reform(|text: Option<String>| Msg::FilePicked(text.ok_or(()))))
}
