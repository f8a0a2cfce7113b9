//! The pieces of a group: one for each place, larger with more people, with a number from two on, and as a pile.

use std::rc::Rc;

use yew::Callback;
use yew::html::onclick;

use super::board::spot;
use crate::domain::dialogue::Moment;
use crate::kit::web::tag::{Tag, tag};
use crate::kit::web::views::piece::square;
use crate::reveal::RevealMsg;
use crate::reveal::view::{MarkView, size};

/// By size: a disc's radius, and the ring round it.
const DISCS: [(&str, &str); 4] = [(".62em", "1.07em"), (".8em", "1.25em"), (".92em", "1.37em"), ("1.05em", "1.5em")];
/// By size: a diamond's side, and where it starts: its lower edges first.
const DIAMONDS: [(&str, &[&str]); 4] = [
    ("1em", &["-.5em"]),
    ("1.32em", &["-.52em", "-.66em"]),
    ("1.52em", &["-.48em", "-.62em", "-.76em"]),
    ("1.76em", &["-.6em", "-.74em", "-.88em"]),
];
const EDGES: [&str; 3] = [".4em", ".2em", "0"];

pub fn mark(view: &MarkView, you: &'static str, send: &Callback<RevealMsg>) -> Tag {
    let size = size(view.people);
    let (radius, around) = DISCS[size];
    let mut piece = tag("g", "pop");
    if view.own {
        let ring = |class| tag("circle", class).attr("r", around);
        piece = piece.tag(ring("ring o")).tag(ring("ring"));
    }
    piece = match (view.people, view.moment) {
        (0, _) => piece.tag(tag("circle", "gone").attr("r", radius)),
        (people, Moment::Current) => piece.tag(disc(size, people)),
        (people, Moment::Desired) => piece.tag(diamond(size, people)),
    };
    if view.own {
        piece = piece.tag(tag("text", "").attrs(&[("x", "1.9em"), ("y", ".3em")]).text(you));
    }
    if let Some(cell) = view.cell {
        let msg = if view.people > 0 { RevealMsg::Struck } else { RevealMsg::Restored }(view.moment, cell);
        let pressed = send.reform(move |_| msg);
        piece = piece.tag(tag("circle", "hit").attr("r", "22").on(Rc::new(onclick::Wrapper::new(pressed))));
    }
    spot(view.at).tag(piece)
}

fn disc(size: usize, people: u32) -> Tag {
    let circle = |down: &'static str| tag("circle", "").attr("r", DISCS[size].0).attr("cy", down);
    let edges = EDGES.into_iter().skip(2 - size.min(2));
    let piece = edges.fold(tag("g", "now"), |piece, down| piece.tag(circle(down)));
    if size == 0 {
        return piece.tag(tag("circle", "i").attr("r", ".34em"));
    }
    piece.tag(number(digits(people), ".34em", people))
}

fn diamond(size: usize, people: u32) -> Tag {
    let (side, starts) = DIAMONDS[size];
    let outer = starts.last().copied().unwrap_or_default();
    let piece = tag("g", "later").tag(square("o", outer, side));
    let piece = starts.iter().fold(piece, |piece, start| piece.tag(square("", start, side)));
    if size == 0 {
        return piece.tag(square("i", "-.17em", ".34em"));
    }
    piece.tag(number(digits(people), ".34em", people))
}

/// Small digits where there are four of them.
pub fn digits(people: u32) -> &'static str {
    if people > 999 { "k" } else { "" }
}

/// A number in the middle of something.
pub fn number(class: &'static str, down: &'static str, people: u32) -> Tag {
    tag("text", class).attr("text-anchor", "middle").attr("y", down).text(&people.to_string())
}
