//! `llo-board/1`: a live session as the facilitator's browser keeps it, and as the file that hands it over to another
//! laptop. It holds the session's secret keys and the answers of single persons: it is for the facilitator alone.
//!
//! Promise: whatever bytes are found, reading yields all of it, or says that it is newer or damaged. It never panics,
//! never guesses, and skips fields it does not know.
//!
//! ```text
//! { "schema": "llo-board/1", "keys": "…", "code": "…", "number": 1234, "not_after": 1795426150000, "title": "…",
//!   "question": 0,
//!   "auto_reveal": false, "counting": false, "roles": [], "order": "both-first", "floors": { … }, "phase": "talk", "round": 1,
//!   "people": "…", "first": { … }, "second": { … }, "choice": null,
//!   "headcount": { "people": 12, "roles": null, "accepted": 0 } }
//! ```
//! * `keys`: the seed to sign with, the seed to open with, and a zero byte. `code`: the long one, which
//!   people have and these keys have to be those of; absent in older ones. `order` to `round` as in `llo-wire/2`.
//! * `people`: what each participant sent last, by rising id; 30 bytes each: id (16), counter (8), an answer (5), zero.
//! * A round: `entered`, `locked` (`current`, `desired`: `null` or records), `typed` (counts for both), `revealed`:
//!   `null`, or `current` with `held` and `asked`, or `current`, `desired` and `flows` as in `llo-wire/2`, with
//!   `counted` (`current`, `desired`: who is in the picture, as records of answers without pins, or `null`).
//! * A record, in `entered`, `locked` and `held`, is 10 bytes: a place in `people` or the number of someone whom the host
//!   entered (4), an answer (5), zero. Numbers are big-endian; all records are in Crockford's base 32.
//! * An answer: flags, then focus and stance of the two pins, 0 without one. Flags: 1–7 the role, 7 none; 8 the second
//!   round; 16 entered by the host; 32 gone.
//! * `choice`: `null`, `"none"`, or `what`, `who` and `when`.
//! * `headcount`, optional: how many people the facilitator counted, of each role where that was counted, and how many
//!   participants were gone on with although they were more.

use std::fmt;

mod packed;
mod people;
mod round;
mod v1;

use self::v1::BoardV1;
use crate::contract::wire::{Code, RoleNames};
use crate::contract::{format, over};
use crate::domain::session::Kept;

pub type Reading = format::Reading<Box<Draft>>;

const SCHEMA: &str = over::BOARD;
/// The longest text of ours that is read, in bytes.
pub const LIMIT: usize = over::LIMIT;

/// Whether a reveal comes by itself when all have placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AutoReveal {
    #[default]
    Off,
    On,
}

/// How people take part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    #[default]
    Phones,
    /// Hands or slips are counted, and nothing leaves the device.
    Counting,
}

/// Everything that a board needs to go on.
#[derive(Clone, PartialEq)]
pub struct Draft {
    /// What the keys are made of.
    pub seeds: [u8; 64],
    /// What people were given. Whoever goes on has to have the keys that it stands for; older drafts do not say it.
    pub code: Option<Code>,
    /// Of the state that was said last.
    pub number: u64,
    /// When the session is void, in milliseconds since 1970.
    pub not_after: u64,
    /// Its first [`Draft::TITLE_LIMIT`] characters are kept.
    pub title: String,
    pub roles: RoleNames,
    /// Which talk question is on the board.
    pub question: u8,
    pub auto_reveal: AutoReveal,
    pub mode: Mode,
    pub session: Kept,
}

impl Draft {
    pub const TITLE_LIMIT: usize = 200;

    pub fn write(&self) -> String {
        format::write(&BoardV1::from(self))
    }

    pub fn read(text: &str) -> Reading {
        format::read::<BoardV1, Draft>(text).map_or_else(Reading::from, |draft| Reading::Draft(Box::new(draft)))
    }
}

/// Without anything secret and anything of a person.
impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Draft { number, not_after, session, .. } = self;
        f.debug_struct("Draft")
            .field("number", number)
            .field("not_after", not_after)
            .field("phase", &session.phase)
            .finish_non_exhaustive()
    }
}
