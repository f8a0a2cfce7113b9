//! Every string of the interface, one field each: a missing translation does not compile. A program has them inside;
//! the modules for the browser are built without the feature `words-inside`, and get the words of a language as a text
//! from the page, which needs one of them.

#[cfg(feature = "live")]
pub mod board;
pub mod book;
#[cfg(feature = "self-check")]
pub mod check;
pub mod en;
#[cfg(not(feature = "words-inside"))]
mod given;
#[cfg(feature = "live")]
pub mod guest;
#[cfg(feature = "words-inside")]
mod inside;
pub mod nl;
#[cfg(feature = "live")]
pub mod reveal;
mod strings;
pub mod words;

pub use strings::Strings;

#[cfg(not(feature = "words-inside"))]
pub use given::{add, of, only};
#[cfg(all(feature = "words-inside", not(target_arch = "wasm32")))]
pub use inside::{Extent, text};
#[cfg(feature = "words-inside")]
pub use inside::{of, only};

use crate::contract::ids::Language;

/// A title and a sentence.
pub type Message = (&'static str, &'static str);

/// The interface in one language.
pub fn strings(language: Language) -> &'static Strings {
    &of(language).dialogue.strings
}
