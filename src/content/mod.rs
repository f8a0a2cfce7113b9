//! The words of the model, per language, and a host's words on top of them. Terms are the authors', names and
//! sentences are ours. Rust constants instead of JSON files: a missing translation does not compile.

#[cfg(feature = "self-check")]
pub mod check;
pub mod en;
pub mod nl;

use crate::contract::ids::Language;
use crate::contract::json::Json;
use crate::contract::texts::{Part, Texts};
use crate::domain::dialogue::Moment;
use crate::domain::space::{Pole, Quadrant};
use crate::i18n;
use crate::i18n::words::{made_of_words, words};

/// The version of the dialogue's words. Changes with every change of a text of it in this module.
pub const WORDING: &str = "llo-2026-11";

/// The words of one corner. Strength and risk weigh the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corner<'a> {
    pub name: &'a str,
    pub sentence: &'a str,
    pub strength: &'a str,
    pub risk: &'a str,
}

made_of_words!(Corner<'static> {
    name: &'static str,
    sentence: &'static str,
    strength: &'static str,
    risk: &'static str,
});

words! {
    /// The words of one pole: `name` as a label, `word` in a sentence, `meaning` what it stands for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct PoleWords {
        pub name: &'static str,
        pub word: &'static str,
        pub meaning: &'static str,
    }
}

words! {
    /// All words of the model in one language.
    #[derive(Debug)]
    pub struct Builtin {
        pub current: &'static str,
        pub desired: &'static str,
        pub organisation_reactive: Corner<'static>,
        pub organisation_proactive: Corner<'static>,
        pub people_reactive: Corner<'static>,
        pub people_proactive: Corner<'static>,
        pub organisation: PoleWords,
        pub people: PoleWords,
        pub reactive: PoleWords,
        pub proactive: PoleWords,
        pub questions: [&'static str; 5],
        /// Who made the model, and who the names.
        pub credit: &'static str,
        /// The same when a host brought words of its own.
        pub credit_with_host: &'static str,
    }
}

/// The words a person reads: ours, with the host's in their place where it brought some.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    builtin: &'static Builtin,
    host: Option<&'a Texts>,
    language: Language,
}

impl<'a> Content<'a> {
    pub fn new(language: Language, host: Option<&'a Texts>) -> Content<'a> {
        Content { builtin: &i18n::of(language).dialogue.content, host, language }
    }

    fn replaced(&self) -> Option<Part<'a>> {
        self.host.map(|texts| texts.of(self.language))
    }

    fn own_questions(&self) -> Option<&'a [Json]> {
        self.replaced().map(Part::questions).filter(|questions| !questions.is_empty())
    }

    /// The version of these words, for the result.
    pub fn wording(&self) -> &'a str {
        self.host.map_or(WORDING, Texts::wording)
    }

    pub fn corner(&self, quadrant: Quadrant) -> Corner<'a> {
        let ours = match quadrant {
            Quadrant::OrganisationReactive => self.builtin.organisation_reactive,
            Quadrant::OrganisationProactive => self.builtin.organisation_proactive,
            Quadrant::PeopleReactive => self.builtin.people_reactive,
            Quadrant::PeopleProactive => self.builtin.people_proactive,
        };
        let theirs = self.replaced().map(|texts| texts.corner(quadrant));
        let text = |name, ours| theirs.and_then(|texts| texts.text(name)).unwrap_or(ours);
        Corner {
            name: text("name", ours.name),
            sentence: text("sentence", ours.sentence),
            strength: text("strength", ours.strength),
            risk: text("risk", ours.risk),
        }
    }

    pub fn pole(&self, pole: Pole) -> PoleWords {
        match pole {
            Pole::Organisation => self.builtin.organisation,
            Pole::People => self.builtin.people,
            Pole::Reactive => self.builtin.reactive,
            Pole::Proactive => self.builtin.proactive,
        }
    }

    pub fn prompt(&self, moment: Moment) -> &'a str {
        let (name, ours) = match moment {
            Moment::Current => ("current", self.builtin.current),
            Moment::Desired => ("desired", self.builtin.desired),
        };
        self.replaced().and_then(|texts| texts.text(name)).unwrap_or(ours)
    }

    pub fn question_count(&self) -> usize {
        match self.own_questions() {
            Some(theirs) => theirs.len(),
            None => self.builtin.questions.len(),
        }
    }

    /// A talk question; beyond the last one it starts again.
    pub fn question(&self, index: usize) -> &'a str {
        let index = index % self.question_count().max(1);
        match self.own_questions() {
            Some(theirs) => theirs.get(index).and_then(Json::as_str).unwrap_or_default(),
            None => self.builtin.questions.get(index).copied().unwrap_or_default(),
        }
    }

    pub fn credit(&self) -> &'static str {
        if self.host.is_some() { self.builtin.credit_with_host } else { self.builtin.credit }
    }
}
