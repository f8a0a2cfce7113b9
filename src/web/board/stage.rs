//! What lies in the middle: the bare corners, the lid, what is counted, someone's pin, or what is revealed.

use yew::Html;

use super::views::Scene;
use crate::app::board::msg::Msg;
use crate::app::board::view::{ShownView, StageView, TrayView};
use crate::domain::dialogue::Moment;
use crate::domain::digits;
use crate::web::board::input;
use crate::web::reveal;
use crate::web::tag::{Tag, list, tag};
use crate::web::views::{board, glyph, plot, press};

pub fn stage(view: &ShownView, scene: &Scene) -> Html {
    match &view.stage {
        StageView::Bare => {
            field(view, "board", |at| tag("span", "").text(view.corners[at].sentence).html(), list(vec![]))
        }
        StageView::Hidden(tray) => field(view, "board lid", |_| list(vec![]), self::tray(tray, view.moment, scene)),
        StageView::TooFew(sentence) => {
            let words = tag("div", "tray").tag(tag("p", "q").text(sentence)).html();
            field(view, "board lid", |_| list(vec![]), words)
        }
        StageView::Counting(counts) => field(view, "board", |at| steppers(view, counts, at, scene), list(vec![])),
        StageView::Person(person) => board::board("board live", &person.board).html(),
        StageView::Revealed(revealed) => reveal::board(&revealed.board, &scene.send.reform(Msg::Reveal)).html(),
    }
}

/// Four corners with something in each, and something on top.
fn field(view: &ShownView, class: &'static str, inner: impl Fn(usize) -> Html, above: Html) -> Html {
    let tiles = (0..4).fold(tag("div", class), |board, at| {
        board.tag(tag("div", "tile").tag(tag("b", "").text(view.corners[at].name)).add(inner(at)))
    });
    let surface = tiles
        .tag(plot::axes())
        .tag(board::plate("plate", view.poles.left))
        .tag(board::plate("plate r", view.poles.right))
        .add(above);
    tag("div", "field").attr("part", "board").tag(board::framed("grid", surface, view.poles)).html()
}

/// How many have placed: a number, and a socket for each. It tells how many, and never who.
fn tray(view: &TrayView, moment: Option<Moment>, scene: &Scene) -> Html {
    let (of, placed) = scene.board.placed;
    let number = tag("b", "big").text(&view.progress.placed.to_string());
    let words = tag("p", "").tag(number).text(of).text(&view.progress.of.to_string()).text(placed);
    let class = if moment == Some(Moment::Desired) { "dots lat" } else { "dots" };
    let sockets = tag("ul", class).attr("aria-hidden", "true");
    let sockets = (0..if view.sockets { view.progress.of } else { 0 })
        .fold(sockets, |sockets, at| sockets.tag(tag("li", if at < view.progress.placed { "f" } else { "" })));
    tag("div", "tray").tag(words).tag(sockets).tag(tag("p", "mut sm").text(&view.note)).html()
}

/// Minus, number and plus for each moment.
fn steppers(view: &ShownView, counts: &[(Moment, [u32; 4])], at: usize, scene: &Scene) -> Html {
    let quadrant = scene.orientation.reading_order()[at];
    let corner = view.corners[at].name;
    let row = |rows: Tag, (moment, numbers): &(Moment, [u32; 4])| {
        let (moment, number) = (*moment, numbers[at]);
        let (sign, name) = match moment {
            Moment::Current => (glyph::now(), scene.strings.now),
            Moment::Desired => (glyph::later(), scene.strings.later),
        };
        let label = [name, ", ", corner].concat();
        let step = |number, sign: &str, words: &str| {
            let button = press::press("btn", &scene.send, Msg::Counted(moment, quadrant, number)).text(sign);
            button.set("aria-label", [&label, words].concat())
        };
        let typed = scene.send.reform(move |text: String| {
            Msg::Counted(moment, quadrant, digits::whole(&text).unwrap_or(if text.is_empty() { 0 } else { number }))
        });
        let shown = if number == 0 { String::new() } else { number.to_string() };
        let field = input::bare("text", &shown, typed).attr("inputmode", "numeric").set("aria-label", label.clone());
        rows.tag(
            tag("span", "cnt")
                .add(sign)
                .tag(step(number.saturating_sub(1), "−", scene.board.less))
                .tag(field)
                .tag(step(number + 1, "+", scene.board.more)),
        )
    };
    counts.iter().fold(tag("span", "stack mid"), row).html()
}
