//! `llo-texts/1`: words a host puts in place of ours, through the property `texts`. Partial: what is left out keeps
//! our words. It must name its own `wording`, because every result says which words the person read.

use super::ids::{Language, quadrant_id};
use super::json::{self, Json};
use crate::domain::space::Quadrant;

const SCHEMA: &str = "llo-texts/1";
const LIMIT: usize = 64 * 1024;
const TEXT_LIMIT: usize = 500;
const WORDING_LIMIT: usize = 64;
const QUESTION_LIMIT: usize = 20;

/// A host's words, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// The version of these words, 1 to 64 characters; stands in every result.
    pub wording: String,
    nl: Box<LanguageTexts>,
    en: Box<LanguageTexts>,
}

/// The words of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageTexts {
    /// The question for now.
    pub current: Option<String>,
    /// The question for later.
    pub desired: Option<String>,
    /// Talk questions, 1 to 20; they replace all of ours. Empty: ours stay.
    pub questions: Vec<String>,
    /// In the order of [`Quadrant::ALL`].
    corners: [CornerTexts; 4],
}

/// The words of one corner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CornerTexts {
    pub name: Option<String>,
    pub sentence: Option<String>,
    pub strength: Option<String>,
    pub risk: Option<String>,
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
        let json = json::read(json)
            .map_err(|place| format!("`texts` is not JSON: see line {}, column {}.", place.line, place.column))?;
        if json.get("schema").and_then(Json::as_str) != Some(SCHEMA) {
            return Err(format!("`texts.schema` must be \"{SCHEMA}\"."));
        }
        let wording = json.get("wording").and_then(Json::as_str).unwrap_or_default();
        if !(1..=WORDING_LIMIT).contains(&wording.chars().count()) {
            return Err(format!(
                "`texts.wording` must name the version of your words, 1 to {WORDING_LIMIT} characters."
            ));
        }
        let language = |language: Language| LanguageTexts::read(object(&json, language.tag())?).map(Box::new);
        Ok(Texts { wording: wording.to_owned(), nl: language(Language::Nl)?, en: language(Language::En)? })
    }

    pub fn of(&self, language: Language) -> &LanguageTexts {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

impl LanguageTexts {
    fn read(json: &Json) -> Result<LanguageTexts, String> {
        let questions = match json.get("questions") {
            None => Vec::new(),
            Some(list) => {
                let list = list.as_list().filter(|list| (1..=QUESTION_LIMIT).contains(&list.len()));
                let list = list.ok_or(format!("`questions` in `texts` must hold 1 to {QUESTION_LIMIT} questions."))?;
                list.iter().map(|question| text(question, "questions")).collect::<Result<_, _>>()?
            }
        };
        let [first, second, third, fourth] =
            Quadrant::ALL.map(|quadrant| CornerTexts::read(object(json, quadrant_id(quadrant))?));
        Ok(LanguageTexts {
            current: optional(json, "current")?,
            desired: optional(json, "desired")?,
            questions,
            corners: [first?, second?, third?, fourth?],
        })
    }

    pub fn corner(&self, quadrant: Quadrant) -> &CornerTexts {
        let [first, second, third, fourth] = &self.corners;
        match quadrant {
            Quadrant::OrganisationReactive => first,
            Quadrant::OrganisationProactive => second,
            Quadrant::PeopleReactive => third,
            Quadrant::PeopleProactive => fourth,
        }
    }
}

impl CornerTexts {
    fn read(json: &Json) -> Result<CornerTexts, String> {
        Ok(CornerTexts {
            name: optional(json, "name")?,
            sentence: optional(json, "sentence")?,
            strength: optional(json, "strength")?,
            risk: optional(json, "risk")?,
        })
    }
}

/// The part with this name; an absent one holds no words.
fn object<'a>(json: &'a Json, name: &str) -> Result<&'a Json, String> {
    match json.get(name) {
        None => Ok(&Json::Null),
        Some(part) if part.as_object().is_some() => Ok(part),
        Some(_) => Err(format!("`{name}` in `texts` must be an object.")),
    }
}

fn optional(json: &Json, name: &str) -> Result<Option<String>, String> {
    json.get(name).map(|value| text(value, name)).transpose()
}

fn text(value: &Json, name: &str) -> Result<String, String> {
    let text = value.as_str().filter(|text| (1..=TEXT_LIMIT).contains(&text.chars().count()));
    let text = text.ok_or_else(|| format!("`{name}` in `texts` must be a text of 1 to {TEXT_LIMIT} characters."))?;
    Ok(text.to_owned())
}
