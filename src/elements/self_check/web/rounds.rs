//! Coming back: an earlier round beside the current one, in words, on this device only.

use yew::Html;

use super::asking;
use super::views::Scene;
use crate::elements::self_check::msg::{Msg, Question};
use crate::elements::self_check::view::{RoundView, RoundsView};
use crate::kit::web::tag::{Tag, list, maybe, tag};
use crate::kit::web::views::{heading, notices, press};

pub fn rounds(heading: &'static str, view: &RoundsView, scene: &Scene) -> Html {
    let check = scene.check;
    let again = press::button("btn", &scene.send, Msg::RoundBegun).text(check.rounds_new());
    list(vec![
        heading::heading(heading, view.hint),
        list(view.rounds.iter().rev().map(|one| round(one, scene).html()).collect()),
        tag("div", "stack")
            .tag(tag("p", "mut sm").text(check.rounds_new_hint()))
            .add(maybe(view.refusal.map(notices::refusal)))
            .tag(tag("div", "row").tag(again))
            .html(),
    ])
}

fn round(view: &RoundView, scene: &Scene) -> Tag {
    let check = scene.check;
    let question = Question::DeleteRound(view.index);
    let delete = asking::link(question, check.rounds_delete(), scene);
    let delete = asking::or(delete.tag(tag("span", "sr").text(": ").text(&view.title)), question, scene);
    let section = tag("section", "sec stack").tag(tag("h3", "").text(&view.title));
    if view.is_current {
        return section.tag(delete);
    }
    section.tag(comparison(view, scene)).tag(delete)
}

fn comparison(view: &RoundView, scene: &Scene) -> Tag {
    let check = scene.check;
    let column = |words: &'static str| tag("th", "").attr("scope", "col").text(words);
    let corner = tag("td", "");
    let head = tag("tr", "").tag(corner).tag(column(check.rounds_then())).tag(column(check.rounds_now()));
    let body = view.comparison.iter().fold(tag("tbody", ""), |body, one| {
        let now = if one.same { check.rounds_same() } else { one.now };
        let name = tag("th", "").attr("scope", "row").text(one.name);
        body.tag(tag("tr", "").tag(name).tag(tag("td", "").text(one.then)).tag(tag("td", "").text(now)))
    });
    tag("table", "sm").tag(tag("caption", "sr").text(&view.title)).tag(tag("thead", "").tag(head)).tag(body)
}
