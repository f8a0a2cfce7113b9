//! A revealed picture on the screen: switches, words, board and tables, for the board and for the phone.

mod board;
mod marks;
mod pins;
mod rounds;
mod table;

use yew::{Callback, Html};

pub use self::board::board;
use crate::i18n::RevealWords;
use crate::kit::qr::QrView;
use crate::kit::web::tag::{Tag, list, tag};
use crate::kit::web::views::{glyph, press};
use crate::reveal::view::{RevealView, SwitchView};
use crate::reveal::{LayerId, Part, RevealMsg};

/// The switches of the layers, and below them how to read what is on and why others are closed.
pub fn switches(view: &RevealView, words: RevealWords, send: &Callback<RevealMsg>) -> Html {
    let row = tag("div", "row np").attr("role", "group").attr("aria-label", words.layers_show());
    let row = view.switches.iter().fold(row, |row, one| row.tag(switch(one, send)));
    let mut hint = None;
    if !view.hint.is_empty() {
        // On paper nobody strikes out a pin.
        let class = if view.pins.is_empty() { "mut sm" } else { "mut sm np" };
        hint = Some(tag("p", class).text(view.hint).text(" "));
    }
    for one in &view.switches {
        if let Some(why) = &one.closed {
            let line = hint.unwrap_or_else(|| tag("p", "mut sm"));
            hint = Some(line.tag(tag("span", "np").attr("id", why_id(one.layer)).text(why)).text(" "));
        }
    }
    tag("div", "stack").tag(row).may(hint).html()
}

fn switch(view: &SwitchView, send: &Callback<RevealMsg>) -> Tag {
    if view.layer == LayerId::Replay {
        return press::button("btn chip play", send, RevealMsg::LayerSwitched(view.layer)).text(view.name);
    }
    let button = press::button("btn chip", send, RevealMsg::LayerSwitched(view.layer))
        .attr("aria-pressed", if view.on { "true" } else { "false" });
    let button = match view.layer {
        LayerId::Now => button.add(glyph::now()),
        LayerId::Later => button.add(glyph::later()),
        LayerId::Flows | LayerId::Rounds | LayerId::Replay | LayerId::Density | LayerId::Strike => button,
    };
    let button = button.text(view.name);
    if view.closed.is_none() {
        return button;
    }
    button.attr("aria-disabled", "true").attr("aria-describedby", why_id(view.layer))
}

fn why_id(layer: LayerId) -> &'static str {
    match layer {
        LayerId::Now => "why-now",
        LayerId::Later => "why-later",
        LayerId::Flows => "why-flows",
        LayerId::Rounds => "why-rounds",
        LayerId::Replay => "why-replay",
        LayerId::Density => "why-density",
        LayerId::Strike => "why-strike",
    }
}

/// Headline and sentences; the person's own sentence first, where there is one.
pub fn words(view: &RevealView) -> Html {
    let stack = tag("div", "stack");
    let stack = if view.own.is_empty() { stack } else { stack.tag(say(&view.own)) };
    stack.tag(tag("h2", "").text(&view.headline)).tag(say(&view.sentence)).html()
}

fn say(parts: &[Part]) -> Tag {
    parts.iter().fold(tag("p", "say"), |sentence, part| match part {
        Part::Plain(text) => sentence.text(text),
        Part::Strong(text) => sentence.tag(tag("b", "").text(text)),
    })
}

/// The tables, the notes, and the pins that can be struck out.
pub fn tables(view: &RevealView, words: RevealWords, send: &Callback<RevealMsg>) -> Html {
    let tables = view.tables.iter().map(|one| table::table(one).html());
    let notes = view.notes.iter().map(|note| tag("p", "mut sm").text(note).html());
    list(tables.chain(notes).chain([pins::pins(&view.pins, words, send)]).collect())
}

/// A QR code, black on white in every theme. It is painted once more on the canvas: see `paintCodes` in `edge.js`.
pub fn qr(view: &QrView, label: &str) -> Tag {
    let side = view.size.to_string();
    let picture = tag("svg", "")
        .set("viewBox", ["0 0 ", &side, " ", &side].concat())
        .attr("role", "img")
        .attr("shape-rendering", "crispEdges")
        .set("aria-label", label.to_owned())
        .tag(tag("path", "").set("d", view.d.clone()));
    tag("div", "qr").tag(picture).tag(tag("canvas", "").attr("aria-hidden", "true"))
}
