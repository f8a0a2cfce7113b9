//! The two pieces: a solid disc for now, an open diamond for later. They differ in outline, fill and inner mark.

use super::plot;
use crate::kit::plane::{Piece, PieceKind, Side};
use crate::kit::web::tag::{Tag, tag};

pub fn piece(piece: &Piece, lifted: bool) -> Tag {
    let (key, shape) = match piece.kind {
        PieceKind::Now => ("now", disc(".7em", ".39em")),
        PieceKind::Later => ("later", diamond("-.58em", "1.16em").tag(square("i", "-.2em", ".4em"))),
        // The diamond lies round the disc.
        PieceKind::Both => ("both", tag("g", "").tag(diamond("-.93em", "1.86em")).tag(disc(".6em", ".33em"))),
    };
    if !piece.active {
        return plot::at("", piece.at).key(key).tag(shape).tag(name(piece));
    }
    let ring = |class| tag("circle", class).attr("r", "1.3em");
    let size = if lifted { "scale(1.35)" } else { "scale(1)" };
    plot::at("on", piece.at)
        .key(key)
        .tag(ring("ring o"))
        .tag(ring("ring"))
        .tag(tag("g", "").attr("transform", size).tag(shape))
        .tag(name(piece))
        // Half of the 44 CSS pixels that a finger needs.
        .tag(tag("circle", "grab").attr("r", "22"))
}

fn disc(radius: &'static str, inner: &'static str) -> Tag {
    tag("g", "now").tag(tag("circle", "").attr("r", radius)).tag(tag("circle", "i").attr("r", inner))
}

fn diamond(start: &'static str, size: &'static str) -> Tag {
    tag("g", "later").tag(square("o", start, size)).tag(square("", start, size))
}

/// A square on its corner: from `start` in both directions.
pub fn square(class: &'static str, start: &'static str, size: &'static str) -> Tag {
    tag("rect", class)
        .attr("x", start)
        .attr("y", start)
        .attr("width", size)
        .attr("height", size)
        .attrs(&[("rx", ".06em"), ("transform", "rotate(45)")])
}

fn name(piece: &Piece) -> Tag {
    let both = piece.kind == PieceKind::Both;
    let (class, x, y, anchor) = match piece.side {
        Side::Below => ("below", "0", if both { "2.4em" } else { "1.8em" }, "middle"),
        Side::Above => ("above", "0", if both { "-1.7em" } else { "-1.15em" }, "middle"),
        Side::Left => ("left", if both { "-1.7em" } else { "-1.15em" }, ".32em", "end"),
        Side::Right => ("right", if both { "1.7em" } else { "1.15em" }, ".32em", "start"),
    };
    tag("text", class).attr("x", x).attr("y", y).attr("text-anchor", anchor).text(piece.name)
}
