//! Every cause in the life of a board, named after what happened.

use super::bar::Item;
use super::draft::Mode;
use super::options::Options;
use crate::contract::broker::Login;
use crate::contract::options::Complaint;
use crate::domain::dialogue::Moment;
use crate::domain::gesture::Input;
use crate::domain::session::EnteredId;
use crate::domain::space::{Pin, Quadrant};
use crate::kit::element::Lifecycle;
use crate::kit::live_effect::Channel;
use crate::kit::storage::Stored;
use crate::live::transport::TransportEvent;
use crate::reveal::RevealMsg;

/// What can be taken along of what is revealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    Svg,
    Png,
    Csv,
    Json,
}

/// What goes on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// What is on the screen.
    Shown,
    /// A board without anything on it, to write on.
    Empty,
}

/// A key that a presenter uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Next,
    Back,
    Reveal,
    FullScreen,
}

/// A part of the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    What,
    Who,
    When,
}

/// What is counted of the people who are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadcountField {
    People,
    /// The role at this place of the list.
    Role(u8),
}

/// A file that the person picked: its text, or that the browser could not read it.
pub type PickedFile = Result<String, ()>;

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
    /// The host's own way to say what the broker asks for.
    LoginGiven(Option<Login>),
    /// The host called `clearData()`.
    DataCleared,

    Stored(Stored),
    /// The alarm rang, or the page came into sight again.
    Woke,
    /// What a channel told.
    Happened(Channel, TransportEvent),
    /// The page may be about to be left, or stays after all.
    MayLeave,
    /// The page is being left.
    Left,
    /// The browser gives no picture that can be trusted.
    PictureRefused,
    /// What had to go on paper is on its way there.
    Printed,

    // The person
    Did(Deed),
    FilePicked(PickedFile),
    /// On the board, while someone places.
    Pointer(Input),
    Reveal(RevealMsg),
    Written(Part, String),
    HeadcountTyped(HeadcountField, String),
    LoginTyped(String),
    KeyPressed(Key),
}

/// What a button or a tick of the board says, as often as it is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Began(Mode),
    /// After one was closed.
    NewWanted,
    WentOn,
    /// Too few have placed, and they go on without a picture.
    WentOnWithout,
    WentBack,
    WentBackTo(Item),
    PlacedAgain,
    /// Or took the lock off again.
    Locked,
    /// Switched on or off.
    AutoRevealTicked,
    Counted(Moment, Quadrant, u32),
    /// The facilitator says how many people there are.
    HeadcountWanted,
    /// Someone without a phone comes to place.
    PersonAdded,
    PersonOpened(EnteredId),
    PersonClosed,
    PersonPlaced(Moment, Option<Pin>),
    /// The role at this place of the list, or none.
    PersonRole(Option<u8>),
    PersonRemoved,
    QuestionTurned,
    /// Chosen, or no longer.
    NoStepTicked,
    PhonesWanted,
    /// Switched on or off.
    KeysTicked,
    FullScreenWanted,
    SecondWindowWanted,
    HandOverAsked,
    ExportAsked(Export),
    PaperAsked(Paper),
    CloseAsked,
    Confirmed,
    Declined,
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
