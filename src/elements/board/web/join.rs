//! The way in, for as long as anybody can come: QR, address and code.

use yew::Html;

use super::views::Scene;
use crate::elements::board::view::JoinView;
use crate::i18n::shape::Piece;
use crate::kit::web::tag::{Tag, tag};
use crate::kit::web::views::icon::{Icon, icon};
use crate::reveal::web as reveal;

pub fn join(view: &JoinView, scene: &Scene) -> Html {
    let board = scene.board;
    let words = tag("div", "")
        .tag(board.join_at_pieces().into_iter().fold(tag("p", "mut"), |line, piece| match piece {
            Piece::Text(text) => line.text(text),
            Piece::Placeholder(_) => line.tag(address(&view.address)),
        }))
        .tag(tag("p", "code").text(&view.code))
        .may((!view.people.is_empty()).then(|| tag("p", "").text(&view.people)));
    tag("section", if view.large { "join xl np" } else { "join np" })
        .attr("aria-label", board.join_label())
        .may(view.qr.as_ref().map(|qr| reveal::qr(qr, board.join_qr())))
        .may(view.warning.map(|words| tag("div", "msg").add(icon(Icon::MIND)).text(words)))
        .tag(words)
        .html()
}

/// Where it is too long for a line it goes on behind a slash.
fn address(address: &str) -> Tag {
    let mut words = tag("b", "");
    for part in address.split_inclusive('/') {
        words = words.text(part).tag(tag("wbr", ""));
    }
    words
}
