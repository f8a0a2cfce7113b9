//! Every consequence, as data. The driver carries them out after the model is free again.

use crate::contract::event::{ErrorV1, NoticeV1, ReadyV1};
use crate::contract::result::ResultV1;

#[cfg(feature = "live")]
use super::live_effect::{LiveEffect, LiveEvent};
#[cfg(feature = "self-check")]
use super::self_check::effect::{CheckEffect, CheckEvent};
use super::storage::Slot;

/// An event for the host page.
#[derive(Clone, Debug, PartialEq)]
pub enum HostEvent {
    Ready(ReadyV1),
    Change(ResultV1),
    Result(ResultV1),
    #[cfg(feature = "self-check")]
    Check(CheckEvent),
    #[cfg(feature = "live")]
    Live(LiveEvent),
    Notice(NoticeV1),
    Error(ErrorV1),
}

/// Where the keyboard focus goes after the next paint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of the screen, so that a screen reader reads on from there.
    Heading,
    /// The same for a screen that came without the person: only where the focus is in the element, or nowhere.
    NewScreen,
    /// Where a join code is typed.
    CodeField,
    /// The first range input: placing keeps focus on the matching slider.
    Slider,
    /// The answer that keeps what is there.
    EraseNo,
    /// Where the number of people is typed.
    Headcount,
    /// The button that asked for erasing.
    Erase,
    /// The message that says that the person is done.
    Done,
    /// The experiment that was opened.
    Experiment,
    /// What leaves this page.
    Sharing,
    /// The button that opens it.
    ShareOpener,
    /// Where a file can be opened.
    FileOpener,
}

/// A file for the person, into their downloads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    pub name: String,
    /// Its MIME type.
    pub kind: &'static str,
    pub text: String,
}

/// Something the outside world has to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Load(Slot),
    Save(Slot, String),
    /// Puts a damaged text where nothing will overwrite it.
    SetAside(Slot, String),
    /// Removes every key of ours, in all storages.
    EraseAll,
    /// Removes what is over, of every element, in all storages. Nobody asked for it, so nothing is answered.
    EraseOver,
    Emit(HostEvent),
    Focus(FocusTarget),
    Print,
    #[cfg(feature = "self-check")]
    Check(CheckEffect),
    #[cfg(feature = "live")]
    Live(LiveEffect),
}

impl Effect {
    /// Whether it removes something from a storage.
    pub fn erases(&self) -> bool {
        match self {
            Effect::EraseAll | Effect::EraseOver => true,
            #[cfg(feature = "self-check")]
            Effect::Check(CheckEffect::Erase(_)) => true,
            #[cfg(feature = "live")]
            Effect::Live(LiveEffect::Erase(_)) => true,
            _ => false,
        }
    }
}
