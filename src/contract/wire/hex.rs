//! Bytes as hexadecimal digits in lower case, as topics and contributions have them.

pub(in crate::contract) fn digits(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in bytes {
        for half in [byte >> 4, byte & 15] {
            digits.push(char::from_digit(half.into(), 16).unwrap_or_default());
        }
    }
    digits
}

/// Exactly so many bytes. `None` with fewer or more digits, or with any other sign.
pub(in crate::contract) fn bytes<const BYTES: usize>(text: &str) -> Option<[u8; BYTES]> {
    let mut bytes = [0; BYTES];
    fill(&mut bytes, text).map(|()| bytes)
}

fn fill(bytes: &mut [u8], text: &str) -> Option<()> {
    (text.len() == 2 * bytes.len()).then_some(())?;
    for (at, digit) in text.bytes().enumerate() {
        let half = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' => digit - b'a' + 10,
            _ => return None,
        };
        let byte = bytes.get_mut(at / 2)?;
        *byte = *byte << 4 | half;
    }
    Some(())
}
