//! The join code as people type it and as links hold it: the first letters of a fingerprint of the facilitator's public
//! keys. Eight are typed (40 bits), 32 stand in the fragment of the link and in the QR (160 bits).
//!
//! Letters are Crockford's base 32, written in two groups of four to be read out: no I, L, O and U, and whoever types an
//! O or an l meant a 0 or a 1.

use std::fmt;

use super::base32::{decode, encode};
use super::ids::SessionId;

/// What a participant has: typed from the board, or out of the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    Typed(SessionId),
    Linked([u8; Code::LINKED]),
}

impl Code {
    /// The length of the long one, in bytes.
    pub const LINKED: usize = 20;

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
}

/// As it is shown: `K7QM-2T9D`; the long one without dashes, as it stands in a link.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Typed(session) => {
                let letters = session.to_string();
                let (first, second) = letters.split_at_checked(letters.len() / 2).unwrap_or((&letters, ""));
                write!(f, "{first}-{second}")
            }
            Code::Linked(bytes) => f.write_str(&encode(bytes)),
        }
    }
}
