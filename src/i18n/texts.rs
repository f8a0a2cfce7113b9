//! A host's own words, through the property `texts`: `llo-texts/2` has the same messages as our files, as many of them as
//! the host likes, and is laid over ours. It must name its own `wording`, because every result says which words the person
//! read. `llo-texts/1` knew the words of the model alone, and stays readable.
//!
//! What was read stays for as long as the page does, as ours: then every text on the screen is a plain reference. The
//! same texts are read once, however often a host sets them.

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::{Map, Value};

use super::loaded;
use super::shape::placeholders;
use super::table::{ElementWords, Shape, Table, Words, is_message};
use super::texts_v1;
use crate::contract::ids::Language;

const SCHEMA: &str = "llo-texts/2";
const LIMIT: usize = 64 * 1024;
const TEXT_LIMIT: usize = 500;
const NO_TEXT: &str = "must be a text of 1 to 500 characters";
const LIST_LIMIT: usize = 20;
const NO_LIST: &str = "must be 1 to 20 texts";
const WORDING_LIMIT: usize = 64;

/// A host's words, checked: each text that is there has a name of ours and fits.
#[derive(Clone)]
pub struct Texts(Rc<Host>);

struct Host {
    /// As the host gave it.
    source: String,
    wording: String,
    /// By language and element.
    messages: &'static Value,
    laid: RefCell<Vec<Laid>>,
}

/// Our words of an element with the host's over them.
struct Laid {
    language: Language,
    element: &'static str,
    table: &'static Table,
}

thread_local! {
    static READ: RefCell<Vec<Texts>> = const { RefCell::new(Vec::new()) };
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
        let known = READ.with_borrow(|read| read.iter().find(|texts| texts.0.source == json).cloned());
        if let Some(texts) = known {
            return Ok(texts);
        }
        let texts = Texts(Rc::new(read(json)?));
        READ.with_borrow_mut(|read| read.push(texts.clone()));
        Ok(texts)
    }

    /// The version of these words, 1 to 64 characters; stands in every result.
    pub fn wording(&self) -> &str {
        &self.0.wording
    }

    fn table(&self, language: Language, shape: &Shape) -> &'static Table {
        let mut laid = self.0.laid.borrow_mut();
        if let Some(known) = laid.iter().find(|laid| laid.language == language && laid.element == shape.element) {
            return known.table;
        }
        let ours = loaded::table(language, shape);
        let theirs = self.0.messages.get(language.tag()).and_then(|language| language.get(shape.element));
        let mut leaves = Vec::with_capacity(shape.count);
        lay(ours.tree(), theirs, &mut leaves);
        let table = Box::leak(Box::new(ours.with(leaves)));
        laid.push(Laid { language, element: shape.element, table });
        table
    }
}

/// The words of an element, the host's in the place of ours where it has some.
pub fn words_with<W: ElementWords>(language: Language, host: Option<&Texts>) -> W {
    W::new(Words(match host {
        Some(texts) => texts.table(language, &W::SHAPE),
        None => loaded::table(language, &W::SHAPE),
    }))
}

impl PartialEq for Texts {
    fn eq(&self, other: &Texts) -> bool {
        self.0.source == other.0.source
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_tuple("Texts").field(&self.0.source).finish()
    }
}

fn read(source: &str) -> Result<Host, String> {
    let json: Value = serde_json::from_str(source).map_err(|error| format!("`texts` is not JSON: {error}."))?;
    let first = match json.get("schema").and_then(Value::as_str) {
        Some(SCHEMA) => false,
        Some(texts_v1::SCHEMA) => true,
        _ => return Err(format!("`texts.schema` must be \"{SCHEMA}\" or \"{}\".", texts_v1::SCHEMA)),
    };
    let wording = json.get("wording").and_then(Value::as_str).unwrap_or_default().to_owned();
    if !(1..=WORDING_LIMIT).contains(&wording.chars().count()) {
        return Err(format!("`texts.wording` must name the version of your words, 1 to {WORDING_LIMIT} characters."));
    }
    let messages = if first { texts_v1::upgraded(&json)? } else { json };
    for language in Language::ALL {
        let place = below("texts", language.tag());
        for (element, theirs) in object(&messages, language.tag(), &place)?.into_iter().flatten() {
            // A page may have fewer elements than its host has words for.
            if let Some(ours) = loaded::any_table(element).filter(|_| !first) {
                check(ours.tree(), theirs, &below(&place, element))?;
            }
        }
    }
    Ok(Host { source: source.to_owned(), wording, messages: Box::leak(Box::new(messages)), laid: RefCell::default() })
}

