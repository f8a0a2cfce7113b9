//! The join code proves the keys: it is the beginning of their fingerprint, which costs a moment to work out, so that
//! nobody finds other keys for a code that is short enough to type.
//!
//! The fingerprint is PBKDF2 with HMAC-SHA-256 (RFC 8018): the password is the Ed25519 key and the X25519 key, the salt
//! `llo-wire/2 keys` and the moment until which the session lasts, with 2¹⁶ rounds. It takes a phone about a tenth of a
//! second, and makes 2⁴⁰ tries into 2⁵⁶. Because of the moment in the salt, what somebody worked out beforehand is void
//! soon after it: a device hears of no session that would last longer than [`LASTS_AT_MOST`], or ended [`A_DAY`] ago.
//!
//! Topics carry a second stretch, of the code: who sees them, as a broker and whoever may list its topics do, needs as
//! many tries to come from there to the code.

use llo_stretch::stretch;

pub use crate::contract::over::{A_DAY, LASTS};
pub use crate::contract::wire::Code;
use crate::contract::wire::{PublicKeys, SessionId};

const KEYS: &[u8] = b"llo-wire/2 keys";
const TOPIC: &[u8] = b"llo-wire/2 topic";
const ROUNDS: u32 = 1 << 16;

/// The end of a session is at most so far ahead by the clock of a device that hears of it: what it lasts, and a day for
/// clocks that are wrong.
pub const LASTS_AT_MOST: u64 = LASTS + A_DAY;

/// The keys are not the ones that the code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherKeys;

impl Code {
    /// The long one. Slow on purpose: keep it.
    pub fn of(keys: &PublicKeys) -> Code {
        let password = [keys.sign, keys.seal].concat();
        let salt = [KEYS, &keys.not_after.to_be_bytes()].concat();
        Code::Linked(stretch(&password, &salt, ROUNDS))
    }

    /// Whether these keys are the ones. As slow as [`Self::of`].
    ///
    /// # Errors
    /// [`OtherKeys`].
    pub fn verify(self, keys: &PublicKeys) -> Result<(), OtherKeys> {
        let theirs = Code::of(keys);
        let same = match self {
            Code::Typed(_) => self == theirs.typed(),
            Code::Linked(_) => self == theirs,
        };
        if same { Ok(()) } else { Err(OtherKeys) }
    }

    /// Where to look for the session. As slow as [`Self::of`].
    pub fn session(self) -> SessionId {
        SessionId(stretch(&self.letters(), TOPIC, ROUNDS))
    }
}
