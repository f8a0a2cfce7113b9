//! `llo-wire/2`: what a facilitator's device and the participants' devices send each other during a live session.
//!
//! Promise: a released message only grows; fields that are not known are skipped; whatever bytes come, reading yields
//! a message or an [`Unread`], and never a panic. What follows is all that is needed to write another client.
//!
//! # Topics
//!
//! | topic | written by | read by | retained |
//! |---|---|---|---|
//! | `llo/2/<session>/state` | the facilitator | everyone | yes |
//! | `llo/2/<session>/pin/<participant>` | that participant | the facilitator, that participant | yes |
//!
//! * `<session>` is eight letters of Crockford's base 32, in capitals ([`SessionId`]): the 5 bytes of PBKDF2 (RFC 8018)
//!   with HMAC-SHA-256, where the password is the first 5 bytes of the join code, the salt `llo-wire/2 topic`, and there
//!   are 65,536 rounds. Who sees the topics does not see the codes.
//! * `<participant>` is 32 hexadecimal digits in lower case: the first 16 bytes of the SHA-256 of an Ed25519 public key that
//!   the participant's device draws for this session ([`Topic`]). A participant connects with it as the MQTT client id
//!   too, so that a broker can hold everyone to their own topic (`llo/2/+/pin/%c`).
//! * MQTT 5, or 3.1.1 where a broker has no other; over WebSocket, with the subprotocol `mqtt`. Everyone connects with a
//!   clean start, without a session that is kept and without a will: phones sleep, and that is no leave.
//! * Every message is retained, QoS 1, with the one MQTT property that matters here: a message expiry interval, what is
//!   left until `not_after` and at most twelve hours. Nobody else's properties are looked at. One message per topic is
//!   on its way at a time; a newer one replaces what waits.
//! * The last message is the whole truth of its sender: it is sent again at every reconnect, so a broker may lose
//!   everything. Messages may come late, twice and in any order.
//! * The facilitator subscribes to `llo/2/<session>/pin/+` and to its own state, participants to their own topic and to
//!   the state. A participant who finds something else on their topic than they said last, or nothing, says it again two
//!   seconds later: a broker that lets others write there takes nobody's pin away.
//! * An empty message clears a topic. It says nothing: a session is closed by a signed state, and only then cleared.
//!
//! # The state: signed, not secret
//!
//! ```text
//! 32 bytes  Ed25519 public key    the facilitator's, for this session alone
//! 32 bytes  X25519 public key     contributions are sealed to it
//!  8 bytes  not after             when the session is void; milliseconds, the highest byte first
//! 64 bytes  Ed25519 signature     of "llo-wire/2 state <medium> <session>" LF, the 72 bytes above, and the JSON
//! the rest  JSON                  UTF-8, at most 64 kB
//! ```
//! `<medium>` is `broker`, or `tabs` for what goes between the windows of one browser: neither passes for the other.
//!
//! The join code is the beginning of a fingerprint of the keys and the end of the session: 5 bytes that are typed, or 20
//! in a link, in Crockford's base 32. The fingerprint is PBKDF2 with HMAC-SHA-256; the password is the 64 bytes of the
//! keys as above, the salt `llo-wire/2 keys` with the 8 bytes of the end behind it, and there are 65,536 rounds. The signature is
//! verified and the JSON read before that is worked out, so that nobody who cannot sign makes a phone work; keys that do
//! not match the code are ignored, and once a state was heard, so is every other key and end, before anything else is
//! looked at. A session that was never heard before is not heard if its end is more than 36 hours ahead, or more than 24 ago:
//! twelve that it may last, and a day for clocks that are wrong. So whoever wants to work out beforehand which keys fit which
//! code has to begin anew every other day. Keys and signatures in another than their one form are refused (RFC 8032,
//! strictly). `number` rises with every state; a state that is not higher than the last one is old. After its
//! end, by the facilitator's clock, a session is void for whoever hears nothing any more.
//!
//! ```text
//! { "schema": "llo-wire/2", "number": 7, "beat": 20000, "at": 1795400000000, "phase": "place-current", "round": 1,
//!   "order": "both-first", "floors": { "counts": 5, "pins": 8, "density": 20, "roles": 5 }, "roles": [],
//!   "question": 0, "locked": false, "done": 3, "of": 7 }
//! ```
//! * `beat`: a state with a higher number comes at least this often, in milliseconds; 0: the facilitator is leaving, perhaps
//!   for a moment. Who hears nothing for five beats, or a beat of 0, says that the facilitator is away.
//! * `at`: what the facilitator's clock said then. The end of the session is a moment of that clock: what a participant's
//!   own says of it does not matter. Absent in a closed state, past the end, and from older pages.
//! * `phase`: `lobby`, `explain`, `place-current`, `place-desired`, `reveal-current`, `talk`, `reveal-desired`, `step`,
//!   or `closed`, after which no field follows. `round`: 1 or 2, from the first placing on.
//! * `order`: `both-first` or `reveal-after-each`. `roles`: the names of the roles, none or 2 to 6.
//! * `question`: which of the five talk questions is on the board, 0 to 4.
//! * `layers`: only to the facilitator's other windows, what is switched on: some of `current`, `desired`, `flows`,
//!   `density`.
//! * `locked`, `done`, `of`: only while placing. `done`: how many are done with the question, by a pin or by passing.
//!   *Locked*: what is placed now is not counted any more. `locked_current`: `true` in `place-desired` where that
//!   counts, and the pin of now was locked before; else absent.
//! * `current`: from `reveal-current` on, a picture, or `null` when too few had placed it; `desired` and `flows`:
//!   in `reveal-desired` and `step`. `flows` only with a `desired`: `{ "<from>": { "<to>": 3, … }, … }` for the four
//!   corners, or why not.
//! * A picture: `counts` per corner, `entered` (how many of them the host entered), `left_out`, `marks` (`[{ "focus":
//!   0–19, "stance": 0–19, "people": 2 }, …]`), `struck` (how many more the host struck out, which have no mark;
//!   absent: none), `undrawn` (how many more have none because fewer than three stand in their corner and the flows are
//!   shown; absent: none), `density` (`true`), `roles` (`[{ "role": 0 or null, "counts": … }, …]`), and in the second
//!   round `before`, the counts of the first.
//! * In place of `marks`, `density`, `roles`, `flows` and `before` may stand why they are not shown:
//!   `{ "withheld": "below", "people": 8 }`, `{ "withheld": "typed-counts" }`, `"one-sided"`, `"other-people"` (than in
//!   the first round), `"no-roles"`, `"roles-not-counted"`.
//! * No text of a participant and none about the chosen step is in it: the broker can read it.
//!
//! # A contribution: sealed
//!
//! ```text
//! 32 bytes  HPKE encapsulated key
//! the rest  HPKE ciphertext with its tag, 432 bytes
//! ```
//! HPKE (RFC 9180), base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305, one message per
//! encapsulation. `info` is `llo-wire/2 contribution <session>`, `aad` is `<participant>`, both as in the topic. The
//! plaintext is signed by the participant, whose number is the fingerprint of the key; who knows a number cannot speak for
//! it:
//!
//! ```text
//! 32 bytes  Ed25519 public key    the participant's, for this session alone
//! 64 bytes  Ed25519 signature     of "llo-wire/2 contribution <session>" LF, the key as above, and the JSON
//! 320 bytes JSON                  with blanks behind it, so that a pin, a pass and a leave look the same
//! ```
//! ```text
//! { "schema": "llo-wire/2", "counter": 3, "not_after": 1795426150000,
//!   "here": { "round": 1, "current": { "focus": 27, "stance": 29 }, "desired": null, "role": null,
//!             "done": { "current": true, "desired": false } },
//!   "next": "8520f009…8eaa9b4e6a" }
//! ```
//! * Values are odd whole numbers from 1 to 99. `"here": null`: the participant has left and takes everything along.
//! * `done`: which questions the participant is done with: because they placed a pin, or because they pass. Everyone
//!   sends once for each question, when they are done with it, so that neither the number of messages nor `done` in the
//!   state tells a pin from a pass. Who changes something after that sends again, and *when* somebody sends can be
//!   seen.
//! * `counter` rises with every change, and only then; the highest wins, whenever it comes. `not_after` is the end of the
//!   session, copied from the state, so that the participant's clock does not matter.
//! * `next`: the encapsulated key of this participant's next contribution, 64 hexadecimal digits in lower case. The slow
//!   half of opening one needs no more, so the facilitator does it before everyone places at the same moment. It binds
//!   nobody: a client need not say it, and who was loaded again seals with another.
//! * Nobody says anything before they have heard a state of the right keys, and nobody after one that is closed: then they
//!   forget everything. The facilitator clears each topic at the end, and whatever comes after that; and, while it
//!   leads, what it cannot open, fifty topics a second at most.
//!
//! # Going on elsewhere
//!
//! A facilitator's page that was loaded again, or that takes over on another device, has the same keys and goes on with
//! `number` so far above the last known one that nothing said since can be higher (2²⁰). A page that hears a state of its
//! own keys with a higher number, or with its own number and greater bytes, has been taken over. It publishes that one
//! once more, which it may just have overwritten, and then nothing.
//!
//! Numbers are whole and below 2⁶⁴; a client that counts in floating point keeps its own below 2⁵³. Times are
//! milliseconds since 1970 in UTC.