/// What stands in the part with this name, which stands at `place`, if there is one.
pub(super) fn object<'a>(json: &'a Value, name: &str, place: &str) -> Result<Option<&'a Map<String, Value>>, String> {
    let an_object = |part: &'a Value| part.as_object().ok_or_else(|| fault(place, "must be an object"));
    json.get(name).map(an_object).transpose()
}

/// A sentence about what stands at `place`, for the page's maker.
fn fault(place: &str, what: &str) -> String {
    format!("`{place}` {what}.")
}

/// The place of what stands under this name.
pub(super) fn below(place: &str, name: &str) -> String {
    format!("{place}.{name}")
}

/// Whether a host's messages, which stand at `place`, can take the place of ours.
fn check(ours: &Value, theirs: &Value, place: &str) -> Result<(), String> {
    match ours {
        Value::Object(_) if !is_message(ours) => {
            for (key, theirs) in theirs.as_object().ok_or_else(|| fault(place, "must be an object"))? {
                let place = below(place, key);
                let ours = ours.get(key).ok_or_else(|| fault(&place, "is not one of our messages"))?;
                check(ours, theirs, &place)?;
            }
        }
        Value::Object(forms) => {
            let theirs = theirs.as_object().filter(|_| is_message(theirs));
            let theirs = theirs.ok_or_else(|| {
                fault(place, "must have a text for each plural form of the language, at least for `other`")
            })?;
            let ours: Vec<&str> = forms.values().filter_map(Value::as_str).collect();
            for (form, text) in theirs {
                check_message(&ours, text, &below(place, form))?;
            }
        }
        Value::Array(_) => check_list(theirs, place, NO_LIST)?,
        _ => check_message(&[ours.as_str().unwrap_or_default()], theirs, place)?,
    }
    Ok(())
}

/// A text that may have the placeholders of ours, in all forms of it.
fn check_message(ours: &[&str], text: &Value, place: &str) -> Result<(), String> {
    let known = |name: &str| ours.iter().any(|ours| placeholders(ours).contains(&name));
    for name in placeholders(check_text(text, place)?) {
        if !known(name) {
            return Err(fault(place, &format!("has `{{{name}}}`, which our text has no value for")));
        }
    }
    Ok(())
}

pub(super) fn check_list(list: &Value, place: &str, otherwise: &str) -> Result<(), String> {
    let list = list.as_array().filter(|list| (1..=LIST_LIMIT).contains(&list.len()));
    let list = list.ok_or_else(|| fault(place, otherwise))?;
    for (at, text) in list.iter().enumerate() {
        check_text(text, &format!("{place}[{at}]"))?;
    }
    Ok(())
}

pub(super) fn check_text<'a>(text: &'a Value, place: &str) -> Result<&'a str, String> {
    match text.as_str() {
        Some(text) if (1..=TEXT_LIMIT).contains(&text.chars().count()) => Ok(text),
        Some(_) | None => Err(fault(place, NO_TEXT)),
    }
}

/// Ours in order, with theirs in their place.
fn lay(ours: &'static Value, theirs: Option<&'static Value>, leaves: &mut Vec<&'static Value>) {
    match ours.as_object().filter(|_| !is_message(ours)) {
        Some(group) => {
            group.iter().for_each(|(key, below)| lay(below, theirs.and_then(|group| group.get(key)), leaves));
        }
        None => leaves.push(theirs.unwrap_or(ours)),
    }
}
