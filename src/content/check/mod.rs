//! The words of the self-check and of the learning experiment. The terms behind the names are from the list, the
//! sentences are ours.

mod en;
mod nl;

use crate::contract::ids::Language;
use crate::domain::experiment::Field;
use crate::domain::self_check::{Answer, Capability};

/// The version of these words. Changes with every change of a text in this module.
pub const WORDING: &str = "llo-check-2026-11";

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

/// All words of the self-check in one language.
#[derive(Debug)]
struct CheckWords {
    /// In the order of the questions.
    statements: [Statement; 14],
    yes: &'static str,
    a_little: &'static str,
    not_yet: &'static str,
    unknown: &'static str,
    credit: &'static str,
    try_: &'static str,
    find_out: &'static str,
    first_step: &'static str,
    need: &'static str,
    look_back: &'static str,
    harm_check: &'static str,
    learned: &'static str,
    experiment_credit: &'static str,
}

#[inline(never)] // or each string becomes a choice between two, wherever it is used: 0.8 kB (brotli)
fn words(language: Language) -> &'static CheckWords {
    match language {
        Language::Nl => &nl::WORDS,
        Language::En => &en::WORDS,
    }
}

pub fn statement(language: Language, capability: Capability) -> &'static Statement {
    &words(language).statements[capability.index()]
}

/// An answer in words.
pub fn answer(language: Language, answer: Answer) -> &'static str {
    let words = words(language);
    match answer {
        Answer::Yes => words.yes,
        Answer::ALittle => words.a_little,
        Answer::NotYet => words.not_yet,
        Answer::Unknown => words.unknown,
    }
}

/// Where the list comes from, and whose the sentences are.
pub fn credit(language: Language) -> &'static str {
    words(language).credit
}

/// The question of one field of a learning experiment.
pub fn field(language: Language, field: Field) -> &'static str {
    let words = words(language);
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
    words(language).harm_check
}

/// The question afterwards.
pub fn learned(language: Language) -> &'static str {
    words(language).learned
}

/// Whose idea the learning experiment is.
pub fn experiment_credit(language: Language) -> &'static str {
    words(language).experiment_credit
}
