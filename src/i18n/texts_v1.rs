//! `llo-texts/1`: the words of the model alone, under names of their own. They become messages of the dialogue.

use super::texts::{check_list, check_text, object};
use crate::contract::ids::{Language, quadrant_id};
use crate::contract::json::Json;
use crate::domain::space::Quadrant;

pub(super) const SCHEMA: &str = "llo-texts/1";

/// What can be replaced of one language, beside its questions and corners.
const PROMPTS: [&str; 2] = ["current", "desired"];
/// What can be replaced of one corner.
const CORNER: [&str; 4] = ["name", "sentence", "strength", "risk"];

/// The messages of both languages, by language and element.
///
/// # Errors
/// The first text that does not fit, with its place.
pub(super) fn upgraded(json: &Json) -> Result<Json, String> {
    let languages = [Language::Nl, Language::En].into_iter().map(|language| {
        let place = format!("texts.{}", language.tag());
        object(json, language.tag(), &place)?;
        let dialogue = dialogue(json.get(language.tag()).unwrap_or(&Json::Null), &place)?;
        Ok((language.tag().to_owned(), Json::Object(vec![("dialogue".to_owned(), dialogue)])))
    });
    languages.collect::<Result<Vec<_>, String>>().map(Json::Object)
}

/// Every text of one language, which stands at `place`.
fn dialogue(json: &Json, place: &str) -> Result<Json, String> {
    let mut messages = vec![("prompts".to_owned(), texts(json, place, &PROMPTS)?)];
    if let Some(questions) = json.get("questions") {
        check_list(questions, &format!("{place}.questions"), "questions")?;
        messages.push(("questions".to_owned(), questions.clone()));
    }
    let corners = Quadrant::ALL.into_iter().map(quadrant_id).map(|corner| {
        let place = format!("{place}.{corner}");
        object(json, corner, &place)?;
        Ok((corner.to_owned(), texts(json.get(corner).unwrap_or(&Json::Null), &place, &CORNER)?))
    });
    messages.push(("corners".to_owned(), corners.collect::<Result<Vec<_>, String>>().map(Json::Object)?));
    Ok(Json::Object(messages))
}

/// Those with these names.
fn texts(json: &Json, place: &str, names: &[&str]) -> Result<Json, String> {
    let there = names.iter().filter_map(|name| Some((*name, json.get(name)?)));
    let checked = there.map(|(name, text)| {
        let text = check_text(text, &format!("{place}.{name}"))?;
        Ok((name.to_owned(), Json::Text(text.to_owned())))
    });
    checked.collect::<Result<Vec<_>, String>>().map(Json::Object)
}
