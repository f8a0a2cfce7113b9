//! The code in the address of a page that people join on. It stands behind `#llo=`; on its way through mail programs,
//! trackers, log-ins and the routers of a page it is encoded, moved, lengthened and put in small letters. Only the code is
//! ever read from it.

use percent_encoding::percent_decode_str;

use super::wire::Code;
use super::wire::base32::is_dash;

/// What a link brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The code, or what stands in its place.
    pub code: String,
    /// What stays in the address behind the page: nothing, or what a page's own router has there, with its `#`.
    pub rest: String,
}

const KEY: &[u8] = b"llo=";
/// An address that was encoded at each of several stations.
const ENCODINGS: usize = 4;

/// `None` when it is no link of ours. `hash` is as `location.hash` has it.
pub fn open(hash: &str) -> Option<Opened> {
    let mut text = hash.strip_prefix('#')?.to_owned();
    for _ in 0..ENCODINGS {
        if let Some(opened) = find(&text) {
            return Some(opened);
        }
        text = decoded(&text)?;
    }
    find(&text)
}

/// The first place with a whole code; else the first place where one should stand.
fn find(text: &str) -> Option<Opened> {
    let opened = places(text).map(|at| opened(text, at));
    let mut first = None;
    for one in opened {
        if Code::parse(&one.code).is_some() {
            return Some(one);
        }
        first = first.or(Some(one));
    }
    first
}

/// Where a key begins: at the start, or behind a sign that ends something else.
fn places(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let keys = bytes.windows(KEY.len()).enumerate().filter(|(_, four)| four.eq_ignore_ascii_case(KEY));
    let begins = |at: &usize| at.checked_sub(1).is_none_or(|before| bytes.get(before).is_some_and(|sign| ends(*sign)));
    keys.map(|(at, _)| at).filter(begins)
}

/// What stands between the parts of an address.
fn ends(sign: u8) -> bool {
    matches!(sign, b'#' | b'/' | b'?' | b'&' | b';' | b'!')
}

fn opened(text: &str, at: usize) -> Opened {
    let begin = at + KEY.len();
    let length = text.bytes().skip(begin).position(ends);
    let (value, after) = match length {
        Some(length) => (text.get(begin..begin + length), text.get(begin + length..)),
        None => (text.get(begin..), None),
    };
    Opened { code: code(value.unwrap_or_default()), rest: rest(text.get(..at).unwrap_or_default(), after) }
}

/// What a page's own router has: the path before the code, and what followed it. Without a path, all of it came with the
/// link.
fn rest(before: &str, after: Option<&str>) -> String {
    let path = before.strip_suffix(['#', '?', '&', ';']).unwrap_or(before);
    if path.is_empty() || !path.starts_with(['/', '!']) {
        return String::new();
    }
    // What came behind the code goes on as it would without the code.
    let parameters = after.and_then(|after| after.strip_prefix('&')).filter(|_| before.ends_with(['?', '&']));
    let sign = before.get(path.len()..).unwrap_or_default();
    parameters.map_or(["#", path].concat(), |parameters| ["#", path, sign, parameters].concat())
}

/// The code without what was put around it: invisible signs, the end of a sentence, an `=` as mail programs encode it.
fn code(value: &str) -> String {
    let mut text = value.to_owned();
    for _ in 0..ENCODINGS {
        let Some(plain) = decoded(&text) else { break };
        text = plain;
    }
    let visible = text.chars().filter(|sign| !is_invisible(*sign));
    let of_a_code = |sign: &char| sign.is_ascii_alphanumeric() || sign.is_whitespace() || is_dash(*sign);
    let line: String = visible.take_while(of_a_code).collect();
    let word: String = line.trim().chars().take_while(|sign| !sign.is_whitespace()).collect();
    let tries = [line.trim(), &word, line.trim().get(2..).filter(|_| word.starts_with("3D")).unwrap_or_default()];
    let whole = tries.into_iter().find_map(Code::parse);
    whole.map_or(word, |code| code.to_string())
}

/// What programs put into a long word so that it can be broken there.
fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// With each `%41` as what it stands for; `None` when there is none. What encodes nothing stays as it is, and half of a
/// letter is nothing that a code has.
fn decoded(text: &str) -> Option<String> {
    let plain = percent_decode_str(text).decode_utf8_lossy();
    (plain != text).then(|| plain.into_owned())
}
