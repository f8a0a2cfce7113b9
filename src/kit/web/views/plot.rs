//! What is drawn on the board, as SVG with presentation attributes only: axes, path, pieces, guides.
//! Positions are percentages and lengths are em, so there is no viewBox.

use super::piece;
use crate::kit::plane::{Path, PlaneView, Point};
use crate::kit::web::tag::{Tag, tag};

/// The two axes in the fold, under the names of their ends.
pub fn axes() -> Tag {
    tag("svg", "plot axes")
        .attr("aria-hidden", "true")
        .tag(tag("line", "axis").attrs(&[("x1", "0"), ("y1", "50%"), ("x2", "100%"), ("y2", "50%")]))
        .tag(tag("line", "axis").attrs(&[("x1", "50%"), ("y1", "0"), ("x2", "50%"), ("y2", "100%")]))
        .tag(tip("50%", "0", "rotate(0)"))
        .tag(tip("100%", "50%", "rotate(90)"))
        .tag(tip("50%", "100%", "rotate(180)"))
        .tag(tip("0", "50%", "rotate(270)"))
}

/// The picture: path, pieces, guides.
pub fn plot(view: &PlaneView) -> Tag {
    let mut plot = tag("svg", "plot pins").attr("role", "img").set("aria-label", view.words.clone());
    if let Some(path) = view.path {
        plot = plot.tag(way(path));
    }
    if let Some(ghost) = view.ghost {
        let active = view.pieces.iter().find(|piece| piece.active);
        plot = active.into_iter().fold(plot, |plot, piece| guides(plot, piece.at));
        plot =
            plot.tag(tag("circle", "ghost").set("cx", percent(ghost.x)).set("cy", percent(ghost.y)).attr("r", ".7em"));
    }
    view.pieces.iter().fold(plot, |plot, piece| plot.tag(piece::piece(piece, view.ghost.is_some())))
}

/// A nested picture whose middle is a point of the board.
pub fn at(class: &'static str, point: Point) -> Tag {
    tag("svg", class).set("x", percent(point.x)).set("y", percent(point.y)).attr("overflow", "visible")
}

fn tip(x: &'static str, y: &'static str, turn: &'static str) -> Tag {
    let box_1em = tag("svg", "").attrs(&[
        ("x", "-.5em"),
        ("y", "-.5em"),
        ("width", "1em"),
        ("height", "1em"),
        ("viewBox", "-8 -8 16 16"),
        ("overflow", "visible"),
    ]);
    let arrow = tag("path", "tip").attr("transform", turn).attr("d", "M-5 3 0-6 5 3z");
    tag("svg", "").attr("x", x).attr("y", y).attr("overflow", "visible").tag(box_1em.tag(arrow))
}

/// Drawn backwards from its end in a turned group, so that no pixel has to be known.
fn way(path: Path) -> Tag {
    let line = tag("line", "path").set("x1", format!("-{}%", decimal(path.length, 10))).attr("x2", "-31");
    let head = tag("path", "head").attrs(&[("transform", "translate(-20)"), ("d", "M-12-7 0 0-12 7-9 0z")]);
    let [right, down, up] =
        [path.direction.0, path.direction.1, -path.direction.1].map(|part| decimal(part, Path::CIRCLE));
    let turned = tag("g", "").set("transform", format!("matrix({right} {down} {up} {right} 0 0)"));
    at("", path.to).tag(turned.tag(tag("g", "way").tag(line).tag(head)))
}

/// From the piece in the air to both axes.
fn guides(plot: Tag, at: Point) -> Tag {
    let (x, y) = (percent(at.x), percent(at.y));
    let level = tag("line", "guide").attrs(&[("x1", "0"), ("x2", "100%")]).set("y1", y.clone()).set("y2", y);
    let upright = tag("line", "guide").attrs(&[("y1", "0"), ("y2", "100%")]).set("x1", x.clone()).set("x2", x);
    plot.tag(level).tag(upright)
}

fn percent(value: u8) -> String {
    format!("{value}%")
}

/// A number that counts parts of one, as many as `one` says, with its point. (Formatting floats weighs 10 kB.)
pub fn decimal(number: i32, one: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    // One more, and without its first digit, so that zeros stay.
    let parts = (number.abs() % one + one).to_string();
    format!("{sign}{}.{}", number.abs() / one, parts.get(1..).unwrap_or_default())
}
