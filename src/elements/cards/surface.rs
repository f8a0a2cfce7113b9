//! What a page can say to `<llo-cards>`, and hear from it: its row in [`surface`](crate::surface).

use super::result;
use crate::contract::attribute::Attribute;
use crate::contract::event::EventName;
use crate::contract::kind::ElementKind;
use crate::surface::events::{Detail, Event};
use crate::surface::parts::Part;
use crate::surface::slots::Slot;
use crate::surface::{Element, Kinds};

pub const CARDS: Element = Element {
    tag: result::ELEMENT,
    type_name: "LloCards",
    summary: "Sixteen cards to talk about, alone, in pairs or in a room, and a question of the month. The page gets only which \
              card a person keeps, and only when the person shares that.",
    kinds: Kinds::Always(ElementKind::Cards),
    attributes: &[
        Attribute::Lang,
        Attribute::Storage,
        Attribute::Instance,
        Attribute::Theme,
        Attribute::Name,
        Attribute::Expires,
        Attribute::Deck,
        Attribute::Large,
        Attribute::PageUrl,
    ],
    properties: &[],
    result: Detail::SharedCard,
    when_result: "what the person shared last on this page; `null` until they do; it is not kept",
    events: &[Event {
        name: EventName::Result,
        detail: Detail::SharedCard,
        when: "the person shared which card they keep",
    }],
    parts: &[Part::Base, Part::Question, Part::Notice, Part::Footer, Part::Button, Part::Card],
    slots: &[Slot::Fallback],
};
