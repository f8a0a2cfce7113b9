//! Every cause in the life of talk cards, named after what happened.

use super::options::Options;
use crate::contract::options::Complaint;
use crate::domain::cards::{Card, Deck};
use crate::domain::date::Date;
use crate::kit::element::Lifecycle;
use crate::kit::storage::Stored;

/// Something that happened to the element.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    // The host
    /// The element starts; `kept` is what it held when it was last taken off the page.
    Started {
        complaints: Vec<Complaint>,
        kept: Option<String>,
    },
    OptionsChanged(Options, Vec<Complaint>),
    /// The host called `clearData()`.
    DataCleared,

    /// What the store answered, or another tab did.
    Stored(Stored),
    /// The alarm rang, or the page came into sight again.
    Woke,

    // The person
    /// Ticked, or no longer.
    DeckTicked(Deck),
    DrawPressed,
    /// Picked from all.
    CardPicked(Card),
    /// Back to where it begins.
    StartOpened,
    AllOpened,
    SheetOpened,
    MonthOpened,
    /// Two people, or one again.
    PairToggled,
    RolesSwapped,
    /// For a room, or for one again.
    LargeToggled,
    KeepPressed,
    PutBack,
    LineWritten(String),
    MonthLineWritten(String),
    /// What stands in the field now, if it is a day.
    ReminderDayChosen(Option<Date>),
    /// A minute of the day, if there is one.
    ReminderTimeChosen(Option<u16>),
    ReminderAsked,
    /// On the talk sheet, or no longer.
    SheetTicked(Card),
    /// The line with the kept card goes on paper, or no longer.
    LineTicked,
    PrintAsked,
    ShareOpened,
    ShareClosed,
    SharePressed,
    /// The person is still there, and the time until erasing begins anew.
    StillHere,
    EraseAsked,
    EraseConfirmed,
    EraseDeclined,
}

impl Msg {
    /// Whether the person did this, not the host, the store, another tab or the clock.
    pub fn is_of_the_person(&self) -> bool {
        !matches!(self, Msg::Started { .. } | Msg::OptionsChanged(..) | Msg::DataCleared | Msg::Stored(_) | Msg::Woke)
    }
}

impl From<Lifecycle<Options>> for Msg {
    fn from(lifecycle: Lifecycle<Options>) -> Msg {
        match lifecycle {
            Lifecycle::Started { complaints, kept } => Msg::Started { complaints, kept },
            Lifecycle::OptionsChanged(options, complaints) => Msg::OptionsChanged(options, complaints),
            Lifecycle::DataCleared => Msg::DataCleared,
            Lifecycle::Stored(stored) => Msg::Stored(stored),
        }
    }
}
