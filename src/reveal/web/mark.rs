//! The pin of a group at one place: larger with more people, with a number from two on, and as a pile.

use yew::prelude::*;

use super::{number, spot};
use crate::domain::dialogue::Moment;
use crate::kit::web::components::square;
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
/// By how much the discs of a pile lie lower than the one on top.
const EDGES: [&str; 3] = [".4em", ".2em", "0"];

#[derive(Properties, PartialEq)]
pub struct MarkProps {
    pub view: MarkView,
    /// Beside the person's own pin.
    pub you: &'static str,
    /// Hears of a press, where one does something.
    pub onpress: Option<Callback<RevealMsg>>,
}

#[component]
pub fn Mark(props: &MarkProps) -> Html {
    let MarkView { moment, at, people, cell, own, .. } = props.view;
    let size = size(people);
    let (radius, around) = DISCS[size];
    let press = props.onpress.as_ref().zip(cell).map(|(onpress, cell)| {
        let msg = if people > 0 { RevealMsg::Struck(moment, cell) } else { RevealMsg::Restored(moment, cell) };
        onpress.reform(move |_: MouseEvent| msg)
    });
    let shape = match (people, moment) {
        (0, _) => html! { <circle class="left-out" r={radius} /> },
        (_, Moment::Current) => disc(size, people),
        (_, Moment::Desired) => diamond(size, people),
    };
    let pin = html! {
        <g class="pop">
            if own {
                <circle class="ring ring-outline" r={around} />
                <circle class="ring" r={around} />
            }
            { shape }
            if own {
                <text x="1.9em" y=".3em" ~textContent={props.you} />
            }
            if let Some(onclick) = press {
                // Half of the 44 CSS pixels that a finger needs.
                <circle class="hit-area" r="22" {onclick} />
            }
        </g>
    };
    spot(at, pin)
}

fn disc(size: usize, people: u32) -> Html {
    let (radius, _) = DISCS[size];
    let edges = EDGES.into_iter().skip(2 - size.min(2));
    html! {
        <g class="now">
            <>{ for edges.map(|down| html! { <circle r={radius} cy={down} /> }) }</>
            if size == 0 {
                <circle class="inner-mark" r=".34em" />
            } else {
                { number(".34em", people) }
            }
        </g>
    }
}

fn diamond(size: usize, people: u32) -> Html {
    let (side, starts) = DIAMONDS[size];
    html! {
        <g class="later">
            <>{ for starts.last().map(|outer| square(Some("outline"), outer, side)) }</>
            <>{ for starts.iter().map(|start| square(None, start, side)) }</>
            if size == 0 {
                { square(Some("inner-mark"), "-.17em", ".34em") }
            } else {
                { number(".34em", people) }
            }
        </g>
    }
}
