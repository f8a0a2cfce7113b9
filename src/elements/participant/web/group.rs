//! The picture of the group on the person's own screen, with their own pin marked.

use yew::Html;

use super::views::Scene;
use crate::elements::participant::msg::Msg;
use crate::elements::participant::view::GroupView;
use crate::kit::web::tag::{list, maybe, tag};
use crate::kit::web::views::heading;
use crate::kit::web::views::icon::{Icon, icon};
use crate::reveal::web as reveal;

pub fn group(title: &str, view: &GroupView, scene: &Scene) -> Html {
    let send = scene.send.reform(Msg::Group);
    let question = |question: &String| {
        tag("section", "sec stack")
            .tag(tag("h3", "").text(scene.strings.talk_question()))
            .tag(tag("p", "q").text(question))
    };
    let not_marked = |text: &'static str| tag("p", "tag").add(icon(Icon::EYE)).text(text);
    let head = match view.step {
        Some(step) => tag("div", "stack").tag(heading::title("", title)).tag(tag("p", "").text(step)),
        None => heading::title("sr", title),
    };
    let beside = tag("div", "stack").add(reveal::switches(&view.reveal, scene.reveal, &send)).add(reveal::tables(
        &view.reveal,
        scene.reveal,
        &send,
    ));
    list(vec![
        head.html(),
        reveal::words(&view.reveal),
        tag("div", "two").tag(reveal::board(&view.reveal.board, &send)).tag(beside).html(),
        maybe(view.question.as_ref().map(|text| question(text).html())),
        maybe(view.not_marked.map(|text| not_marked(text).html())),
    ])
}
