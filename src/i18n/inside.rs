//! The words of both languages inside the program, and the texts that are made of them.

#[cfg(feature = "live")]
use super::book::LiveWords;
#[cfg(feature = "self-check")]
use super::book::SelfCheckWords;
use super::book::{Book, DialogueWords};
#[cfg(not(target_arch = "wasm32"))]
use super::words::{Words, texts};
use crate::content;
use crate::contract::ids::Language;

static NL: Book = Book {
    dialogue: DialogueWords { strings: super::nl::STRINGS, content: content::nl::WORDS },
    #[cfg(feature = "self-check")]
    check: SelfCheckWords { strings: super::check::nl::STRINGS, content: content::check::nl::WORDS },
    #[cfg(feature = "live")]
    live: LiveWords {
        board: super::board::nl::STRINGS,
        guest: super::guest::nl::STRINGS,
        reveal: super::reveal::nl::STRINGS,
    },
};

static EN: Book = Book {
    dialogue: DialogueWords { strings: super::en::STRINGS, content: content::en::WORDS },
    #[cfg(feature = "self-check")]
    check: SelfCheckWords { strings: super::check::en::STRINGS, content: content::check::en::WORDS },
    #[cfg(feature = "live")]
    live: LiveWords {
        board: super::board::en::STRINGS,
        guest: super::guest::en::STRINGS,
        reveal: super::reveal::en::STRINGS,
    },
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

/// As far as a module goes.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    Dialogue,
    #[cfg(feature = "self-check")]
    SelfCheck,
    #[cfg(feature = "live")]
    Live,
}

/// The words that a module reads when it has none inside: a line for each.
#[cfg(not(target_arch = "wasm32"))]
pub fn text(language: Language, extent: Extent) -> String {
    let book = of(language);
    let count = match extent {
        Extent::Dialogue => DialogueWords::COUNT,
        #[cfg(feature = "self-check")]
        Extent::SelfCheck => DialogueWords::COUNT + SelfCheckWords::COUNT,
        #[cfg(feature = "live")]
        Extent::Live => Book::COUNT,
    };
    texts(book).iter().take(count).flat_map(|text| [text, "\n"]).collect()
}
