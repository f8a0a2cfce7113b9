//! Bytes as letters that people read out and type: Crockford's base 32, without I, L, O and U. Capitals or not, spaces
//! and dashes do not matter; an O that was typed is a 0, an I or an L is a 1.

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// In capitals, without anything between. Five bytes are eight letters; bytes that do not come in fives are filled up
/// with zero bits.
pub fn encode(bytes: &[u8]) -> String {
    let mut letters = String::new();
    let (mut bits, mut count) = (0_u32, 0);
    for byte in bytes {
        (bits, count) = (bits << 8 | u32::from(*byte), count + 8);
        while count >= 5 {
            count -= 5;
            letters.push(letter(bits >> count));
        }
    }
    if count > 0 {
        letters.push(letter(bits << (5 - count)));
    }
    letters
}

/// The bytes of exactly so many times eight letters. `None` with fewer or more of them, or with any other sign.
pub fn decode<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    const { assert!(BYTES.is_multiple_of(5), "eight letters are five bytes") };
    let mut bytes = [0; BYTES];
    fill(&mut bytes, text).map(|()| bytes)
}

fn letter(bits: u32) -> char {
    char::from(LETTERS[bits as usize % LETTERS.len()])
}

/// `None` when there are not as many letters as fill these bytes.
fn fill(bytes: &mut [u8], text: &str) -> Option<()> {
    let mut letters = text.chars().filter(|sign| !sign.is_whitespace() && !is_dash(*sign));
    for five in bytes.chunks_exact_mut(5) {
        let mut bits = 0_u64;
        for _ in 0..8 {
            bits = bits << 5 | value(letters.next()?)?;
        }
        for (at, byte) in five.iter_mut().enumerate() {
            *byte = (bits >> (32 - 8 * at)) as u8;
        }
    }
    letters.next().is_none().then_some(())
}

/// What keyboards and text programs make of a dash.
pub(in crate::contract) fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}')
}

fn value(sign: char) -> Option<u64> {
    let capital = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        capital => capital,
    };
    let at = LETTERS.iter().position(|letter| char::from(*letter) == capital)?;
    u64::try_from(at).ok()
}
