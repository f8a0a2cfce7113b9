//! What only stands on paper: a title with the date, lines for what is agreed, and an empty board to write on.

use yew::Html;

use super::stage;
use super::views::Scene;
use crate::elements::board::view::ShownView;
use crate::kit::web::tag::{Tag, tag};

pub fn head(view: &ShownView, scene: &Scene) -> Tag {
    let title = if view.title.is_empty() { scene.strings.print_title() } else { &view.title };
    let date = tag("p", "").text(scene.strings.print_date()).text(" ").tag(tag("time", ""));
    tag("div", "po").tag(tag("h1", "").text(title)).tag(date)
}

pub fn agreements(scene: &Scene) -> Html {
    let lines = (0..4).fold(tag("div", "po"), |lines, _| lines.tag(tag("div", "ln")));
    tag("div", "po").tag(tag("h3", "").text(scene.board.tools_agreed())).tag(lines).html()
}

/// In print it is all there is.
pub fn empty(view: &ShownView, scene: &Scene) -> Html {
    let surface = stage::surface(view, "board", &|at| Some(stage::sentence(view, at)));
    tag("div", "paper")
        .tag(head(view, scene))
        .tag(tag("p", "").text(scene.board.tools_paper_hint()))
        .tag(stage::framed(view, surface))
        .add(agreements(scene))
        .tag(tag("p", "sm").text(view.credit))
        .html()
}
