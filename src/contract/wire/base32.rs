//! Bytes as letters that people read out and type: Crockford's base 32, without I, L, O and U. Capitals or not, spaces
//! and dashes do not matter; an O that was typed is a 0, an I or an L is a 1.

use base32::Alphabet::Crockford;

/// In capitals, without anything between. Five bytes are eight letters; bytes that do not come in fives are filled up
/// with zero bits.
pub fn encode(bytes: &[u8]) -> String {
    base32::encode(Crockford, bytes)
}

/// The bytes of exactly so many times eight letters. `None` with fewer or more of them, or with any other sign.
pub fn decode<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    const { assert!(BYTES.is_multiple_of(5), "eight letters are five bytes") };
    let letters: String = text.chars().filter(|sign| !sign.is_whitespace() && !is_dash(*sign)).collect();
    // The crate takes letters that fill no byte.
    let fitting = letters.len() == BYTES / 5 * 8;
    base32::decode(Crockford, &letters).filter(|_| fitting)?.try_into().ok()
}

/// What keyboards and text programs make of a dash.
pub(in crate::contract) fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}')
}
