//! The join code as people type it and as links hold it: the first letters of a fingerprint of the facilitator's public
//! keys. Eight are typed (40 bits), 32 stand in the fragment of the link and in the QR (160 bits).
//!
//! Letters are Crockford's base 32, written in two groups of four to be read out: no I, L, O and U, and whoever types an
//! O or an l meant a 0 or a 1.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::base32::{decode, encode};

/// What a participant has: typed from the board, or out of the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Code {
    Typed([u8; Code::TYPED]),
    Linked([u8; Code::LINKED]),
}

impl Code {
    /// The length of the short one, in bytes.
    pub const TYPED: usize = 5;
    /// The length of the long one, in bytes.
    pub const LINKED: usize = 20;

    /// From what a person typed or a link holds; capitals, spaces and dashes do not matter. `None` when it is neither
    /// 8 nor 32 of our letters.
    pub fn parse(text: &str) -> Option<Code> {
        decode(text).map(Code::Typed).or_else(|| decode(text).map(Code::Linked))
    }

    /// The short one.
    pub fn typed(self) -> Code {
        Code::Typed(self.letters())
    }

    /// Whether both lead to one session: a link and what is typed from it do.
    pub fn is_same_session(self, other: Code) -> bool {
        self.letters() == other.letters()
    }

    /// What the typed one consists of, and the one of a link begins with.
    pub(crate) fn letters(self) -> [u8; Code::TYPED] {
        match self {
            Code::Typed(letters) => letters,
            Code::Linked([a, b, c, d, e, ..]) => [a, b, c, d, e],
        }
    }
}

/// As it is shown: `K7QM-2T9D`; the long one without dashes, as it stands in a link.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Code::Typed(bytes) => {
                let letters = encode(bytes);
                let (first, second) = letters.split_at_checked(letters.len() / 2).unwrap_or((&letters, ""));
                write!(f, "{first}-{second}")
            }
            Code::Linked(bytes) => f.write_str(&encode(bytes)),
        }
    }
}

impl From<Code> for String {
    fn from(code: Code) -> String {
        code.to_string()
    }
}

impl TryFrom<String> for Code {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Code, &'static str> {
        Code::parse(&text).ok_or("is no join code")
    }
}
