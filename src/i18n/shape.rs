//! What the words' files, the build and the page agree on: which objects are the forms of a plural, where a message has
//! placeholders, and how the messages of an element are told from those of another build. Also part of `src/words_build`.

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
pub fn pieces(message: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut rest) = (Vec::new(), message);
    while let Some((before, inside)) = rest.split_once('{') {
        let Some((name, after)) = inside.split_once('}') else { break };
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        pieces.push(Piece::Placeholder(name));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

/// The names of its placeholders, as often as they stand there.
pub fn placeholders(message: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for piece in pieces(message) {
        if let Piece::Placeholder(name) = piece {
            names.push(name);
        }
    }
    names
}

/// A fingerprint of a list of texts begins with this, and takes in one after the other (FNV-1a).
pub const FINGERPRINT: u64 = 0xcbf2_9ce4_8422_2325;

pub fn taken_in(fingerprint: u64, text: &str) -> u64 {
    let bytes = text.bytes().chain([b'\n']);
    bytes.fold(fingerprint, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
