//! The two pieces as small signs in a line of text.

use yew::Html;

use super::piece::square;
use crate::kit::web::tag::{Tag, tag};

fn sign(piece: Tag) -> Html {
    let middle = tag("svg", "").attrs(&[("x", "50%"), ("y", "50%"), ("overflow", "visible")]).tag(piece);
    tag("svg", "glyph").attr("aria-hidden", "true").tag(middle).html()
}

pub fn now() -> Html {
    sign(tag("g", "now").tag(tag("circle", "").attr("r", ".6em")).tag(tag("circle", "i").attr("r", ".31em")))
}

pub fn later() -> Html {
    sign(tag("g", "later").tag(square("", "-.38em", ".76em")).tag(square("i", "-.13em", ".26em")))
}
