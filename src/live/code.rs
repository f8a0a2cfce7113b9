//! The join code proves the keys: it is the beginning of their fingerprint, which costs a moment to work out, so that
//! nobody finds other keys for a code that is short enough to type.
//!
//! The fingerprint is PBKDF2 with HMAC-SHA-256 (RFC 8018): the password is the Ed25519 key and the X25519 key, the salt
//! `llo-wire/2 keys`, 2¹⁶ rounds. It takes a phone about a tenth of a second, and makes 2⁴⁰ tries into 2⁵⁶.

use llo_stretch::stretch;

pub use crate::contract::wire::Code;
use crate::contract::wire::PublicKeys;

const SALT: &[u8] = b"llo-wire/2 keys";
const ROUNDS: u32 = 1 << 16;

/// The keys are not the ones that the code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherKeys;

impl Code {
    /// The long one. Slow on purpose: keep it.
    pub fn of(keys: &PublicKeys) -> Code {
        let mut password = [0; 64];
        password[..32].copy_from_slice(&keys.sign);
        password[32..].copy_from_slice(&keys.seal);
        Code::Linked(stretch(&password, SALT, ROUNDS))
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
}
