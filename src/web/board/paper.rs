//! What only stands on paper: a title with the date, lines for what is agreed, and an empty board to write on.

use yew::Html;

use super::views::Scene;
use crate::app::board::view::ShownView;
use crate::web::tag::{Tag, tag};
use crate::web::views::{board, plot};

pub fn head(view: &ShownView, scene: &Scene) -> Tag {
    let title = if view.title.is_empty() { scene.strings.print_title } else { &view.title };
    let date = tag("p", "").text(scene.strings.print_date).text(" ").tag(tag("time", ""));
    tag("div", "po").tag(tag("h1", "").text(title)).tag(date)
}

pub fn agreements(scene: &Scene) -> Html {
    let lines = (0..4).fold(tag("div", "po"), |lines, _| lines.tag(tag("div", "ln")));
    tag("div", "po").tag(tag("h3", "").text(scene.board.agreed)).tag(lines).html()
}

/// In print it is all there is.
pub fn empty(view: &ShownView, scene: &Scene) -> Html {
    let surface = view.corners.iter().fold(tag("div", "board"), |board, corner| {
        let words = tag("span", "").text(corner.sentence);
        board.tag(tag("div", "tile").tag(tag("b", "").text(corner.name)).tag(words))
    });
    let surface = surface
        .tag(plot::axes())
        .tag(board::plate("plate", view.poles.left))
        .tag(board::plate("plate r", view.poles.right));
    tag("div", "paper")
        .tag(head(view, scene))
        .tag(tag("p", "").text(scene.board.paper_hint))
        .tag(tag("div", "field").tag(board::framed("grid", surface, view.poles)))
        .add(agreements(scene))
        .tag(tag("p", "sm").text(view.credit))
        .html()
}
