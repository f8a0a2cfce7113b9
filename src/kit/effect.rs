//! Every consequence, as data. The driver carries them out after the model is free again.

use std::fmt::Display;

use serde::Serialize;

use crate::contract::codes::NoticeCode;
pub use crate::contract::event::EventName;
use crate::contract::event::{ErrorV1, NoticeV1, ReadyV1};
use crate::contract::format;

use super::control_ids;
use super::ports::Edges;
use super::storage::{Slot, Stored};
use crate::domain::time::Time;

/// An event for the host page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostEvent {
    pub name: EventName,
    /// JSON, which the page gets as plain data.
    pub detail: String,
}

impl HostEvent {
    pub fn ready(detail: &ReadyV1) -> HostEvent {
        HostEvent::with_detail(EventName::Ready, detail)
    }

    /// What a person did, in the format of the element.
    pub fn change(detail: &impl Serialize) -> HostEvent {
        HostEvent::with_detail(EventName::Change, detail)
    }

    /// What the element leads to, in the format of the element.
    pub fn result(detail: &impl Serialize) -> HostEvent {
        HostEvent::with_detail(EventName::Result, detail)
    }

    pub fn notice(detail: &NoticeV1) -> HostEvent {
        HostEvent::with_detail(EventName::Notice, detail)
    }

    pub fn error(detail: &ErrorV1) -> HostEvent {
        HostEvent::with_detail(EventName::Error, detail)
    }

    fn with_detail(name: EventName, detail: &impl Serialize) -> HostEvent {
        HostEvent { name, detail: format::write(detail) }
    }
}

/// Where the keyboard focus goes after the next paint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of the screen, so that a screen reader reads on from there.
    Heading,
    /// The same for a screen that came without the person: only where the focus is in the element, or nowhere.
    NewScreen,
    /// The radio button of the corner that is chosen.
    ChosenCorner,
    /// What has this id in the element's own view.
    Control(&'static str),
    /// The one with this number among controls of a kind.
    Numbered(&'static str, usize),
}

impl FocusTarget {
    pub const CONFIRM_NO: FocusTarget = FocusTarget::Control(control_ids::CONFIRM_NO);
    pub const ERASE: FocusTarget = FocusTarget::Control(control_ids::ERASE);
    pub const DONE: FocusTarget = FocusTarget::Control(control_ids::DONE);
    pub const OPEN_FILE: FocusTarget = FocusTarget::Control(control_ids::OPEN_FILE);

    /// The id that a view gives to it; `None` for what is found by what it is.
    pub fn id(self) -> Option<String> {
        match self {
            FocusTarget::Heading | FocusTarget::NewScreen | FocusTarget::ChosenCorner => None,
            FocusTarget::Control(id) => Some(id.to_owned()),
            FocusTarget::Numbered(id, number) => Some(format!("{id}-{number}")),
        }
    }
}

/// A file for the person, into their downloads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    pub name: String,
    /// Its MIME type.
    pub kind: &'static str,
    pub text: String,
}

/// Something the outside world has to do for an element, of whatever kind.
#[derive(Clone, Debug, PartialEq)]
pub enum CommonEffect {
    Load(Slot),
    Save(Slot, String),
    /// Puts a damaged text where nothing will overwrite it.
    SetAside(Slot, String),
    /// Removes one slot, and what was set aside beside it. The person was told already; only a failure is answered.
    Erase(Slot),
    /// Removes every key of ours, in all storages.
    EraseAll,
    /// Removes what is over, of every element, in all storages. Nobody asked for it, so nothing is answered.
    EraseOver,
    Emit(HostEvent),
    /// For the page's maker, on the console.
    Log(String),
    Focus(FocusTarget),
    Print,
    Download(Download),
    /// Asks to be woken at this moment, instead of any before.
    WakeAt(Time),
}

impl CommonEffect {
    /// What the person is told in a word, with its place and reason.
    pub fn refused(code: NoticeCode, why: impl Display) -> CommonEffect {
        CommonEffect::Log(format!("llo: {}. {why}", code.name()))
    }

    /// Whether it removes something from a storage.
    pub fn erases(&self) -> bool {
        matches!(self, CommonEffect::Erase(_) | CommonEffect::EraseAll | CommonEffect::EraseOver)
    }
}

/// Something the outside world has to do. `Own` is what only this kind of element asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect<Own> {
    Common(CommonEffect),
    Own(Own),
}

impl<Own> From<CommonEffect> for Effect<Own> {
    fn from(effect: CommonEffect) -> Effect<Own> {
        Effect::Common(effect)
    }
}

/// What only one kind of element asks for, where the edges can do it.
pub trait CarryOut<P: Edges> {
    /// Carries it out; gives what the store answered.
    fn carry_out(self, ports: &P, now: Time) -> Option<Stored>;
}

/// Of an element that needs nothing but what every element does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoEffect {}

impl<P: Edges> CarryOut<P> for NoEffect {
    fn carry_out(self, _: &P, _: Time) -> Option<Stored> {
        match self {}
    }
}
