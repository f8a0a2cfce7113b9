//! The phase bar: back, eight names, and the one button that leads on. On a second window it has no buttons.

use yew::Html;

use super::headcount;
use super::views::Scene;
use crate::elements::board::msg::Deed;
use crate::elements::board::view::{AskView, HostedView, State, TrackItem};
use crate::kit::web::tag::{Tag, maybe, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::press;

pub fn bar(track: &[TrackItem], hosted: Option<&HostedView>, scene: &Scene) -> Tag {
    let names = track.iter().fold(tag("ol", "track"), |names, item| {
        let name = match (item.state, hosted) {
            (State::Done, Some(_)) => press::press("done", &scene.did, Deed::WentBackTo(item.item)),
            (State::Done, None) => tag("span", "done"),
            (State::Current, _) => tag("span", "cur").attr("aria-current", "step"),
            (State::Later, _) => tag("span", ""),
        };
        names.tag(tag("li", "").tag(name.text(item.name)))
    });
    let nav = tag("nav", "top np").attr("aria-label", scene.board.phases_label());
    let back = hosted.filter(|hosted| hosted.can_go_back).map(|_| {
        let back = press::button("btn", &scene.did, Deed::WentBack);
        back.add(icon(Icon::BACK)).text(scene.strings.buttons_back()).html()
    });
    let next = hosted.map(|hosted| {
        let next = press::button("btn p", &scene.did, Deed::WentOn).attr("id", "erase");
        next.text(&hosted.next).add(icon(Icon::NEXT)).html()
    });
    nav.add(maybe(back)).tag(names).add(maybe(next))
}

/// A question in the place where it was asked.
pub fn ask(asked: &AskView, scene: &Scene) -> Html {
    let yes = press::button("btn", &scene.did, Deed::Confirmed).text(asked.yes);
    let no = press::button("btn", &scene.did, Deed::Declined).attr("id", "erase-no").text(asked.no);
    if let Some(form) = &asked.form {
        return headcount::form(asked, form, scene);
    }
    tag("div", "row msg np")
        .attrs(&[("role", "group"), ("aria-labelledby", "erase-ask")])
        .tag(tag("p", "").attr("id", "erase-ask").tag(tag("b", "").text(&asked.ask)))
        .tag(tag("div", "row end").tag(yes).tag(no))
        .html()
}
