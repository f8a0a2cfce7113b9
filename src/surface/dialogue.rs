//! `<llo-dialogue>`, also in a session.

use super::events::{Detail, Event, SESSION_PROGRESS};
use super::members::{CREDENTIALS, TEXTS};
use super::parts::Part;
use super::{Element, Kinds};
use crate::contract::attribute::Attribute;
use crate::contract::event::EventName;
use crate::contract::kind::ElementKind;
use crate::contract::result;

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
};
