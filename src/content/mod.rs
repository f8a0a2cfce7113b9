//! The words of the model as a person reads them: ours, or a host's in their place. Terms are the authors', names and
//! sentences are ours.

pub mod check;

use crate::contract::ids::Language;
use crate::domain::dialogue::Moment;
use crate::domain::space::{Pole, Quadrant};
use crate::i18n::texts::{Texts, words_with};
use crate::i18n::{DialogueWords, List};

/// The version of the dialogue's words. Changes with every change of a text about the model in `src/words/dialogue`: its
/// prompts, corners, poles, questions and credit.
pub const WORDING: &str = "llo-2026-12";

/// The words of one corner. Strength and risk weigh the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corner {
    pub name: &'static str,
    pub sentence: &'static str,
    pub strength: &'static str,
    pub risk: &'static str,
}

/// The words of one pole: `name` as a label, `word` in a sentence, `meaning` what it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoleWords {
    pub name: &'static str,
    pub word: &'static str,
    pub meaning: &'static str,
}

/// All words of the model in one language.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    words: DialogueWords,
    host: Option<&'a Texts>,
}

impl<'a> Content<'a> {
    pub fn new(language: Language, host: Option<&'a Texts>) -> Content<'a> {
        Content { words: words_with(language, host), host }
    }

    /// The version of these words, for the result.
    pub fn wording(&self) -> &'a str {
        self.host.map_or(WORDING, Texts::wording)
    }

    pub fn corner(&self, quadrant: Quadrant) -> Corner {
        Corner {
            name: self.words.corners_name(quadrant),
            sentence: self.words.corners_sentence(quadrant),
            strength: self.words.corners_strength(quadrant),
            risk: self.words.corners_risk(quadrant),
        }
    }

    pub fn pole(&self, pole: Pole) -> PoleWords {
        PoleWords {
            name: self.words.poles_name(pole),
            word: self.words.poles_word(pole),
            meaning: self.words.poles_meaning(pole),
        }
    }

    pub fn prompt(&self, moment: Moment) -> &'static str {
        self.words.prompts(moment)
    }

    /// Everything that a dialogue says.
    pub fn words(&self) -> DialogueWords {
        self.words
    }

    fn questions(&self) -> List {
        self.words.questions()
    }

    pub fn question_count(&self) -> usize {
        self.questions().len()
    }

    /// A talk question; beyond the last one it starts again.
    pub fn question(&self, index: usize) -> &'static str {
        self.questions().get(index % self.question_count().max(1)).unwrap_or_default()
    }

    pub fn credit(&self) -> &'static str {
        if self.host.is_some() { self.words.credit_with_host() } else { self.words.credit_ours() }
    }
}
