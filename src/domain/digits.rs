//! Whole numbers as formats write them: digits alone. `str::parse` takes a plus sign before them, too.

/// At least one digit, and nothing else; `None` beyond 32 bits, too.
pub fn whole(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}
