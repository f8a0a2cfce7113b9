//! `llo-seat/1`: what a participant's browser keeps of a live session, so that after a reload they are the same one pin.
//!
//! Promise: whatever bytes are found, reading yields all of it, or says that it is over, newer or damaged. It never
//! panics, never guesses, and skips fields it does not know. [Long](over::SPARED) after the session's time it is not read any more.
//!
//! ```text
//! { "schema": "llo-seat/1", "code": "K7QM-2T9D", "seed": "000102…1f", "counter": 3,
//!   "here": { "round": 1, "current": { "focus": 27, "stance": 29 }, "desired": null, "role": null },
//!   "state": { "number": 7, "not_after": 1795426150000, "keys": "…" }, "until": 1795426150000 }
//! ```
//! * `seed`: the secret that the participant's signing key is made of, 64 hexadecimal digits. Seats from before contributions
//!   were signed have `participant` in its place, which nobody can sign for: their owner gets a new key, and says again what
//!   they said.
//! * `here` as in `llo-wire/2`; absent when nothing was said yet. `state`: of the one that was heard last; absent before.
//! * `watches`: `true` for one who chose only to watch; else absent. `counted`: which of their own pins are in the pictures,
//!   as [`super::counted`] writes them; absent as long as none is fixed.
//! * `keys`: the facilitator's, to sign and to seal, and a zero byte, in Crockford's base 32.

use std::fmt;

use serde::Serialize;

use super::counted::{self, Counted, CountedV1};
use super::json::{self, Json};
use super::over;
use super::packed::{keys, keys_letters};
use super::version::{Foreign, of_schema};
use super::wire::contribution::{PlacedV1, content};
use super::wire::{Code, PublicKeys, hex};
use crate::domain::session::Content;
use crate::domain::time::Time;

pub(super) const SCHEMA: &str = "llo-seat/1";
/// The longest text of ours that is read, in bytes. The fullest one is below half of it.
pub const LIMIT: usize = 2 * 1024;
/// How long a seat is kept when no state was heard yet, in milliseconds: as long as a session can last.
const WITHOUT_STATE: u64 = over::LASTS;

/// Where a participant was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
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

/// A seat as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeatDraft {
    pub code: Code,
    pub seat: Seat,
    /// After this moment it is over, in milliseconds since 1970, by the facilitator's clock.
    pub until: u64,
    pub way: Way,
    pub counted: Counted,
}

/// What was chosen at the door.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// To take part, which shows in what they said; or nothing yet.
    #[default]
    Open,
    Watches,
}

/// A seat as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    Seat(SeatDraft),
    /// The session's time is over: it has to go.
    Over,
    /// Written by a newer version of this product: not ours to touch.
    Newer,
    /// Not a seat, or a damaged one.
    Corrupt,
}

#[derive(Serialize)]
struct SeatV1 {
    schema: &'static str,
    code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<String>,
    counter: u64,
    /// Some of nothing: `null`, gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    here: Option<Option<PlacedV1>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<StateV1>,
    until: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    watches: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<CountedV1>,
}

#[derive(Serialize)]
struct StateV1 {
    number: u64,
    not_after: u64,
    keys: String,
}

impl SeatDraft {
    /// A seat as it is to be kept from now on.
    pub fn new(code: Code, seat: Seat, now: Time) -> SeatDraft {
        let until = seat.last_state.map(|state| state.keys.not_after);
        let until = until.unwrap_or(now.millis().saturating_add(WITHOUT_STATE));
        SeatDraft { code, seat, until, way: Way::default(), counted: Counted::default() }
    }

    pub fn write(&self) -> String {
        let Seat { seed, counter, content, last_state } = self.seat;
        json::write(&SeatV1 {
            schema: SCHEMA,
            code: self.code.to_string(),
            seed: seed.map(|seed| hex::digits(&seed.0)),
            counter,
            here: content.map(PlacedV1::of),
            state: last_state.map(|LastState { number, keys: PublicKeys { sign, seal, not_after } }| {
                let mut both = [0; 64];
                both[..32].copy_from_slice(&sign);
                both[32..].copy_from_slice(&seal);
                StateV1 { number, not_after, keys: keys_letters(both) }
            }),
            until: self.until,
            watches: (self.way == Way::Watches).then_some(true),
            counted: counted::write(&self.counted),
        })
    }

    pub fn read(text: &str, now: Time) -> Reading {
        match of_schema(text, SCHEMA, LIMIT) {
            Ok(json) => match read_v1(&json) {
                Some(draft) if over::has_ended(draft.until, now) => Reading::Over,
                Some(draft) => Reading::Seat(draft),
                None => Reading::Corrupt,
            },
            Err(Foreign::Newer) => Reading::Newer,
            Err(Foreign::NotOurs | Foreign::Damaged) => Reading::Corrupt,
        }
    }
}

fn read_v1(json: &Json) -> Option<SeatDraft> {
    let number = |name: &str| json.get(name)?.as_u64();
    Some(SeatDraft {
        code: Code::parse(json.get("code")?.as_str()?)?,
        seat: Seat {
            seed: match json.get("seed") {
                None => {
                    // Kept before there were keys; a seat without either is none of ours.
                    hex::bytes::<16>(json.get("participant")?.as_str()?)?;
                    None
                }
                Some(seed) => Some(Seed(hex::bytes(seed.as_str()?)?)),
            },
            counter: number("counter")?,
            content: match json.get("here") {
                None => None,
                Some(here) => Some(content(here)?),
            },
            last_state: match json.get("state") {
                None => None,
                Some(state) => Some(last_state(state)?),
            },
        },
        until: number("until")?,
        way: if json.get("watches").and_then(Json::as_bool) == Some(true) { Way::Watches } else { Way::Open },
        counted: counted::read(json.get("counted"))?,
    })
}

fn last_state(json: &Json) -> Option<LastState> {
    let both = keys(json.get("keys")?.as_str()?)?;
    let (mut sign, mut seal) = ([0; 32], [0; 32]);
    sign.copy_from_slice(&both[..32]);
    seal.copy_from_slice(&both[32..]);
    Some(LastState {
        number: json.get("number")?.as_u64()?,
        keys: PublicKeys { sign, seal, not_after: json.get("not_after")?.as_u64()? },
    })
}
