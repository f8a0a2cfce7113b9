//! What is drawn on the plane, as SVG with presentation attributes only: axes, path, pins, guides.
//! Positions are percentages and lengths are em, so there is no viewBox.

use yew::prelude::*;

use super::pin::{Pin, square};
use crate::domain::dialogue::Moment;
use crate::kit::plane::{Path, Piece, PieceKind, PlaneView, Point, Socket};

/// The two axes in the fold, under the names of their ends.
pub fn axes() -> Html {
    html! {
        <svg class="plot axes" aria-hidden="true">
            <line class="axis" x1="0" y1="50%" x2="100%" y2="50%" />
            <line class="axis" x1="50%" y1="0" x2="50%" y2="100%" />
            { axis_tip("50%", "0", "rotate(0)") }
            { axis_tip("100%", "50%", "rotate(90)") }
            { axis_tip("50%", "100%", "rotate(180)") }
            { axis_tip("0", "50%", "rotate(270)") }
        </svg>
    }
}

fn axis_tip(x: &'static str, y: &'static str, turn: &'static str) -> Html {
    html! {
        <svg {x} {y} overflow="visible">
            <svg x="-.5em" y="-.5em" width="1em" height="1em" viewBox="-8 -8 16 16" overflow="visible">
                <path class="axis-tip" transform={turn} d="M-5 3 0-6 5 3z" />
            </svg>
        </svg>
    }
}

/// The picture: path, pins, guides.
pub fn plot(view: &PlaneView) -> Html {
    let PlaneView { pieces, path, ghost, sockets, words, .. } = view;
    let held = ghost.and_then(|_| pieces.iter().find(|pin| pin.active));
    let key = |kind| match kind {
        PieceKind::Now => "now",
        PieceKind::Later => "later",
        PieceKind::Both => "both",
    };
    let pin = |pin: &Piece| html! { <Pin key={key(pin.kind)} pin={pin.clone()} lifted={ghost.is_some()} /> };
    html! {
        <svg class="plot pins" role="img" aria-label={words.clone()}>
            <>{ for sockets.iter().map(socket) }</>
            <>{ for path.map(way) }</>
            <>{ for held.map(|pin| guides(pin.at)) }</>
            if let Some(ghost) = ghost {
                <circle class="ghost" cx={percent(ghost.x)} cy={percent(ghost.y)} r=".7em" />
            }
            <>{ for pieces.iter().map(pin) }</>
        </svg>
    }
}

/// A place that waits for a pin, in the pin's outline.
fn socket(socket: &Socket) -> Html {
    let outline = match socket.moment {
        Moment::Current => html! { <circle class="socket" r=".7em" /> },
        Moment::Desired => square(Some("socket"), "-.55em", "1.1em"),
    };
    at(socket.at, None, outline)
}

/// A nested picture whose middle is a point of the plane.
pub fn at(point: Point, class: Option<&'static str>, picture: Html) -> Html {
    html! { <svg {class} x={percent(point.x)} y={percent(point.y)} overflow="visible">{ picture }</svg> }
}

/// Drawn backwards from its end in a turned group, so that no pixel has to be known.
fn way(path: Path) -> Html {
    let [right, down, up] =
        [path.direction.0, path.direction.1, -path.direction.1].map(|part| decimal(part, Path::CIRCLE));
    let start = format!("-{}%", decimal(path.length, 10));
    at(
        path.to,
        None,
        html! {
            <g transform={format!("matrix({right} {down} {up} {right} 0 0)")}>
                <g class="path-group">
                    <line class="path" x1={start} x2="-31" />
                    <path class="path-head" transform="translate(-20)" d="M-12-7 0 0-12 7-9 0z" />
                </g>
            </g>
        },
    )
}

/// From the pin in the air to both axes.
fn guides(at: Point) -> Html {
    let (x, y) = (percent(at.x), percent(at.y));
    html! {
        <>
            <line class="guide" x1="0" x2="100%" y1={y.clone()} y2={y} />
            <line class="guide" y1="0" y2="100%" x1={x.clone()} x2={x} />
        </>
    }
}

fn percent(value: u8) -> String {
    format!("{value}%")
}

/// A number that counts parts of one, as many as `one` says (a power of ten), with its point and all its zeros.
pub fn decimal(number: i32, one: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let (number, one) = (number.unsigned_abs(), one.unsigned_abs());
    format!("{sign}{}.{:0digits$}", number / one, number % one, digits = one.ilog10() as usize)
}
