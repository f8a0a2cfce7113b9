//! The board of a group: tiles with their numbers, and over them density, bands and pieces.

use yew::Callback;

use super::table::sign;
use super::{marks, rounds};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Shade;
use crate::kit::web::tag::{Tag, tag};
use crate::kit::web::views::plane::{framed, plate};
use crate::kit::web::views::plot::{axes, decimal};
use crate::reveal::RevealMsg;
use crate::reveal::view::{At, BandView, BoardView, CornerView, SquareView};

/// The board with its names around it. A press on a pin is told only where pins can be struck out.
pub fn board(view: &BoardView, send: &Callback<RevealMsg>) -> Tag {
    let surface = view.corners.iter().fold(tag("div", "board"), |surface, corner| surface.tag(tile(view, corner)));
    let surface = surface
        .tag(axes())
        .tag(plate("plate", view.poles.left))
        .tag(plate("plate r", view.poles.right))
        .tag(plot(view, send));
    tag("div", "field").attr("part", "board").tag(framed("grid", surface, view.poles))
}

/// Where there is little room, numbers make way for pins; the table has them all the same.
fn tile(board: &BoardView, view: &CornerView) -> Tag {
    let tile = tag("div", "tile").tag(tag("b", "").text(&view.name));
    let class = if board.marks.is_empty() { "n" } else { "n few" };
    let numbers = view
        .counts
        .iter()
        .fold(tag("span", class), |numbers, (moment, number)| numbers.add(sign(*moment)).text(&number.to_string()));
    let tile = if view.counts.is_empty() { tile } else { tile.tag(numbers) };
    if view.before.is_empty() { tile } else { tile.tag(tag("span", "mut").text(&view.before)) }
}

fn plot(view: &BoardView, send: &Callback<RevealMsg>) -> Tag {
    let under = tag("svg", "").attrs(&[("viewBox", "0 0 1000 1000"), ("overflow", "visible")]);
    let under = view.squares.iter().fold(under, |under, one| under.tag(square(one)));
    let under = view
        .bands
        .iter()
        .fold(under, |under, one| under.tag(band("flow", one, 0)).tag(band("flow i", one, BandView::OUTLINE)));
    let plot = tag("svg", "plot grp").attr("role", "img").set("aria-label", view.words.clone()).tag(under);
    let plot =
        view.bands.iter().fold(plot, |plot, one| plot.tag(spot(one.label).tag(marks::number("", ".35em", one.people))));
    let plot = if view.rounds.is_empty() { plot } else { plot.tag(rounds::rounds(view)) };
    let pieces = view.nodes.iter().chain(&view.marks);
    pieces.fold(plot, |plot, one| plot.tag(marks::mark(one, view.you, send)))
}

fn square(view: &SquareView) -> Tag {
    let half = SquareView::SIDE / 2;
    let class = match view.moment {
        Moment::Current => "den",
        Moment::Desired => "den lt",
    };
    let strength = match view.shade {
        Shade::Faint => ".07",
        Shade::Light => ".14",
        Shade::Strong => ".21",
        Shade::Full => ".28",
    };
    tag("rect", class)
        .set("x", (view.at.x - half).to_string())
        .set("y", (view.at.y - half).to_string())
        .attrs(&[("width", "95"), ("height", "95"), ("rx", "8")])
        .attr("fill-opacity", strength)
}

/// Drawn twice, the second time narrower, so that it has an outline.
fn band(class: &'static str, view: &BandView, narrower: i32) -> Tag {
    tag("path", class).set("stroke-width", (view.width - narrower).to_string()).set("d", view.d(At { x: 0, y: 0 }))
}

/// A nested picture whose middle is a point of the board.
pub(super) fn spot(at: At) -> Tag {
    let percent = |tenths: i32| decimal(tenths, 10) + "%";
    tag("svg", "").set("x", percent(at.x)).set("y", percent(at.y)).attr("overflow", "visible")
}
