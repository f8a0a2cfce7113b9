//! What a page can say to `<llo-dialogue>`, also in a session, and hear from it: its row in [`surface`](crate::surface).

use super::result;
use crate::contract::attribute::Attribute;
use crate::contract::event::EventName;
use crate::contract::kind::ElementKind;
use crate::surface::events::{Detail, Event, SESSION_PROGRESS};
use crate::surface::members::{CREDENTIALS, TEXTS};
use crate::surface::parts::Part;
use crate::surface::slots::Slot;
use crate::surface::{Element, Kinds};

pub const DIALOGUE: Element = Element {
    tag: result::ELEMENT,
    type_name: "LloDialogue",
    summary: "One person's dialogue about development in their organisation; with `session`, the screen of one who takes \
              part in a live session.",
    kinds: Kinds::ByAttribute {
        attribute: Attribute::Session,
        with: ElementKind::Session,
        without: ElementKind::Dialogue,
    },
    attributes: &[
        Attribute::Lang,
        Attribute::Storage,
        Attribute::Instance,
        Attribute::Theme,
        Attribute::Name,
        Attribute::PoleRight,
        Attribute::PoleTop,
        Attribute::Session,
        Attribute::Texts,
        Attribute::TextsSrc,
        Attribute::Broker,
        Attribute::BrokerUsername,
        Attribute::BrokerPassword,
    ],
    properties: &[&TEXTS, &CREDENTIALS],
    result: Detail::Result,
    when_result: "what stands there now, done or not; `null` while the element does not work, and in a session",
    events: &[
        Event {
            name: EventName::Change,
            detail: Detail::Result,
            when: "the person changed, took away, skipped or deleted a pin, or went back from *Klaar*; not for what a \
                   script, another tab or loading did",
        },
        SESSION_PROGRESS,
        Event { name: EventName::Result, detail: Detail::Result, when: "the person pressed *Klaar*" },
    ],
    parts: &[
        Part::Base,
        Part::Steps,
        Part::Question,
        Part::Board,
        Part::Sentence,
        Part::Notice,
        Part::Footer,
        Part::Button,
    ],
    slots: &[Slot::Fallback],
};
