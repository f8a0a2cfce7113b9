//! The plane with its names around it. The class `live` makes it a surface to tap and drag on.

use super::plot;
use crate::content::PoleWords;
use crate::kit::plane::{PlaneView, PoleNames};
use crate::kit::web::tag::{Tag, tag};

pub fn plane(class: &'static str, view: &PlaneView) -> Tag {
    let tile = |name: &String| tag("div", "tile").tag(tag("b", "").text(name));
    let surface = view.corners.iter().fold(tag("div", class), |board, name| board.tag(tile(name)));
    let surface = surface
        .tag(plot::axes())
        .tag(plate("plate", view.poles.left))
        .tag(plate("plate r", view.poles.right))
        .tag(plot::plot(view));
    // Where the axes end: by these is known where a pointer is, however the page turns the board.
    let surface = ["peg", "peg x", "peg y"].into_iter().fold(surface, |surface, peg| surface.tag(tag("i", peg)));
    tag("div", "field").attr("part", "board").tag(framed("grid", surface, view.poles))
}

/// The name of a pole on the fold, where there is no room beside the board.
pub fn plate(class: &'static str, pole: PoleWords) -> Tag {
    tag("span", class).attr("aria-hidden", "true").text(pole.name)
}

/// Something square with the names of the poles around it.
pub fn framed(class: &'static str, inner: Tag, poles: PoleNames) -> Tag {
    tag("div", class)
        .tag(axis_name("ax t", poles.top))
        .tag(side_name("ax l", poles.left))
        .tag(inner)
        .tag(side_name("ax r", poles.right))
        .tag(axis_name("ax b", poles.bottom))
}

/// The name of a pole above or below: "Reactive: a problem now".
pub fn axis_name(class: &'static str, pole: PoleWords) -> Tag {
    tag("p", class).tag(tag("b", "").text(pole.name)).text(": ").text(pole.meaning)
}

/// The name of a pole beside the board, where there is room.
fn side_name(class: &'static str, pole: PoleWords) -> Tag {
    tag("p", class).tag(tag("b", "").text(pole.name)).tag(tag("span", "").text(pole.meaning))
}
