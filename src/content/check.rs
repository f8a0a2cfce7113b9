//! The words of the self-check and of the learning experiment. The terms behind the names are from the list, the
//! sentences are ours.

use crate::contract::ids::Language;
use crate::domain::experiment::Field;
use crate::domain::self_check::{Answer, Capability};
use crate::i18n::{self, SelfCheckWords};

/// The version of these words. Changes with every change in `src/words/self_check` of a statement, an answer, or a text
/// of the learning experiment.
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

fn words(language: Language) -> SelfCheckWords {
    i18n::words(language)
}

pub fn statement(language: Language, capability: Capability) -> Statement {
    let words = words(language);
    Statement {
        name: words.statements_name(capability),
        statement: words.statements_statement(capability),
        reflection: words.statements_reflection(capability),
        next_step: words.statements_next_step(capability),
        team: words.statements_team(capability),
    }
}

/// An answer in words.
pub fn answer(language: Language, answer: Answer) -> &'static str {
    words(language).answers(answer)
}

/// Where the list comes from, and whose the sentences are.
pub fn credit(language: Language) -> &'static str {
    words(language).credit()
}

/// The question of one field of a learning experiment.
pub fn field(language: Language, field: Field) -> &'static str {
    words(language).experiments_fields(field)
}

/// What to ask before starting a learning experiment.
pub fn harm_check(language: Language) -> &'static str {
    words(language).experiments_harm_check()
}

/// The question afterwards.
pub fn learned(language: Language) -> &'static str {
    words(language).experiments_learned()
}

/// Whose idea the learning experiment is.
pub fn experiment_credit(language: Language) -> &'static str {
    words(language).experiments_credit()
}
