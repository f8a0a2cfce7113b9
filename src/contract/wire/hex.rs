//! Bytes as hexadecimal digits in lower case, as topics and contributions have them.

use base16ct::lower;
use serde::{Deserialize, Serialize};

/// As a value in JSON.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Hex<const BYTES: usize>(pub [u8; BYTES]);

impl<const BYTES: usize> From<Hex<BYTES>> for String {
    fn from(Hex(bytes): Hex<BYTES>) -> String {
        digits(&bytes)
    }
}

impl<const BYTES: usize> TryFrom<String> for Hex<BYTES> {
    type Error = String;

    fn try_from(text: String) -> Result<Hex<BYTES>, String> {
        bytes(&text).map(Hex).ok_or_else(|| format!("must be {} hexadecimal digits in lower case", 2 * BYTES))
    }
}

pub(crate) fn digits(bytes: &[u8]) -> String {
    lower::encode_string(bytes)
}

/// Exactly so many bytes. `None` with fewer or more digits, or with any other sign.
pub(crate) fn bytes<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    let mut bytes = [0; BYTES];
    let read = lower::decode(text, &mut bytes).ok()?.len();
    (read == BYTES).then_some(bytes)
}
