//! What is drawn on the board, as SVG with presentation attributes only: axes, path, pieces, guides.
//! Positions are percentages and lengths are em, so there is no viewBox.

use yew::prelude::*;

use super::piece;
use crate::app::board::{BoardView, Path, Point};

/// The two axes in the fold, under the names of their ends.
pub fn axes() -> Html {
    html! {
        <svg class="plot axes" aria-hidden="true">
            <line class="axis" x1="0" y1="50%" x2="100%" y2="50%"/>
            <line class="axis" x1="50%" y1="0" x2="50%" y2="100%"/>
            { tip("50%", "0", "rotate(0)") }
            { tip("100%", "50%", "rotate(90)") }
            { tip("50%", "100%", "rotate(180)") }
            { tip("0", "50%", "rotate(270)") }
        </svg>
    }
}

/// The picture: path, pieces, guides.
pub fn plot(view: &BoardView, node: &NodeRef) -> Html {
    html! {
        <svg class="plot" role="img" aria-label={view.words.clone()} ref={node}>
            { for view.path.map(path) }
            { for view.ghost.map(|ghost| dragging(ghost, view)) }
            { for view.pieces.iter().map(|piece| piece::piece(piece, view.ghost.is_some())) }
        </svg>
    }
}

fn tip(x: &'static str, y: &'static str, turn: &'static str) -> Html {
    html! {
        <svg x={x} y={y} overflow="visible"><svg x="-.5em" y="-.5em" width="1em" height="1em" viewBox="-8 -8 16 16" overflow="visible">
            <path class="tip" transform={turn} d="M-5 3 0-6 5 3z"/>
        </svg></svg>
    }
}

/// Drawn backwards from its end in a turned group, so that no pixel has to be known.
fn path(path: Path) -> Html {
    html! {
        <svg x={percent(path.to.x)} y={percent(path.to.y)} overflow="visible">
            <g transform={format!("rotate({})", tenths(path.angle))}><g class="way">
                <line class="path" x1={format!("-{}%", tenths(path.length))} x2="-31"/>
                <path class="head" transform="translate(-20)" d="M-12-7 0 0-12 7-9 0z"/>
            </g></g>
        </svg>
    }
}

/// Guides to both axes through the piece in the air, and an outline where it stood.
fn dragging(ghost: Point, view: &BoardView) -> Html {
    let guides = view.pieces.iter().find(|piece| piece.active).map(|piece| {
        let (x, y) = (percent(piece.at.x), percent(piece.at.y));
        html! {
            <>
                <line class="guide" x1="0" x2="100%" y1={y.clone()} y2={y}/>
                <line class="guide" y1="0" y2="100%" x1={x.clone()} x2={x}/>
            </>
        }
    });
    html! {
        <>
            { for guides }
            <circle class="ghost" cx={percent(ghost.x)} cy={percent(ghost.y)} r=".7em"/>
        </>
    }
}

pub fn percent(value: u8) -> String {
    format!("{value}%")
}

/// A number in tenths with its point. (Formatting floats weighs 10 kB.)
fn tenths(number: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}.{}", number.abs() / 10, number.abs() % 10)
}
