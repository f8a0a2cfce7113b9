//! The events, when each is fired, and the format of its detail.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use super::ElementName;
use crate::contract::event::{ErrorV1, EventName, NoticeV1, ReadyV1};
use crate::contract::named::named;
use crate::elements::board::result::SessionResultV1;
use crate::elements::cards::result::SharedCardV1;
use crate::elements::dialogue::result::ResultV1;
use crate::elements::self_check::progress::ProgressV1;
use crate::elements::self_check::result::SharedV1;
use crate::elements::{board, cards, dialogue, self_check};
use crate::kit::live_effect::LiveProgressV1;

/// An event of an element, with one kind of detail.
#[derive(Debug)]
pub struct Event {
    pub name: EventName,
    pub detail: Detail,
    pub when: &'static str,
}

named! {
    /// The format of a detail, by the name of its type in TypeScript.
    pub enum Detail {
        Ready = "LloReady",
        Result = "LloResult",
        Progress = "LloProgress",
        LiveProgress = "LloLiveProgress",
        Shared = "LloSelfCheckResult",
        Session = "LloSession",
        SharedCard = "LloCardsResult",
        Error = "LloError",
        Notice = "LloNotice",
    }
}

/// Of all elements.
pub const COMMON: &[Event] = &[
    Event {
        name: EventName::Ready,
        detail: Detail::Ready,
        when: "the element works; again after it was removed and put back",
    },
    Event {
        name: EventName::Error,
        detail: Detail::Error,
        when: "something the page's maker or the administrator has to mend",
    },
    Event { name: EventName::Notice, detail: Detail::Notice, when: "the person was told something" },
];

/// Of the elements that a session runs in.
pub const SESSION_PROGRESS: Event = Event {
    name: EventName::Change,
    detail: Detail::LiveProgress,
    when: "in a session: its phase changed; nothing of what anybody placed",
};

impl Detail {
    /// Its name and version, as `schema` in it says.
    pub fn format(self) -> &'static str {
        match self {
            Detail::Ready => ReadyV1::SCHEMA,
            Detail::Result => dialogue::result::SCHEMA,
            Detail::Progress => ProgressV1::SCHEMA,
            Detail::LiveProgress => LiveProgressV1::SCHEMA,
            Detail::Shared => self_check::result::SCHEMA,
            Detail::Session => board::result::SCHEMA,
            Detail::SharedCard => cards::result::SCHEMA,
            Detail::Error => ErrorV1::SCHEMA,
            Detail::Notice => NoticeV1::SCHEMA,
        }
    }

    /// What else there is to say of it.
    pub fn note(self) -> &'static str {
        match self {
            Detail::Ready => "`restored`: something from before was found",
            Detail::Result | Detail::Progress | Detail::Shared => "as above",
            Detail::LiveProgress | Detail::Session | Detail::SharedCard => "",
            Detail::Error => "`message` is what the person reads, `remedy` what to do",
            Detail::Notice => "`message` is what the person reads",
        }
    }

    /// Whether its JSON Schema is published: a result is for others to keep.
    pub fn is_published(self) -> bool {
        match self {
            Detail::Result | Detail::Shared | Detail::Session | Detail::SharedCard => true,
            Detail::Ready | Detail::Progress | Detail::LiveProgress | Detail::Error | Detail::Notice => false,
        }
    }

    /// Its JSON Schema, of the types that are serialised.
    pub fn schema(self) -> Schema {
        let mut schema = match self {
            Detail::Ready => schema_of::<ReadyV1>(),
            Detail::Result => schema_of::<ResultV1>(),
            Detail::Progress => schema_of::<ProgressV1>(),
            Detail::LiveProgress => schema_of::<LiveProgressV1>(),
            Detail::Shared => schema_of::<SharedV1>(),
            Detail::Session => schema_of::<SessionResultV1>(),
            Detail::SharedCard => schema_of::<SharedCardV1>(),
            Detail::Error => schema_of::<ErrorV1>(),
            Detail::Notice => schema_of::<NoticeV1>(),
        };
        schema.insert("title".into(), self.format().into());
        // The one format that all elements share.
        if let (Detail::Ready, Some(element)) = (self, schema.pointer_mut("/properties/element")) {
            let tags: Vec<&str> = ElementName::ALL.iter().map(|name| name.element().tag).collect();
            element["enum"] = tags.into();
        }
        schema
    }
}

/// As it is written, not as it may be read: a field that can be `null` is there all the same.
fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}
