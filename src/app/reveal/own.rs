//! Where a participant's own pin stands, for their own screen alone.

use crate::domain::space::Pin;

/// What a participant had placed when the round was revealed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnPins {
    pub current: Option<OwnPin>,
    pub desired: Option<OwnPin>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPin {
    pub pin: Pin,
    pub arrived: Arrived,
}

/// Whether a pin was there in time, as far as its owner's device knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrived {
    InTime,
    /// Placed or changed after a lock or a reveal.
    TooLate,
}
