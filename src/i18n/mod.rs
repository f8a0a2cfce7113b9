//! Every string of the interface, one field each: a missing translation does not compile.

#[cfg(feature = "live")]
pub mod board;
pub mod check;
mod en;
#[cfg(feature = "live")]
pub mod guest;
mod nl;
#[cfg(feature = "live")]
pub mod reveal;
mod strings;

pub use strings::Strings;

use crate::contract::ids::Language;

/// The interface in one language.
#[inline(never)] // or each string becomes a choice between two, wherever it is used: 0.8 kB (brotli)
pub fn strings(language: Language) -> &'static Strings {
    match language {
        Language::Nl => &nl::STRINGS,
        Language::En => &en::STRINGS,
    }
}
