//! Every string of the interface, one field each: a missing translation does not compile.

mod en;
mod nl;
mod strings;

pub use strings::Strings;

use crate::contract::ids::Language;

/// The interface in one language.
pub fn strings(language: Language) -> &'static Strings {
    match language {
        Language::Nl => &nl::STRINGS,
        Language::En => &en::STRINGS,
    }
}

/// With a capital at the start of a sentence. Our words begin with an ASCII letter; Unicode's tables weigh 3 kB.
fn capitalised(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
