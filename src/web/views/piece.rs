//! The two pieces: a solid disc for now, an open diamond for later. They differ in outline, fill and inner mark.

use yew::prelude::*;

use super::plot::percent;
use crate::app::board::{Piece, PieceKind, Side};

/// Half of the 44 px that a finger needs, in CSS pixels.
const GRAB_RADIUS: &str = "22";

pub fn piece(piece: &Piece, lifted: bool) -> Html {
    let key = match piece.kind {
        PieceKind::Now => "now",
        PieceKind::Later => "later",
        PieceKind::Both => "both",
    };
    let shape = match piece.kind {
        PieceKind::Now => disc(),
        PieceKind::Later => diamond(),
        PieceKind::Both => html! { <>{ frame() }<g class="now"><circle r=".6em"/><circle class="i" r=".33em"/></g></> },
    };
    html! {
        <svg key={key} class={piece.active.then_some("on")} x={percent(piece.at.x)} y={percent(piece.at.y)} overflow="visible">
            if piece.active {
                <circle class="ring o" r="1.3em"/><circle class="ring" r="1.3em"/>
            }
            <g transform={(lifted && piece.active).then_some("scale(1.35)")}>{ shape }</g>
            { name(piece) }
            if piece.active {
                <circle class="grab" r={GRAB_RADIUS}/>
            }
        </svg>
    }
}

fn disc() -> Html {
    html! { <g class="now"><circle r=".7em"/><circle class="i" r=".39em"/></g> }
}

fn diamond() -> Html {
    html! {
        <g class="later">
            { square("o", "-.58em", "1.16em") }{ square("", "-.58em", "1.16em") }{ square("i", "-.2em", ".4em") }
        </g>
    }
}

/// The diamond that lies round the disc.
fn frame() -> Html {
    html! { <g class="later">{ square("o", "-.93em", "1.86em") }{ square("", "-.93em", "1.86em") }</g> }
}

/// A square on its corner: from `start` in both directions.
fn square(class: &'static str, start: &'static str, size: &'static str) -> Html {
    html! { <rect class={class} x={start} y={start} width={size} height={size} rx=".06em" transform="rotate(45)"/> }
}

fn name(piece: &Piece) -> Html {
    let both = piece.kind == PieceKind::Both;
    let (x, y, anchor, class) = match piece.side {
        Side::Below => ("0", if both { "2.4em" } else { "1.8em" }, "middle", "nm below"),
        Side::Above => ("0", if both { "-1.7em" } else { "-1.15em" }, "middle", "nm above"),
        Side::Left => (if both { "-1.7em" } else { "-1.15em" }, ".32em", "end", "nm left"),
        Side::Right => (if both { "1.7em" } else { "1.15em" }, ".32em", "start", "nm right"),
    };
    html! { <text class={class} x={x} y={y} text-anchor={anchor}>{ piece.name }</text> }
}
