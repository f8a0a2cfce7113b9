//! What a page can say to `<llo-board>`, and hear from it: its row in [`surface`](crate::surface).

use super::result;
use crate::contract::attribute::Attribute;
use crate::contract::event::EventName;
use crate::contract::kind::ElementKind;
use crate::surface::events::{Detail, Event, SESSION_PROGRESS};
use crate::surface::members::CREDENTIALS;
use crate::surface::parts::Part;
use crate::surface::slots::Slot;
use crate::surface::{Element, Kinds};

pub const BOARD: Element = Element {
    tag: result::ELEMENT,
    type_name: "LloBoard",
    summary: "A facilitator's board for a group: collects everyone's pins, shows nothing until they are revealed, and then \
              all at once.",
    kinds: Kinds::Always(ElementKind::Board),
    attributes: &[
        Attribute::Lang,
        Attribute::Storage,
        Attribute::Instance,
        Attribute::Theme,
        Attribute::Name,
        Attribute::PoleRight,
        Attribute::PoleTop,
        Attribute::Broker,
        Attribute::BrokerUsername,
        Attribute::BrokerPassword,
        Attribute::JoinUrl,
        Attribute::SessionTitle,
        Attribute::Roles,
        Attribute::Order,
        Attribute::FloorCounts,
        Attribute::FloorPins,
        Attribute::FloorDensity,
        Attribute::FloorRoles,
        Attribute::AutoReveal,
        Attribute::Beamer,
    ],
    properties: &[&CREDENTIALS],
    result: Detail::Session,
    when_result: "what was revealed so far; `null` until something is",
    events: &[
        SESSION_PROGRESS,
        Event {
            name: EventName::Result,
            detail: Detail::Session,
            when: "something was revealed, or the session was closed: all that may be exported",
        },
    ],
    parts: &[Part::Base, Part::Question, Part::Board, Part::Notice, Part::Button],
    slots: &[Slot::Fallback],
};
