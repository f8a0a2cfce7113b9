//! Message bars, neutral in colour. The region is there from the first render, so that new ones are spoken.

use yew::Html;

use super::icon::{Icon, icon};
use crate::kit::web::tag::{Tag, tag};

pub fn notices(notices: &[(&'static str, String)]) -> Html {
    let region = tag("div", "stack").attr("aria-live", "polite");
    notices.iter().fold(region, |region, (title, text)| region.tag(bar(Icon::MIND).tag(line(title, text)))).html()
}

/// Why something did not happen, beside the button that was pressed.
pub fn refusal(text: &'static str) -> Html {
    bar(Icon::MIND).text(text).html()
}

/// An empty message bar with its icon.
pub fn bar(sign: Icon) -> Tag {
    tag("div", "msg").attr("part", "notice").add(icon(sign))
}

/// A paragraph that begins with a title.
pub fn line(title: &str, text: &str) -> Tag {
    tag("p", "").tag(tag("b", "").text(title)).text(" ").text(text)
}
