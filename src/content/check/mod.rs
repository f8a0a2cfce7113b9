//! The words of the self-check and of the learning experiment. The terms behind the names are from the list, the
//! sentences are ours.

pub mod en;
pub mod nl;

use crate::contract::ids::Language;
use crate::domain::experiment::Field;
use crate::domain::self_check::{Answer, Capability};
use crate::i18n;
use crate::i18n::words::words;

/// The version of these words. Changes with every change of a text in this module.
pub const WORDING: &str = "llo-check-2026-11";

words! {
    /// One capability in words: what it is called, and four sentences about it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Statement {
        pub name: &'static str,
        pub statement: &'static str,
        /// To think about.
        pub reflection: &'static str,
        /// One small thing to do.
        pub next_step: &'static str,
        /// A question for the team or the organisation.
        pub team: &'static str,
    }
}

words! {
    /// All words of the self-check in one language.
    #[derive(Debug)]
    pub struct CheckWords {
        /// In the order of the questions.
        pub(super) statements: [Statement; 14],
        pub(super) yes: &'static str,
        pub(super) a_little: &'static str,
        pub(super) not_yet: &'static str,
        pub(super) unknown: &'static str,
        pub(super) credit: &'static str,
        pub(super) try_: &'static str,
        pub(super) find_out: &'static str,
        pub(super) first_step: &'static str,
        pub(super) need: &'static str,
        pub(super) look_back: &'static str,
        pub(super) harm_check: &'static str,
        pub(super) learned: &'static str,
        pub(super) experiment_credit: &'static str,
    }
}

fn words_in(language: Language) -> &'static CheckWords {
    &i18n::of(language).check.content
}

pub fn statement(language: Language, capability: Capability) -> &'static Statement {
    &words_in(language).statements[capability.index()]
}

/// An answer in words.
pub fn answer(language: Language, answer: Answer) -> &'static str {
    let words = words_in(language);
    match answer {
        Answer::Yes => words.yes,
        Answer::ALittle => words.a_little,
        Answer::NotYet => words.not_yet,
        Answer::Unknown => words.unknown,
    }
}

/// Where the list comes from, and whose the sentences are.
pub fn credit(language: Language) -> &'static str {
    words_in(language).credit
}

/// The question of one field of a learning experiment.
pub fn field(language: Language, field: Field) -> &'static str {
    let words = words_in(language);
    match field {
        Field::Try => words.try_,
        Field::FindOut => words.find_out,
        Field::FirstStep => words.first_step,
        Field::Need => words.need,
        Field::LookBack => words.look_back,
    }
}

/// What to ask before starting a learning experiment.
pub fn harm_check(language: Language) -> &'static str {
    words_in(language).harm_check
}

/// The question afterwards.
pub fn learned(language: Language) -> &'static str {
    words_in(language).learned
}

/// Whose idea the learning experiment is.
pub fn experiment_credit(language: Language) -> &'static str {
    words_in(language).experiment_credit
}
