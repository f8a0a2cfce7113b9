//! Every cause in the life of a self-check, named after what happened.

use super::draft::Private;
use super::options::Options;
use super::printing::PrintTick;
use super::result::{Level, Part, TextRef};
use crate::contract::options::Complaint;
use crate::domain::experiment::LookBack;
use crate::domain::self_check::{Answer, Capability};
use crate::kit::element::Lifecycle;
use crate::kit::storage::Stored;

/// A tab of the step bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Statements,
    Overview,
    Work,
    Rounds,
}

/// What *Erase*, *Delete* and *Replace* ask before they do it. Each asks once, in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    EraseAll,
    /// The same, where the person reads that something is here of an earlier visit.
    StartOver,
    DeleteExperiment(usize),
    DeleteRound(usize),
    ReplaceByFile,
}

/// A file the person picked: its text, or that the browser could not read it.
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
    /// The host called `clearData()`.
    DataCleared,

    /// What the store answered, or another tab did.
    Stored(Stored),
    /// The alarm rang, or the page came into sight again.
    Woke,

    // The person
    Began,
    /// They go on with what was found here.
    Resumed,
    Answered(Capability, Option<Answer>),
    WentOn,
    WentBack,
    Stopped,
    TabChosen(Tab),
    ThemeChosen(Capability),
    ThemeLeft(Capability),
    ThemeMovedUp(Capability),
    ExperimentBegun(Capability),
    ExperimentOpened(usize),
    ExperimentClosed,
    Written(usize, Part, String),
    Planned(usize, Option<LookBack>),
    CalendarAsked(usize),
    RoundBegun,
    ShareOpened,
    ShareClosed,
    LevelChosen(Level),
    /// Ticked, or no longer.
    TextTicked(TextRef),
    SharePressed,
    /// Ticked, or no longer.
    FilePrivateTicked,
    FileAsked(Private),
    FilePicked(PickedFile),
    /// Ticked, or no longer.
    PrintTicked(PrintTick),
    PrintAsked,
    /// The person is still there, and the time until erasing begins anew.
    StillHere,
    Asked(Question),
    Confirmed,
    Declined,
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
