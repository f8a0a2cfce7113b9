//! `llo-texts/1`: words a host puts in place of ours, through the property `texts`. Partial: what is left out keeps
//! our words. It must name its own `wording`, because every result says which words the person read.

use std::rc::Rc;

use super::ids::{Language, quadrant_id};
use super::json::{self, Json};
use crate::domain::space::Quadrant;

const SCHEMA: &str = "llo-texts/1";
const LIMIT: usize = 64 * 1024;
const TEXT_LIMIT: usize = 500;
const WORDING_LIMIT: usize = 64;
const QUESTION_LIMIT: usize = 20;

/// What can be replaced of one language, beside its questions and corners.
const PROMPTS: [&str; 2] = ["current", "desired"];
/// What can be replaced of one corner.
const CORNER: [&str; 4] = ["name", "sentence", "strength", "risk"];

/// A host's words, checked: each text that is there has a name of ours and fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Texts(Rc<Json>);

/// The words of one language, or of one corner in it; where they are left out, ours stay.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a>(Option<&'a Json>);

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
        let texts = Texts(Rc::new(json));
        if !(1..=WORDING_LIMIT).contains(&texts.wording().chars().count()) {
            return Err(format!(
                "`texts.wording` must name the version of your words, 1 to {WORDING_LIMIT} characters."
            ));
        }
        for language in [Language::Nl, Language::En] {
            let place = format!("texts.{}", language.tag());
            check(object(&texts.0, language.tag(), &place)?, &place)?;
        }
        Ok(texts)
    }

    /// The version of these words, 1 to 64 characters; stands in every result.
    pub fn wording(&self) -> &str {
        self.0.get("wording").and_then(Json::as_str).unwrap_or_default()
    }

    pub fn of(&self, language: Language) -> Part<'_> {
        Part(self.0.get(language.tag()))
    }
}

impl<'a> Part<'a> {
    /// `current` or `desired` of a language; `name`, `sentence`, `strength` or `risk` of a corner.
    pub fn text(self, name: &str) -> Option<&'a str> {
        self.0?.get(name)?.as_str()
    }

    pub fn corner(self, quadrant: Quadrant) -> Part<'a> {
        Part(self.0.and_then(|json| json.get(quadrant_id(quadrant))))
    }

    /// Talk questions, 1 to 20; they replace all of ours. Empty: ours stay.
    pub fn questions(self) -> &'a [Json] {
        self.0.and_then(|json| json.get("questions")).and_then(Json::as_list).unwrap_or_default()
    }
}

/// Every text of one language, which stands at `place`.
fn check(json: &Json, place: &str) -> Result<(), String> {
    check_texts(json, place, &PROMPTS)?;
    if let Some(list) = json.get("questions") {
        let place = format!("{place}.questions");
        let list = list.as_list().filter(|list| (1..=QUESTION_LIMIT).contains(&list.len()));
        let list = list.ok_or_else(|| format!("`{place}` must be 1 to {QUESTION_LIMIT} questions."))?;
        let mut questions = list.iter().enumerate();
        questions.try_for_each(|(at, question)| check_text(question, &format!("{place}[{at}]")))?;
    }
    Quadrant::ALL.into_iter().map(quadrant_id).try_for_each(|corner| {
        let place = format!("{place}.{corner}");
        check_texts(object(json, corner, &place)?, &place, &CORNER)
    })
}

/// The part with this name, which stands at `place`; an absent one holds no words.
fn object<'a>(json: &'a Json, name: &str, place: &str) -> Result<&'a Json, String> {
    match json.get(name) {
        None => Ok(&Json::Null),
        Some(part) if part.as_object().is_some() => Ok(part),
        Some(_) => Err(format!("`{place}` must be an object.")),
    }
}

fn check_texts(json: &Json, place: &str, names: &[&str]) -> Result<(), String> {
    let mut texts = names.iter().filter_map(|name| Some((json.get(name)?, name)));
    texts.try_for_each(|(text, name)| check_text(text, &format!("{place}.{name}")))
}

fn check_text(text: &Json, place: &str) -> Result<(), String> {
    match text.as_str() {
        Some(text) if (1..=TEXT_LIMIT).contains(&text.chars().count()) => Ok(()),
        Some(_) | None => Err(format!("`{place}` must be a text of 1 to {TEXT_LIMIT} characters.")),
    }
}
