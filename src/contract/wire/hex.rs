//! Bytes as hexadecimal digits in lower case, as topics and contributions have them.

use base16ct::lower;

pub(in crate::contract) fn digits(bytes: &[u8]) -> String {
    lower::encode_string(bytes)
}

/// Exactly so many bytes. `None` with fewer or more digits, or with any other sign.
pub(in crate::contract) fn bytes<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    let mut bytes = [0; BYTES];
    let read = lower::decode(text, &mut bytes).ok()?.len();
    (read == BYTES).then_some(bytes)
}
