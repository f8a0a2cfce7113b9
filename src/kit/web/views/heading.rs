//! The question of a screen and what to do with it. It takes the focus when the screen comes.

use yew::Html;

use crate::kit::web::tag::{Tag, tag};

pub fn heading(question: &str, hint: &'static str) -> Html {
    tag("div", "stack").tag(title("", question)).tag(tag("p", "mut").text(hint)).html()
}

/// The heading alone.
pub fn title(class: &'static str, question: &str) -> Tag {
    tag("h2", class).attr("tabindex", "-1").attr("part", "question").text(question)
}
