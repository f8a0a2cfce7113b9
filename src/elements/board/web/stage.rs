//! What lies in the middle: the bare corners, the lid, what is counted, someone's pin, or what is revealed.

use yew::Html;

use super::side::{name, sign};
use super::views::Scene;
use crate::domain::dialogue::Moment;
use crate::domain::digits;
use crate::elements::board::msg::{Deed, Msg};
use crate::elements::board::view::{ShownView, StageView, TrayView};
use crate::elements::board::web::input;
use crate::i18n::shape::Piece;
use crate::kit::web::one_press::MANY_TIMES;
use crate::kit::web::tag::{Tag, tag};
use crate::kit::web::views::{plane, plot, press};
use crate::reveal::web as reveal;

pub fn stage(view: &ShownView, scene: &Scene) -> Html {
    let surface = match &view.stage {
        StageView::Bare => surface(view, "board", &|at| Some(sentence(view, at))),
        StageView::Hidden(tray) => lid(view, self::tray(tray, view.moment, scene)),
        StageView::TooFew(sentence) => lid(view, tag("div", "tray").tag(tag("p", "q").text(sentence))),
        StageView::Counting(counts) => surface(view, "board", &|at| Some(steppers(view, counts, at, scene))),
        StageView::Person(person) => return plane::plane("board live", &person.board).html(),
        StageView::Revealed(revealed) => return reveal::board(&revealed.board, &scene.send.reform(Msg::Reveal)).html(),
    };
    framed(view, surface).attr("part", "board").html()
}

/// The four corners under a lid, and something on top.
fn lid(view: &ShownView, above: Tag) -> Tag {
    surface(view, "board lid", &|_| None).tag(above)
}

/// A sentence about a corner.
pub fn sentence(view: &ShownView, at: usize) -> Tag {
    tag("span", "").text(view.corners[at].sentence)
}

/// Four corners with something in each.
#[inline(never)]
pub fn surface(view: &ShownView, class: &'static str, inner: &dyn Fn(usize) -> Option<Tag>) -> Tag {
    let tiles = (0..4).fold(tag("div", class), |board, at| {
        board.tag(tag("div", "tile").tag(tag("b", "").text(view.corners[at].name)).may(inner(at)))
    });
    tiles.tag(plot::axes()).tag(plane::plate("plate", view.poles.left)).tag(plane::plate("plate r", view.poles.right))
}

/// A surface with the names of its poles around it.
#[inline(never)]
pub fn framed(view: &ShownView, surface: Tag) -> Tag {
    tag("div", "field").tag(plane::framed("grid", surface, view.poles))
}

/// How many are done: a number, and a socket for each. It tells how many, and never who.
fn tray(view: &TrayView, moment: Option<Moment>, scene: &Scene) -> Tag {
    let words = scene.board.placing_progress_pieces().into_iter().fold(tag("p", ""), |words, piece| match piece {
        Piece::Text(text) => words.text(text),
        Piece::Placeholder("done") => words.tag(tag("b", "big").text(&view.progress.done.to_string())),
        Piece::Placeholder(_) => words.text(&view.progress.of.to_string()),
    });
    let class = if moment == Some(Moment::Desired) { "dots lat" } else { "dots" };
    let sockets = tag("ul", class).attr("aria-hidden", "true");
    let sockets = (0..if view.sockets { view.progress.of } else { 0 })
        .fold(sockets, |sockets, at| sockets.tag(tag("li", if at < view.progress.done { "f" } else { "" })));
    tag("div", "tray").tag(words).tag(sockets).tag(tag("p", "mut sm").text(&view.note))
}

/// Minus, number and plus for each moment.
fn steppers(view: &ShownView, counts: &[(Moment, [u32; 4])], at: usize, scene: &Scene) -> Tag {
    let quadrant = scene.orientation.reading_order()[at];
    let corner = view.corners[at].name;
    let row = |rows: Tag, (moment, numbers): &(Moment, [u32; 4])| {
        let (moment, number) = (*moment, numbers[at]);
        let label = [name(moment, scene), ", ", corner].concat();
        let step = |number, plus: &str, words: String| {
            let button = press::press("btn", &scene.did, Deed::Counted(moment, quadrant, number)).text(plus);
            button.attr(MANY_TIMES.0, MANY_TIMES.1).set("aria-label", words)
        };
        let typed = scene.did.reform(move |text: String| {
            Deed::Counted(moment, quadrant, digits::whole(&text).unwrap_or(if text.is_empty() { 0 } else { number }))
        });
        let shown = if number == 0 { String::new() } else { number.to_string() };
        let field = input::bare("text", &shown, typed).attr("inputmode", "numeric").set("aria-label", label.clone());
        rows.tag(
            tag("span", "cnt")
                .add(sign(moment))
                .tag(step(number.saturating_sub(1), "−", scene.board.counting_less(&label)))
                .tag(field)
                .tag(step(number + 1, "+", scene.board.counting_more(&label))),
        )
    };
    counts.iter().fold(tag("span", "stack mid"), row)
}
