//! What a page can say to `<llo-self-check>`, and hear from it: its row in [`surface`](crate::surface).

use super::result;
use crate::contract::attribute::Attribute;
use crate::contract::event::EventName;
use crate::contract::kind::ElementKind;
use crate::surface::events::{Detail, Event};
use crate::surface::parts::Part;
use crate::surface::slots::Slot;
use crate::surface::{Element, Kinds};

pub const SELF_CHECK: Element = Element {
    tag: result::ELEMENT,
    type_name: "LloSelfCheck",
    summary: "Fourteen sentences for one person alone, themes to go on with, and small learning experiments. The page gets \
              only what the person shares.",
    kinds: Kinds::Always(ElementKind::SelfCheck),
    attributes: &[
        Attribute::Lang,
        Attribute::Storage,
        Attribute::Instance,
        Attribute::Theme,
        Attribute::Name,
        Attribute::Expires,
        Attribute::ShareTo,
    ],
    properties: &[],
    result: Detail::Shared,
    when_result: "what the person shared last on this page; `null` until they do; it is not kept",
    events: &[
        Event {
            name: EventName::Change,
            detail: Detail::Progress,
            when: "the number of answers changed by what the person did; not which, and not what",
        },
        Event { name: EventName::Result, detail: Detail::Shared, when: "the person shared" },
    ],
    parts: &[Part::Base, Part::Steps, Part::Question, Part::Notice, Part::Footer, Part::Button],
    slots: &[Slot::Fallback, Slot::Help],
};
