//! What leaves this page: nothing, until the person has read exactly what and presses the button.

use yew::Html;

use super::input;
use super::views::Scene;
use crate::contract::shared::Level;
use crate::elements::self_check::msg::Msg;
use crate::elements::self_check::view::{SharingView, TextView};
use crate::kit::web::tag::{Tag, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::{notices, press};

pub fn sharing(view: Option<&SharingView>, scene: &Scene) -> Html {
    let check = scene.check;
    let Some(view) = view else {
        let open = press::button("btn", &scene.send, Msg::ShareOpened).attr("id", "share").text(check.share_open());
        return tag("div", "row np").tag(open).html();
    };
    let level = |level: Level, words: &'static str| {
        let radio =
            input::radio(format!("share-{}", scene.visit), view.level == level, &scene.send, Msg::LevelChosen(level));
        tag("label", "opt").tag(radio).tag(tag("span", "").text(words))
    };
    let levels = tag("fieldset", "stack")
        .tag(tag("legend", "f").text(check.share_legend()))
        .tag(level(Level::Nothing, check.share_nothing()))
        .tag(level(Level::Themes, check.share_themes()))
        .tag(level(Level::Answers, check.share_answers()))
        .tag(tag("p", "mut sm").text(check.share_answers_note()));
    let (goes, stays) = (&view.goes_along, &view.stays_here);
    let share = press::button("btn", &scene.send, Msg::SharePressed).text(&view.share);
    let close = press::press("lnk", &scene.send, Msg::ShareClosed).text(check.share_close());
    tag("section", "leave stack np")
        .attr("aria-labelledby", "sharing")
        .tag(
            tag("h3", "")
                .attrs(&[("id", "sharing"), ("tabindex", "-1")])
                .add(icon(Icon::OUT))
                .text(" ")
                .text(check.share_title()),
        )
        .tag(levels)
        .may((!view.texts.is_empty()).then(|| texts(view, scene)))
        .tag(tag("p", "sm").text(if view.json.is_some() { check.share_exact() } else { check.share_now_nothing() }))
        .may(view.json.as_ref().map(|json| exact(json, scene)))
        .tag(notices::line(goes.0, &goes.1))
        .tag(notices::line(stays.0, &stays.1))
        .tag(tag("div", "row").may(view.json.as_ref().map(|_| share)).tag(close))
        .html()
}

/// Focusable, so that it can be scrolled with keys.
fn exact(json: &str, scene: &Scene) -> Tag {
    tag("pre", "")
        .attrs(&[("tabindex", "0"), ("role", "region")])
        .set("aria-label", scene.check.share_json_label().to_owned())
        .text(json)
}

fn texts(view: &SharingView, scene: &Scene) -> Tag {
    let one = |text: &TextView| {
        let box_ = input::checkbox(text.ticked, &scene.send, Msg::TextTicked(text.text));
        let words = tag("span", "").tag(tag("b", "").text(&text.label)).tag(tag("span", "d").text(&text.words));
        tag("label", "opt").tag(box_).tag(words)
    };
    let list = tag("fieldset", "stack").tag(tag("legend", "f").text(scene.check.share_texts_legend()));
    view.texts.iter().fold(list, |list, text| list.tag(one(text)))
}
