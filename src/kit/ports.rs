//! The edges as small traits: what the element needs of a browser, and nothing more.

use super::drawing::Drawing;
use super::effect::{Download, FocusTarget, HostEvent};
use super::live_effect::Channel;
use super::storage::Slot;
use crate::domain::date::Date;
use crate::domain::time::Time;
use crate::live::transport::{Command, Endpoint};

/// Why a browser did not store something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// Missing, forbidden, or broken.
    Unavailable,
    /// No room left.
    Full,
    /// The place for damaged texts already holds another one; nothing is ever overwritten there.
    Occupied,
}

/// Where drafts are kept.
///
/// Laws, tested on every implementation: what was written is read back; a failed write leaves the old text;
/// setting aside never overwrites; erasing leaves no key of ours and no key of others harmed.
pub trait Store {
    /// The text in a slot, if there is one.
    fn load(&self, slot: &Slot) -> Result<Option<String>, StoreError>;
    fn save(&self, slot: &Slot, text: &str) -> Result<(), StoreError>;
    /// Keeps a damaged text beside the slot, once.
    fn set_aside(&self, slot: &Slot, text: &str) -> Result<(), StoreError>;
    /// Removes one slot, with what was set aside beside it.
    fn erase(&self, slot: &Slot) -> Result<(), StoreError>;
    /// Removes every key that starts with [`Slot::PREFIX`].
    fn erase_all(&self) -> Result<(), StoreError>;
    /// Removes every text under a key of ours that [is over](crate::contract::over::is_over). Where the storage cannot be
    /// looked into, nothing is removed, and what starts says so when it keeps something itself.
    fn erase_over(&self, now: Time);
}

/// The page around the element.
pub trait Host {
    /// A listener may call back into the element before this returns.
    fn emit(&self, event: HostEvent);
    /// An error for the page's maker.
    fn log(&self, line: &str);
    /// Called after every message: what the person sees has to follow the model.
    fn render(&self);
    fn focus(&self, target: FocusTarget);
    fn print(&self);
    fn download(&self, file: Download);
}

/// The time of day.
pub trait Clock {
    /// Now, with the person's zone.
    fn now(&self) -> Time;
    /// The moment of a date and a minute of the day in the person's zone.
    fn moment(&self, date: Date, minute: u16) -> Option<Time>;
    /// Wakes the element at this moment, or a little later; replaces what was asked before.
    fn wake_at(&self, time: Time);
}

/// What a live session needs beside the rest. What the lines tell comes back to the element as messages.
pub trait Live {
    fn connect(&self, channel: Channel, endpoint: Endpoint);
    fn send(&self, channel: Channel, commands: Vec<Command>);
    /// What waits to be sent is dropped.
    fn disconnect(&self, channel: Channel);
    /// As a PNG.
    fn download_picture(&self, name: &str, drawing: &Drawing);
    fn toggle_full_screen(&self);
    fn open_window(&self, url: &str);
}

/// All edges that every element has.
pub trait Ports: Store + Host + Clock {}

impl<T: Store + Host + Clock> Ports for T {}

/// All edges of one element: those that every element has, and perhaps its own beside them.
pub trait Edges {
    type Common: Ports;

    fn common(&self) -> &Self::Common;
}
