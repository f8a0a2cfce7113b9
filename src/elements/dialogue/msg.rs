//! Every cause, named after what happened.

use crate::contract::options::Complaint;

use super::options::Options;
use crate::domain::gesture::Input;
use crate::domain::nudge::Nudge;
use crate::domain::space::{Axis, AxisValue, Quadrant};
use crate::i18n::texts::Texts;
use crate::kit::element::Lifecycle;
use crate::kit::storage::Stored;

/// A tab of the step bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Now,
    Later,
    Talk,
}

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
    TextsGiven(Result<Option<Texts>, String>),
    /// The host called `clearData()`.
    DataCleared,

    /// What the store answered, or another tab did.
    Stored(Stored),

    // The person
    CornerChosen(Quadrant),
    Pointer(Input),
    /// A range input moved and is not yet let go.
    Slid(Axis, AxisValue),
    /// It was let go, and has the focus, or the other one has it now.
    SliderSettled,
    /// It was let go without the focus, or the focus has left it.
    SliderReleased,
    /// A key on a range input.
    Nudged(Axis, Nudge),
    PinTakenAway,
    Passed,
    WentOn,
    WentBack,
    /// The person asks for the corners as a list, instead of the plane.
    ListRequested,
    /// And back.
    PlaneRequested,
    TabChosen(Tab),
    AdjustAsked,
    ReasonTyped(String),
    AnotherQuestion,
    PrintAsked,
    FinishAsked,
    ReopenAsked,
    EraseAsked,
    EraseConfirmed,
    EraseDropped,
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
