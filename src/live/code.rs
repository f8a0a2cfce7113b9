//! The join code: the first letters of a fingerprint of the facilitator's public keys. Eight are typed (40 bits), 32
//! stand in the fragment of the link and in the QR (160 bits).
//!
//! The fingerprint is SHA-256 of `llo-wire/1 keys`, a line feed, the Ed25519 key and the X25519 key. Letters are
//! Crockford's base 32, written in two groups of four to be read out: no I, L, O and U, and whoever types an O or an l
//! meant a 0 or a 1.

use std::fmt;

use sha2::{Digest, Sha256};

use crate::contract::wire::{PublicKeys, SessionId, decode, encode};

const LABEL: &[u8] = b"llo-wire/1 keys\n";
const LINKED: usize = 20;

/// What a participant has: typed from the board, or out of the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    Typed(SessionId),
    Linked([u8; LINKED]),
}

/// The keys are not the ones that the code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherKeys;

impl Code {
    /// The long one.
    pub fn of(keys: &PublicKeys) -> Code {
        let digest = Sha256::new().chain_update(LABEL).chain_update(keys.sign).chain_update(keys.seal).finalize();
        let mut linked = [0; LINKED];
        linked.iter_mut().zip(digest).for_each(|(byte, of_digest)| *byte = of_digest);
        Code::Linked(linked)
    }

    /// From what a person typed or a link holds; capitals, spaces and dashes do not matter. `None` when it is neither
    /// 8 nor 32 of our letters.
    pub fn parse(text: &str) -> Option<Code> {
        decode(text).map(SessionId).map(Code::Typed).or_else(|| decode(text).map(Code::Linked))
    }

    /// The short one.
    pub fn typed(self) -> Code {
        Code::Typed(self.session())
    }

    /// Where to look for the session.
    pub fn session(self) -> SessionId {
        match self {
            Code::Typed(session) => session,
            Code::Linked([a, b, c, d, e, ..]) => SessionId([a, b, c, d, e]),
        }
    }

    /// Whether these keys are the ones.
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

/// As it is shown: `K7QM-2T9D`; the long one without dashes, as it stands in a link.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Typed(session) => {
                let letters = session.to_string();
                let (first, second) = letters.split_at(letters.len() / 2);
                write!(f, "{first}-{second}")
            }
            Code::Linked(bytes) => f.write_str(&encode(bytes)),
        }
    }
}