pub(super) mod base32;
mod code;
pub(crate) mod contribution;
pub(crate) mod hex;
mod ids;
mod layer;
pub(crate) mod phases;
pub(crate) mod picture;
mod state;
pub(crate) mod state_json;
pub(super) mod topic;

use std::fmt;

pub use self::base32::{decode, encode};
pub use self::code::Code;
pub use self::contribution::{PADDED, Sent};
pub use self::ids::{EncapsulatedKey, PublicKeys, RoleNames, SessionId};
pub use self::layer::Layer;
pub use self::phases::{order_id, phase_id};
pub use self::state::{Both, Lock, NowStage, Open, Scene, Seen, State, StepStage};
pub use self::topic::Topic;

use super::format::{self, Format, Refusal};

const SCHEMA: &str = "llo-wire/2";

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

/// Reads a message of our version, and what it stands for.
fn read<F, T>(bytes: &[u8]) -> Result<T, Unread>
where
    F: Format,
    T: TryFrom<F, Error: fmt::Display>,
{
    if bytes.len() > F::LIMIT {
        return Err(Unread::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Unread::NotOurs)?;
    format::read::<F, T>(text).map_err(|refusal| match refusal {
        Refusal::NotOurs(_) => Unread::NotOurs,
        Refusal::Damaged(_) => Unread::Damaged,
        Refusal::Newer => Unread::Newer,
    })
}
