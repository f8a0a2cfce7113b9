//! The foot: where the answers are, who could read them, and erasing them; and what is asked before it is done.

use yew::Html;

use super::views::Scene;
use crate::app::self_check::msg::{Msg, Question};
use crate::app::self_check::view::{Asked, View};
use crate::web::tag::{maybe, tag};
use crate::web::views::icon::{Icon, icon};
use crate::web::views::press;

pub fn foot(view: &View, scene: &Scene) -> Html {
    if let Some(asked) = &view.asked {
        return self::asked(asked, scene);
    }
    let erase = press::press("lnk sm", &scene.send, Msg::Asked(Question::EraseAll)).attr("id", "erase");
    tag("div", "row foot np")
        .attr("part", "footer")
        .tag(tag("p", "tag").add(icon(Icon::Home)).text(&view.kept))
        .add(maybe(view.expires.as_ref().map(|expires| tag("p", "tag").text(expires).html())))
        .tag(erase.text(scene.strings.erase))
        .html()
}

fn asked(asked: &Asked, scene: &Scene) -> Html {
    let yes = press::button("btn", &scene.send, Msg::Confirmed).text(asked.yes);
    let no = press::button("btn", &scene.send, Msg::Declined).attr("id", "erase-no").text(asked.no);
    tag("div", "row foot np")
        .attrs(&[("part", "footer"), ("role", "group"), ("aria-labelledby", "erase-ask")])
        .tag(tag("p", "").attr("id", "erase-ask").tag(tag("b", "").text(asked.ask)))
        .tag(tag("div", "row end").tag(yes).tag(no))
        .html()
}
