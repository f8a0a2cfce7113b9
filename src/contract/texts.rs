//! `llo-texts/1`: words a host puts in place of ours, through the property `texts`. Partial: what is left out keeps
//! our words. It must name its own `wording`, because every result says which words the person read.

use serde::Deserialize;

use super::ids::Language;
use crate::domain::space::Quadrant;

const SCHEMA: &str = "llo-texts/1";
const LIMIT: usize = 64 * 1024;
const TEXT_LIMIT: usize = 500;
const WORDING_LIMIT: usize = 64;
const QUESTION_LIMIT: usize = 20;

/// A host's words, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Texts {
    schema: String,
    /// The version of these words, 1 to 64 characters; stands in every result.
    pub wording: String,
    nl: LanguageTexts,
    en: LanguageTexts,
}

/// The words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct LanguageTexts {
    /// The question for now.
    pub current: Option<String>,
    /// The question for later.
    pub desired: Option<String>,
    /// Talk questions, 1 to 20; they replace all of ours.
    pub questions: Option<Vec<String>>,
    organisation_reactive: CornerTexts,
    organisation_proactive: CornerTexts,
    people_reactive: CornerTexts,
    people_proactive: CornerTexts,
}

/// The words of one corner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct CornerTexts {
    pub name: Option<String>,
    pub sentence: Option<String>,
    pub strength: Option<String>,
    pub risk: Option<String>,
}

impl LanguageTexts {
    pub fn corner(&self, quadrant: Quadrant) -> &CornerTexts {
        match quadrant {
            Quadrant::OrganisationReactive => &self.organisation_reactive,
            Quadrant::OrganisationProactive => &self.organisation_proactive,
            Quadrant::PeopleReactive => &self.people_reactive,
            Quadrant::PeopleProactive => &self.people_proactive,
        }
    }

    fn every_text(&self) -> impl Iterator<Item = &String> {
        let corners = Quadrant::ALL.into_iter().map(|quadrant| self.corner(quadrant));
        let corners = corners.flat_map(|corner| [&corner.name, &corner.sentence, &corner.strength, &corner.risk]);
        let questions = self.questions.iter().flatten();
        corners.chain([&self.current, &self.desired]).flatten().chain(questions)
    }
}

impl Texts {
    /// Reads a host's JSON.
    ///
    /// # Errors
    /// One English sentence for the page's maker: what is wrong, and what to write instead.
    pub fn read(json: &str) -> Result<Texts, String> {
        if json.len() > LIMIT {
            return Err(format!("`texts` is {} bytes; at most {LIMIT} are read.", json.len()));
        }
        let texts: Texts = serde_json::from_str(json).map_err(|error| format!("`texts` is not valid: {error}."))?;
        if texts.schema != SCHEMA {
            return Err(format!("`texts.schema` must be \"{SCHEMA}\"."));
        }
        if !(1..=WORDING_LIMIT).contains(&texts.wording.chars().count()) {
            return Err(format!(
                "`texts.wording` must name the version of your words, 1 to {WORDING_LIMIT} characters."
            ));
        }
        for language in [&texts.nl, &texts.en] {
            if let Some(bad) = language.every_text().find(|text| !(1..=TEXT_LIMIT).contains(&text.chars().count())) {
                let start: String = bad.chars().take(30).collect();
                return Err(format!("A text in `texts` is empty or longer than {TEXT_LIMIT} characters: \"{start}\"."));
            }
            if language.questions.as_ref().is_some_and(|list| !(1..=QUESTION_LIMIT).contains(&list.len())) {
                return Err(format!("`questions` in `texts` must hold 1 to {QUESTION_LIMIT} questions."));
            }
        }
        Ok(texts)
    }

    pub fn of(&self, language: Language) -> &LanguageTexts {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}
