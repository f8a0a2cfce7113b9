//! The foot: where the answers are, who could read them, and erasing them.

use yew::Html;

use super::asking;
use super::views::Scene;
use crate::elements::self_check::msg::Question;
use crate::elements::self_check::view::View;
use crate::kit::web::tag::tag;
use crate::kit::web::views::icon::{Icon, icon};

pub fn foot(view: &View, scene: &Scene) -> Html {
    let foot = tag("div", "row foot np")
        .tag(tag("p", "tag").add(icon(Icon::HOME)).text(&view.kept))
        .may(view.expires.as_ref().map(|expires| tag("p", "tag").text(expires)))
        .tag(asking::link(Question::EraseAll, scene.strings.erase_button(), scene));
    asking::or(foot, Question::EraseAll, scene).attr("part", "footer").html()
}
