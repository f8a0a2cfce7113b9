//! What the driver knows of an element: how it changes, and where it keeps what a person did.

use super::effect::Effect;
use super::storage::{Slot, Stored};
use crate::contract::options::Complaint;
use crate::domain::time::Time;

/// The whole truth about one element, as plain data that only its `update` changes.
pub trait Element {
    /// Every cause. What a store answers is one of them.
    type Msg: From<Stored>;

    /// What only this kind of element asks of the outside world.
    type Effect;

    /// Changes the truth and says what has to follow.
    fn update(&mut self, msg: Self::Msg, now: Time) -> Vec<Effect<Self::Effect>>;

    /// Where this element keeps what a person did; `None` when nothing is to be kept.
    fn slot(&self) -> Option<Slot>;

    /// Whether it has heard something that it will look at in a moment, together with what else comes. There is nothing
    /// new to draw until then.
    fn is_behind(&self) -> bool {
        false
    }
}

/// What the page does to every element.
pub enum Lifecycle<Options> {
    /// It is in the page, with attributes of which some could not be read, and with what its predecessor
    /// kept.
    Started { complaints: Vec<Complaint>, kept: Option<String> },
    /// An attribute changed, or a language around it.
    OptionsChanged(Options, Vec<Complaint>),
    /// The page erases everything.
    DataCleared,
}
