//! `llo-wire/1`: what a facilitator's device and the participants' devices send each other during a live session.
//!
//! Promise: a released message only grows; fields that are not known are skipped; whatever bytes come, reading yields
//! a message or an [`Unread`], and never a panic. What follows is all that is needed to write another client.
//!
//! # Topics
//!
//! | topic | written by | read by | retained |
//! |---|---|---|---|
//! | `llo/1/<session>/state` | the facilitator | everyone | yes |
//! | `llo/1/<session>/pin/<participant>` | that participant | the facilitator | yes |
//!
//! * `<session>` is the eight letters of the join code, in capitals ([`SessionId`]); `<participant>` is 32 hexadecimal
//!   digits in lower case, drawn at random by the participant's device ([`Topic`]). A participant connects with it as
//!   the MQTT client id too, so that a broker can hold everyone to their own topic (`llo/1/+/pin/%c`).
//! * QoS 1; a message expiry of at most twelve hours. The last message is the whole truth of its sender: it is sent
//!   again at every reconnect, so a broker may lose everything.
//! * An empty message clears a topic. It says nothing: a session is closed by a signed state, and only then cleared.
//!
//! # The state: signed, not secret
//!
//! ```text
//! 32 bytes  Ed25519 public key    the facilitator's, for this session alone
//! 32 bytes  X25519 public key     contributions are sealed to it
//! 64 bytes  Ed25519 signature     of "llo-wire/1 state <session>" LF, both keys as above, and the JSON
//! the rest  JSON                  UTF-8, at most 64 kB
//! ```
//! The join code is the beginning of SHA-256 of `llo-wire/1 keys`, a line feed and both keys: 5 bytes that are typed, or
//! 20 in a link, in Crockford's base 32. Keys that do not match it are ignored before anything else is looked at. Keys
//! and signatures in another than their one form are refused (RFC 8032, strictly). `number` rises with every
//! state; a state that is not higher than the last one is old. After `not_after` it is void.
//!
//! ```text
//! { "schema": "llo-wire/1", "number": 7, "not_after": 1795426150000, "phase": "place-current", "round": 1,
//!   "order": "both-first", "floors": { "counts": 5, "pins": 8, "density": 20, "roles": 5 }, "roles": [],
//!   "locked": false, "placed": 3, "of": 7 }
//! ```
//! * `phase`: `lobby`, `explain`, `place-current`, `place-desired`, `reveal-current`, `talk`, `reveal-desired`, `step`,
//!   or `closed`, which has no other fields. `round`: 1 or 2, from the first placing on.
//! * `order`: `both-first` or `reveal-after-each`. `roles`: the names of the roles, none or 2 to 6.
//! * `locked`, `placed`, `of`: only while placing. *Locked*: what is placed now is not counted any more.
//! * `current`: from `reveal-current` on, a picture, or `null` when too few had placed it; `desired` and `flows`:
//!   in `reveal-desired` and `step`. `flows` only with a `desired`: `{ "<from>": { "<to>": 3, … }, … }` for the four
//!   corners, or why not.
//! * A picture: `counts` per corner, `entered` (how many of them the host entered), `left_out`, `marks`
//!   (`[{ "focus": 0–19, "stance": 0–19, "people": 2, "struck": 0 }, …]`), `density` (`true`), `roles`
//!   (`[{ "role": 0 or null, "counts": … }, …]`), and in the second round `before`, the counts of the first.
//! * In place of `marks`, `density`, `roles` and `flows` may stand why they are not shown:
//!   `{ "withheld": "below", "people": 8 }`, `{ "withheld": "typed-counts" }`, `"one-sided"`, `"no-roles"`.
//! * No text of a participant and none about the chosen step is in it: the broker can read it.
//!
//! # A contribution: sealed
//!
//! ```text
//! 32 bytes  HPKE encapsulated key
//! the rest  HPKE ciphertext with its tag, 272 bytes
//! ```
//! HPKE (RFC 9180), base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305, one message per
//! encapsulation. `info` is `llo-wire/1 contribution <session>`, `aad` is `<participant>`, both as in the topic. The
//! plaintext is JSON, with blanks behind it up to exactly 256 bytes, so that a pin, a pass and a leave look the same:
//!
//! ```text
//! { "schema": "llo-wire/1", "counter": 3, "not_after": 1795426150000,
//!   "here": { "round": 1, "current": { "focus": 27, "stance": 29 }, "desired": null, "role": null } }
//! ```
//! * Values are odd whole numbers from 1 to 99. `"here": null`: the participant has left and takes everything along.
//! * `counter` rises with every change; the highest wins, whenever it comes. `not_after` is copied from the state, so
//!   that the participant's clock does not matter.
//!
//! Numbers are whole and below 2⁶⁴; a client that counts in floating point keeps its own below 2⁵³. Times are
//! milliseconds since 1970 in UTC.

mod base32;
mod code;
pub(super) mod contribution;
mod ids;
pub(super) mod part_read;
pub(super) mod part_write;
pub(super) mod phases;
mod state;
pub(super) mod state_read;
pub(super) mod state_write;
pub(super) mod topic;

pub use self::base32::{decode, encode};
pub use self::code::Code;
pub use self::contribution::{PADDED, Sent};
pub use self::ids::{PublicKeys, RoleNames, SessionId};
pub use self::phases::phase_id;
pub use self::state::{Both, Lock, NowStage, Open, Scene, Seen, State, StepStage};
pub use self::topic::Topic;

use super::json::{self, Json};
use crate::domain::digits;

const NAME: &str = "llo-wire/";
const VERSION: u32 = 1;
const SCHEMA: &str = "llo-wire/1";

/// Why bytes are no message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Longer than any message of ours.
    TooLarge,
    /// Not one of our messages.
    NotOurs,
    /// Of a version that this one does not know: the page has to be loaded again.
    Newer,
    /// Ours, but a field is not what it has to be.
    Damaged,
}

/// The JSON of a message of our version.
fn message(bytes: &[u8], limit: usize) -> Result<Json, Unread> {
    if bytes.len() > limit {
        return Err(Unread::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Unread::NotOurs)?;
    let json = json::read(text).map_err(|_| Unread::NotOurs)?;
    let version = json.get("schema").and_then(Json::as_str).and_then(|schema| schema.strip_prefix(NAME));
    match version.map(digits::whole) {
        Some(Some(VERSION)) => Ok(json),
        Some(Some(version)) if version > VERSION => Err(Unread::Newer),
        Some(_) => Err(Unread::Damaged),
        None => Err(Unread::NotOurs),
    }
}
