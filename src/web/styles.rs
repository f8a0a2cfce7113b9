//! The style sheet as it goes over the wire: without comments and indentation, cut at compile time.

const SHEETS: &[&str] = &[
    include_str!("styles/llo.css"),
    #[cfg(feature = "self-check")]
    include_str!("styles/self_check.css"),
    #[cfg(feature = "live")]
    include_str!("styles/reveal.css"),
    #[cfg(feature = "live")]
    include_str!("styles/guest.css"),
    #[cfg(feature = "live")]
    include_str!("styles/board.css"),
];

const SOURCE: &[u8] = &joined::<{ total() }>();
const LENGTH: usize = cut::<{ SOURCE.len() }>(SOURCE).1;
static BYTES: [u8; LENGTH] = cut(SOURCE).0;

/// The sheet of all elements.
pub const CSS: &str = match std::str::from_utf8(&BYTES) {
    Ok(css) => css,
    Err(_) => panic!("whole characters go in and come out"),
};

/// How long the sheets are together.
const fn total() -> usize {
    let (mut length, mut at) = (0, 0);
    while at < SHEETS.len() {
        length += SHEETS[at].len();
        at += 1;
    }
    length
}

/// All sheets in a row.
const fn joined<const N: usize>() -> [u8; N] {
    let (mut all, mut length, mut sheet) = ([0; N], 0, 0);
    while sheet < SHEETS.len() {
        let (bytes, mut at) = (SHEETS[sheet].as_bytes(), 0);
        while at < bytes.len() {
            all[length] = bytes[at];
            length += 1;
            at += 1;
        }
        sheet += 1;
    }
    all
}

/// What is left of a sheet, and how long that is. Line breaks go with the blanks around them; a test sees
/// to it that no rule needs one.
const fn cut<const N: usize>(source: &[u8]) -> ([u8; N], usize) {
    let (mut rest, mut length) = ([0; N], 0);
    let (mut at, mut new_line) = (0, true);
    while at < source.len() {
        match source[at] {
            b'/' if at + 1 < source.len() && source[at + 1] == b'*' => {
                while !(source[at] == b'*' && source[at + 1] == b'/') || source[at - 1] == b'/' {
                    at += 1;
                }
                at += 1;
            }
            b'\n' => new_line = true,
            b' ' if new_line => {}
            byte => {
                new_line = false;
                if length < N {
                    rest[length] = byte;
                }
                length += 1;
            }
        }
        at += 1;
    }
    (rest, length)
}

const fn is(source: &str, expected: &str) -> bool {
    let (rest, length) = cut::<64>(source.as_bytes());
    let mut at = 0;
    while at < length {
        if rest[at] != expected.as_bytes()[at] {
            return false;
        }
        at += 1;
    }
    length == expected.len()
}

const _: () = assert!(is("/* a */\na{\n  b:c d;\n}\n/*/ e */ f>g{}", "a{b:c d;}f>g{}"));
