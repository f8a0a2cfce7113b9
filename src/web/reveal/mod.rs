//! A revealed picture on the screen: switches, words, board and tables, for the board and for the phone.

use yew::{Callback, Html};

use super::tag::{Tag, list, tag};
use crate::app::reveal::RevealMsg;
use crate::app::reveal::view::{BoardView, RevealView};
use crate::contract::ids::Language;

/// The board with its names around it. A press on a pin is told only where pins can be struck out.
pub fn board(_view: &BoardView, _send: &Callback<RevealMsg>) -> Tag {
    tag("div", "field")
}

/// Switches, words, tables and notes: everything beside the board.
pub fn side(view: &RevealView, language: Language, send: &Callback<RevealMsg>) -> Html {
    list([switches(view, language, send), words(view), tables(view, language, send)])
}

/// The switches of the layers, each closed one with its reason.
pub fn switches(_view: &RevealView, _language: Language, _send: &Callback<RevealMsg>) -> Html {
    list([])
}

/// Headline and sentences; the person's own sentence first, where there is one.
pub fn words(_view: &RevealView) -> Html {
    list([])
}

/// The tables, the notes, and the pins that can be struck out.
pub fn tables(_view: &RevealView, _language: Language, _send: &Callback<RevealMsg>) -> Html {
    list([])
}

/// A QR code, black on white in every theme.
pub fn qr(view: &crate::app::qr::QrView, label: &str) -> Tag {
    let side = view.size.to_string();
    let picture = tag("svg", "")
        .set("viewBox", ["0 0 ", &side, " ", &side].concat())
        .attr("role", "img")
        .set("aria-label", label.to_owned())
        .tag(tag("path", "").set("d", view.d.clone()));
    tag("div", "qr").tag(picture)
}
