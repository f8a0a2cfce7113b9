//! Striking out pins by keyboard and by touch: the same pins as on the board, as a list with buttons.

use yew::{Callback, Html};

use crate::i18n::RevealWords;
use crate::kit::web::tag::{Tag, list, tag};
use crate::kit::web::views::press;
use crate::reveal::RevealMsg;
use crate::reveal::view::PinView;

/// Nothing where no pin can be struck out.
pub fn pins(pins: &[PinView], words: RevealWords, send: &Callback<RevealMsg>) -> Html {
    if pins.is_empty() {
        return list(vec![]);
    }
    let button = |name: &'static str, view: &PinView, msg: RevealMsg| -> Tag {
        press::press("lnk", send, msg).text(name).tag(tag("span", "sr").text(": ").text(&view.words))
    };
    let items = pins.iter().fold(tag("ul", "strike np"), |items, view| {
        let name = if view.can_strike { "span" } else { "s" };
        let mut item = tag("li", "").tag(tag(name, "").text(&view.words));
        if view.can_strike {
            item = item.tag(button(words.pins_strike(), view, RevealMsg::Struck(view.moment, view.cell)));
        }
        if view.can_restore {
            item = item.tag(button(words.pins_restore(), view, RevealMsg::Restored(view.moment, view.cell)));
        }
        items.tag(item)
    });
    items.html()
}
