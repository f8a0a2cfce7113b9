//! Whole numbers as formats write them: digits alone. One reader for all: the standard library's weighs a third of a
//! kilobyte for each type of number.

/// At least one digit, and nothing else; `None` beyond 32 bits, too.
pub fn whole(text: &str) -> Option<u32> {
    let append = |number: u32, digit: u8| {
        let digit = digit.is_ascii_digit().then(|| u32::from(digit - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    };
    (!text.is_empty()).then_some(())?;
    text.bytes().try_fold(0, append)
}
