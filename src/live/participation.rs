//! What makes a participant the same one after a reload. How a browser keeps it stands with the element.

use std::fmt;

use crate::contract::wire::PublicKeys;
use crate::domain::session::Content;

/// Where a participant was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Participation {
    /// What the participant's key is made of. `None`: kept before there was one.
    pub seed: Option<Seed>,
    /// Of what they said last; 0 when they have not said anything.
    pub counter: u64,
    /// What they said last.
    pub content: Option<Content>,
    /// The state that they heard last.
    pub last_state: Option<LastState>,
}

/// The secret that a participant's signing key is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Seed(pub [u8; 32]);

/// Without what is secret.
impl fmt::Debug for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seed")
    }
}

/// What is known from the state that was heard last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastState {
    pub number: u64,
    /// The facilitator's: from now on, nobody else is.
    pub keys: PublicKeys,
}
