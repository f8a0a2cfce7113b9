//! What is asked before something that cannot be undone, in the place of what was pressed.

use super::views::Scene;
use crate::elements::self_check::msg::{Msg, Question};
use crate::elements::self_check::view::Asked;
use crate::kit::web::tag::{Tag, tag};
use crate::kit::web::views::press;

/// The button that asks. The one that asked last can be found again.
pub fn link(question: Question, words: &'static str, scene: &Scene) -> Tag {
    let link = press::press("lnk sm", &scene.send, Msg::Asked(question)).text(words);
    if scene.asker == question { link.attr("id", "erase") } else { link }
}

/// The question, while it is asked; else this.
pub fn or(buttons: Tag, question: Question, scene: &Scene) -> Tag {
    match &scene.asked {
        Some(asked) if asked.question == question => ask(asked, scene),
        _ => buttons,
    }
}

fn ask(asked: &Asked, scene: &Scene) -> Tag {
    let yes = press::button("btn", &scene.send, Msg::Confirmed).text(asked.yes);
    let no = press::button("btn", &scene.send, Msg::Declined).attr("id", "erase-no").text(asked.no);
    tag("div", "row foot np")
        .attrs(&[("role", "group"), ("aria-labelledby", "erase-ask")])
        .tag(tag("p", "").attr("id", "erase-ask").tag(tag("b", "").text(asked.ask)))
        .tag(tag("div", "row end").tag(yes).tag(no))
}
