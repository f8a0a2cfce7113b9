//! The two pins: a solid disc for now, an open diamond for later. They differ in outline, fill and inner mark.

use yew::prelude::*;

use super::plot::at;
use crate::kit::plane::{Piece, PieceKind, Side};

#[derive(Properties, PartialEq)]
pub struct PinProps {
    pub pin: Piece,
    /// It is being dragged.
    pub lifted: bool,
}

#[component]
pub fn Pin(props: &PinProps) -> Html {
    let pin = &props.pin;
    let shape = match pin.kind {
        PieceKind::Now => disc(".7em", ".39em"),
        PieceKind::Later => html! {
            <g class="later">{ diamond("-.58em", "1.16em") }{ square(Some("inner-mark"), "-.2em", ".4em") }</g>
        },
        // The diamond lies round the disc.
        PieceKind::Both => html! {
            <g><g class="later">{ diamond("-.93em", "1.86em") }</g>{ disc(".6em", ".33em") }</g>
        },
    };
    if !pin.active {
        return at(pin.at, None, html! { <>{ shape }{ name(pin) }</> });
    }
    let size = if props.lifted { "scale(1.35)" } else { "scale(1)" };
    at(
        pin.at,
        Some("active"),
        html! {
            <>
                <circle class="ring ring-outline" r="1.3em" />
                <circle class="ring" r="1.3em" />
                <g transform={size}>{ shape }</g>
                { name(pin) }
                // Half of the 44 CSS pixels that a finger needs.
                <circle class="grab-area" r="22" />
            </>
        },
    )
}

fn disc(radius: &'static str, inner: &'static str) -> Html {
    html! { <g class="now"><circle r={radius} /><circle class="inner-mark" r={inner} /></g> }
}

fn diamond(start: &'static str, size: &'static str) -> Html {
    html! { <>{ square(Some("outline"), start, size) }{ square(None, start, size) }</> }
}

/// A square on its corner: from `start` in both directions.
pub fn square(class: Option<&'static str>, start: &'static str, size: &'static str) -> Html {
    html! { <rect {class} x={start} y={start} width={size} height={size} rx=".06em" transform="rotate(45)" /> }
}

fn name(pin: &Piece) -> Html {
    let both = pin.kind == PieceKind::Both;
    let (class, x, y, anchor) = match pin.side {
        Side::Below => ("name-below", "0", if both { "2.4em" } else { "1.8em" }, "middle"),
        Side::Above => ("name-above", "0", if both { "-1.7em" } else { "-1.15em" }, "middle"),
        Side::Left => ("name-left", if both { "-1.7em" } else { "-1.15em" }, ".32em", "end"),
        Side::Right => ("name-right", if both { "1.7em" } else { "1.15em" }, ".32em", "start"),
    };
    html! { <text {class} {x} {y} text-anchor={anchor} ~textContent={pin.name} /> }
}
