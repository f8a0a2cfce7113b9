//! What the words' files, the build and the page agree on: which objects are the forms of a plural, where a message has
//! placeholders, and how the messages of an element are told from those of another build. Also part of `build.rs`.

/// The plural categories of CLDR.
pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Whether an object with these keys holds the forms of one message, and no messages of its own.
pub fn is_plural<'a>(keys: impl IntoIterator<Item = &'a str>) -> bool {
    let mut has_other = false;
    for key in keys {
        if !CATEGORIES.contains(&key) {
            return false;
        }
        has_other |= key == "other";
    }
    has_other
}

/// A piece of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    /// What stands between braces.
    Placeholder(&'a str),
}

/// The pieces of a message, in order. A brace that is not closed is text.
pub fn pieces<'a>(message: &'a str) -> impl Iterator<Item = Piece<'a>> {
    let mut rest = message;
    std::iter::from_fn(move || {
        let (piece, after) = match rest.split_once('{') {
            None if rest.is_empty() => return None,
            Some(("", inside)) => match inside.split_once('}') {
                Some((name, after)) => (Piece::Placeholder(name), after),
                None => (Piece::Text(rest), ""),
            },
            Some((before, _)) => (Piece::Text(before), rest.get(before.len()..).unwrap_or_default()),
            None => (Piece::Text(rest), ""),
        };
        rest = after;
        Some(piece)
    })
}

/// The names of its placeholders, as often as they stand there.
pub fn placeholders(message: &str) -> impl Iterator<Item = &str> {
    pieces(message).filter_map(|piece| match piece {
        Piece::Placeholder(name) => Some(name),
        Piece::Text(_) => None,
    })
}

/// A fingerprint of a list of texts begins with this, and takes in one after the other (FNV-1a).
pub const FINGERPRINT: u64 = 0xcbf2_9ce4_8422_2325;

pub fn taken_in(fingerprint: u64, text: &str) -> u64 {
    let bytes = text.bytes().chain([b'\n']);
    bytes.fold(fingerprint, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
