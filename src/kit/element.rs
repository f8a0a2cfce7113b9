//! What the driver knows of an element: how it changes, and where it keeps what a person did.

use super::effect::Effect;
use super::notice::Notice;
use super::storage::{Memory, Slot, Stored};
use crate::contract::options::Complaint;
use crate::domain::time::Time;

/// The whole truth about one element, as plain data that only its `update` changes.
pub trait Element {
    /// The attributes, as values.
    type Options;

    /// Every cause, those among them that all elements have.
    type Msg: From<Lifecycle<Self::Options>>;

    /// What only this kind of element asks of the outside world.
    type Effect;

    /// Changes the truth and says what has to follow.
    fn update(&mut self, msg: Self::Msg, now: Time) -> Vec<Effect<Self::Effect>>;

    /// Where this element keeps what a person did; `None` when nothing is to be kept.
    fn slot(&self) -> Option<Slot>;

    /// What every element has.
    fn state(&mut self) -> &mut ElementState;

    /// Whether it has heard something that it will look at in a moment, together with what else comes. There is nothing
    /// new to draw until then.
    fn is_behind(&self) -> bool {
        false
    }
}

/// What happens to every element.
pub enum Lifecycle<Options> {
    /// It is in the page, with attributes of which some could not be read, and with what its predecessor kept.
    Started { complaints: Vec<Complaint>, kept: Option<String> },
    /// An attribute changed, or a language around it.
    OptionsChanged(Options, Vec<Complaint>),
    /// The page erases everything.
    DataCleared,
    /// What the store answered, or somebody else did to it.
    Stored(Stored),
}

/// What every element has beside what a person did.
#[derive(Clone, Debug, PartialEq)]
pub struct ElementState {
    pub memory: Memory,
    /// What the person is told, each once for as long as it is true.
    pub notices: Vec<Notice>,
    /// Whether the host was told that the element works.
    pub is_ready: bool,
}

impl Default for ElementState {
    /// Before anything was read.
    fn default() -> ElementState {
        ElementState { memory: Memory::Unread { carried: false }, notices: Vec::new(), is_ready: false }
    }
}
