//! The words of the languages that the page wanted, as it handed them in.

use std::cell::Cell;

use super::book::Book;
use super::words;
use crate::contract::ids::Language;

thread_local! {
    /// Dutch, English.
    static BOOKS: Cell<[Option<&'static Book>; 2]> = const { Cell::new([None; 2]) };
}

#[inline(never)] // or it stands wherever a word is used
pub fn of(language: Language) -> &'static Book {
    let [nl, en] = BOOKS.get();
    let book = match language {
        Language::Nl => nl,
        Language::En => en,
    };
    book.expect("a language is chosen from those that are there")
}

/// The language that is there, as long as there is one.
pub fn only() -> Option<Language> {
    match BOOKS.get() {
        [Some(_), None] => Some(Language::Nl),
        [None, Some(_)] => Some(Language::En),
        [None, None] | [Some(_), Some(_)] => None,
    }
}

/// Takes the words of a language. A text that does not have a line for each, and no more, changes nothing.
pub fn add(language: Language, text: String, plural: super::loaded::PluralRule) -> bool {
    let Some((json, text)) = text.split_once('\n') else { return false };
    let text = text.to_owned();
    let shapes = [
        <super::DialogueWords as super::table::ElementWords>::SHAPE,
        #[cfg(feature = "self-check")]
        <super::SelfCheckWords as super::table::ElementWords>::SHAPE,
        #[cfg(feature = "live")]
        <super::ParticipantWords as super::table::ElementWords>::SHAPE,
        #[cfg(feature = "live")]
        <super::RevealWords as super::table::ElementWords>::SHAPE,
    ];
    if !super::loaded::add(language, json, plural, &shapes) {
        return false;
    }
    let (book, [nl, en]) = (words::read::<Book>(text), BOOKS.get());
    BOOKS.set(match language {
        Language::Nl => [book.or(nl), en],
        Language::En => [nl, book.or(en)],
    });
    book.is_some()
}
