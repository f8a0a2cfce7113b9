//! The words of both languages inside the program, and the texts that are made of them.

use super::book::Book;
#[cfg(feature = "live")]
use super::book::LiveWords;
#[cfg(not(target_arch = "wasm32"))]
use super::words::{Words, texts};
use crate::contract::ids::Language;

static NL: Book = Book {
    #[cfg(feature = "live")]
    live: LiveWords { board: super::board::nl::STRINGS },
};

static EN: Book = Book {
    #[cfg(feature = "live")]
    live: LiveWords { board: super::board::en::STRINGS },
};

pub fn of(language: Language) -> &'static Book {
    match language {
        Language::Nl => &NL,
        Language::En => &EN,
    }
}

/// There are always both.
pub fn only() -> Option<Language> {
    None
}

/// What a bundle has to say.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Dialogue,
    #[cfg(feature = "self-check")]
    SelfCheck,
    /// A participant's phone: the dialogue and a live session.
    #[cfg(feature = "live")]
    Join,
    /// Everything.
    #[cfg(feature = "live")]
    Board,
}

/// The words that a bundle reads when it has none inside: a line for each.
#[cfg(not(target_arch = "wasm32"))]
pub fn text(language: Language, extent: Extent) -> String {
    let texts = texts(of(language));
    let others = texts.as_slice();
    let others = match extent {
        Extent::Dialogue => &[],
        #[cfg(feature = "self-check")]
        Extent::SelfCheck => &[],
        #[cfg(feature = "live")]
        Extent::Join => &others[others.len() - LiveWords::COUNT..],
        #[cfg(feature = "live")]
        Extent::Board => others,
    };
    let elements: &[&str] = match extent {
        Extent::Dialogue => &["dialogue"],
        Extent::SelfCheck => &["dialogue", "self_check"],
        Extent::Join => &["dialogue", "participant", "reveal"],
        Extent::Board => &["dialogue", "self_check", "participant", "reveal"],
    };
    let first = super::inside::file(language, elements).unwrap_or_default();
    [first.as_str()].iter().chain(others).flat_map(|text| [text, "\n"]).collect()
}
