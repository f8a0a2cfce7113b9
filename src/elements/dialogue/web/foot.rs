//! The foot: where the answers are, and erasing them, which asks once in place.

use yew::Html;

use super::Scene;
use crate::elements::dialogue::msg::Msg;
use crate::elements::dialogue::view::View;
use crate::kit::web::tag::tag;
use crate::kit::web::views::icon::{Icon, icon};
use crate::kit::web::views::press;

pub fn foot(view: &View, scene: &Scene) -> Html {
    let strings = scene.strings;
    let foot = tag("div", "row foot np").attr("part", "footer");
    if view.erasing {
        let question = tag("p", "").attr("id", "erase-ask").tag(tag("b", "").text(strings.erase_ask()));
        let yes = press::button("btn", &scene.send, Msg::EraseConfirmed).text(strings.erase_yes());
        let no = press::button("btn", &scene.send, Msg::EraseDropped).attr("id", "erase-no").text(strings.erase_no());
        foot.attrs(&[("role", "group"), ("aria-labelledby", "erase-ask")])
            .tag(question)
            .tag(tag("div", "row end").tag(yes).tag(no))
            .html()
    } else {
        let erase =
            press::press("lnk sm", &scene.send, Msg::EraseAsked).attr("id", "erase").text(strings.erase_button());
        foot.tag(tag("p", "tag").add(icon(Icon::HOME)).text(view.kept)).tag(erase).html()
    }
}
