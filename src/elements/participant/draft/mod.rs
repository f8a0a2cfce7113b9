//! `llo-seat/1`: what a participant's browser keeps of a live session, so that after a reload they are the same one pin.
//!
//! Promise: whatever bytes are found, reading yields all of it, or says that it is over, newer or damaged. It never
//! panics, never guesses, and skips fields it does not know. [Long](over::SPARED) after the session's time it is not read any more.
//!
//! The schema and the key that it is kept under (`llo:seat:…`) are older than the word *participation*, and stay.
//!
//! ```text
//! { "schema": "llo-seat/1", "code": "K7QM-2T9D", "seed": "000102…1f", "counter": 3,
//!   "here": { "round": 1, "current": { "focus": 27, "stance": 29 }, "desired": null, "role": null },
//!   "state": { "number": 7, "not_after": 1795426150000, "keys": "…" }, "until": 1795426150000 }
//! ```
//! * `seed`: the secret that the participant's signing key is made of, 64 hexadecimal digits. Drafts from before contributions
//!   were signed have `participant` in its place, which nobody can sign for: their owner gets a new key, and says again what
//!   they said.
//! * `here` as in `llo-wire/2`; absent when nothing was said yet. `state`: of the one that was heard last; absent before.
//! * `watches`: `true` for one who chose only to watch; else absent. `counted`: which of their own pins are in the pictures,
//!   as [`Counted`] has them; absent as long as none is fixed.
//! * `keys`: the facilitator's, to sign and to seal, and a zero byte, in Crockford's base 32.

mod counted;

use serde::{Deserialize, Serialize};

pub use self::counted::Counted;
use self::counted::CountedV1;
use crate::contract::format::{self, Fault, Format, Refusal, if_there, is_false};
use crate::contract::over;
use crate::contract::values::KeysV1;
use crate::contract::wire::contribution::PlacedV1;
use crate::contract::wire::hex::Hex;
use crate::contract::wire::{Code, PublicKeys};
use crate::domain::time::Time;
use crate::live::participation::{LastState, Participation, Seed};

const SCHEMA: &str = over::PARTICIPATION;
/// The longest text of ours that is read, in bytes. The fullest one is below half of it.
pub const LIMIT: usize = 2 * 1024;
/// How long it is kept when no state was heard yet, in milliseconds: as long as a session can last.
const WITHOUT_STATE: u64 = over::LASTS;

/// A participation as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draft {
    pub code: Code,
    pub participation: Participation,
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

/// A draft as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    Draft(Draft),
    /// The session's time is over: it has to go.
    Over,
    /// Written by a newer version of this product: not ours to touch.
    Newer,
    /// Not a draft of ours, or a damaged one.
    Corrupt(Fault),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "schema", rename = "llo-seat/1")]
struct ParticipationV1 {
    code: Code,
    #[serde(default, deserialize_with = "if_there", skip_serializing_if = "Option::is_none")]
    seed: Option<Hex<32>>,
    /// In older ones, in place of a seed.
    #[serde(skip_serializing)]
    participant: Option<Hex<16>>,
    counter: u64,
    /// Some of nothing is `null`: gone.
    #[serde(default, deserialize_with = "if_there", skip_serializing_if = "Option::is_none")]
    here: Option<Option<PlacedV1>>,
    #[serde(default, deserialize_with = "if_there", skip_serializing_if = "Option::is_none")]
    state: Option<StateV1>,
    until: u64,
    #[serde(default, skip_serializing_if = "is_false")]
    watches: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<CountedV1>,
}

impl Format for ParticipationV1 {
    const SCHEMA: &'static str = SCHEMA;
    const LIMIT: usize = LIMIT;
}

#[derive(Serialize, Deserialize)]
struct StateV1 {
    number: u64,
    not_after: u64,
    keys: KeysV1,
}

impl From<LastState> for StateV1 {
    fn from(LastState { number, keys: PublicKeys { sign, seal, not_after } }: LastState) -> StateV1 {
        let mut both = [0; 64];
        both[..32].copy_from_slice(&sign);
        both[32..].copy_from_slice(&seal);
        StateV1 { number, not_after, keys: KeysV1(both) }
    }
}

impl From<StateV1> for LastState {
    fn from(StateV1 { number, not_after, keys: KeysV1(both) }: StateV1) -> LastState {
        let (mut sign, mut seal) = ([0; 32], [0; 32]);
        sign.copy_from_slice(&both[..32]);
        seal.copy_from_slice(&both[32..]);
        LastState { number, keys: PublicKeys { sign, seal, not_after } }
    }
}

impl From<&Draft> for ParticipationV1 {
    fn from(draft: &Draft) -> ParticipationV1 {
        let Participation { seed, counter, content, last_state } = draft.participation;
        ParticipationV1 {
            code: draft.code,
            seed: seed.map(|Seed(seed)| Hex(seed)),
            participant: None,
            counter,
            here: content.map(PlacedV1::of),
            state: last_state.map(StateV1::from),
            until: draft.until,
            watches: draft.way == Way::Watches,
            counted: CountedV1::of(draft.counted),
        }
    }
}

impl TryFrom<ParticipationV1> for Draft {
    type Error = &'static str;

    fn try_from(draft: ParticipationV1) -> Result<Draft, &'static str> {
        if draft.seed.is_none() && draft.participant.is_none() {
            return Err("seed: is missing");
        }
        Ok(Draft {
            code: draft.code,
            participation: Participation {
                seed: draft.seed.map(|Hex(seed)| Seed(seed)),
                counter: draft.counter,
                content: draft.here.map(PlacedV1::content),
                last_state: draft.state.map(LastState::from),
            },
            until: draft.until,
            way: if draft.watches { Way::Watches } else { Way::Open },
            counted: draft.counted.map(|CountedV1(counted)| counted).unwrap_or_default(),
        })
    }
}

impl Draft {
    /// As it is to be kept from now on.
    pub fn new(code: Code, participation: Participation, now: Time) -> Draft {
        let until = participation.last_state.map(|state| state.keys.not_after);
        let until = until.unwrap_or(now.millis().saturating_add(WITHOUT_STATE));
        Draft { code, participation, until, way: Way::default(), counted: Counted::default() }
    }

    pub fn write(&self) -> String {
        format::write(&ParticipationV1::from(self))
    }

    pub fn read(text: &str, now: Time) -> Reading {
        match format::read::<ParticipationV1, Draft>(text) {
            Ok(draft) if over::has_ended(draft.until, now) => Reading::Over,
            Ok(draft) => Reading::Draft(draft),
            Err(Refusal::Newer) => Reading::Newer,
            Err(Refusal::NotOurs(fault) | Refusal::Damaged(fault)) => Reading::Corrupt(fault),
        }
    }
}
