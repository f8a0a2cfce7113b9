//! The words of an element, read from a JSON file for each language, and held against each other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

use super::shape::{self, Piece, is_plural, placeholders};

/// The language that the others are held against.
pub const SOURCE: &str = "nl";

/// What a plural needs in the languages that we know; in every other one at least `other`.
const CATEGORIES_OF: [(&str, &[&str]); 5] = [
    ("nl", &["one", "other"]),
    ("en", &["one", "other"]),
    ("de", &["one", "other"]),
    ("fr", &["many", "one", "other"]),
    ("pl", &["few", "many", "one", "other"]),
];

/// What is said in one place.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    Text(String),
    /// A form for each category of CLDR.
    Plural(Vec<(String, String)>),
    List(Vec<String>),
}

impl Message {
    pub fn forms(&self) -> Vec<&str> {
        match self {
            Message::Text(text) => vec![text],
            Message::Plural(forms) => forms.iter().map(|(_, form)| form.as_str()).collect(),
            Message::List(items) => items.iter().map(String::as_str).collect(),
        }
    }

    /// Each once, in the order in which they come.
    pub fn placeholders(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for name in self.forms().into_iter().flat_map(placeholders) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// As it goes into the fingerprint, after the path.
    pub fn kind(&self) -> &'static str {
        match self {
            Message::Text(_) => "text",
            Message::Plural(_) => "plural",
            Message::List(_) => "list",
        }
    }
}

/// One file.
#[derive(Clone, Debug)]
pub struct Words {
    pub language: String,
    /// As it is named in what is said of it.
    file: String,
    tree: Value,
    /// By the keys that lead there.
    pub messages: Vec<(Vec<String>, Message)>,
}

impl Words {
    /// Reads a file.
    ///
    /// # Errors
    /// Everything in it that is no message, with the file and the path.
    pub fn read(language: &str, file: &str, text: &str) -> Result<Words, Vec<String>> {
        let tree: Value = serde_json::from_str(text).map_err(|error| vec![format!("{file}: {error}")])?;
        let (mut messages, mut faults) = (Vec::new(), Vec::new());
        let mut path = Vec::new();
        collect(&tree, &mut path, &mut messages, &mut |path, fault| faults.push(format!("{file}: {path}: {fault}")));
        let words = Words { language: language.to_owned(), file: file.to_owned(), tree, messages };
        for (path, message) in &words.messages {
            words.check(&path.join("."), message, &mut faults);
        }
        if faults.is_empty() { Ok(words) } else { Err(faults) }
    }

    fn check(&self, path: &str, message: &Message, faults: &mut Vec<String>) {
        let mut fault = |fault: String| faults.push(format!("{}: {path}: {fault}", self.file));
        for form in message.forms() {
            if form.is_empty() || form.trim() != form {
                fault("a message is not empty, and has no blank at its ends".to_owned());
            }
            for piece in shape::pieces(form) {
                match piece {
                    Piece::Placeholder(name) if is_name(name) => {}
                    Piece::Placeholder(name) => fault(format!("`{{{name}}}` is no name of a placeholder")),
                    Piece::Text(text) if text.contains(['{', '}']) => fault("a brace has no other".to_owned()),
                    Piece::Text(text) if text.contains(['\n', '\r']) => fault("a message is one line".to_owned()),
                    Piece::Text(_) => {}
                }
            }
        }
        if let (Message::Plural(forms), Some((_, needed))) =
            (message, CATEGORIES_OF.iter().find(|(language, _)| *language == self.language))
        {
            let mut given: Vec<&str> = forms.iter().map(|(category, _)| category.as_str()).collect();
            given.sort_unstable();
            if given != *needed {
                fault(format!("a plural has the forms {needed:?} in this language, not {given:?}"));
            }
        }
        if matches!(message, Message::List(_)) && !message.placeholders().is_empty() {
            fault("a list has no placeholders".to_owned());
        }
    }

    fn get(&self, path: &[String]) -> Option<&Message> {
        self.messages.iter().find(|(other, _)| other == path).map(|(_, message)| message)
    }

    /// What another language does not have, has too much, or has in another way.
    pub fn faults_of(&self, other: &Words) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, ours) in &self.messages {
            let mut fault = |fault: String| faults.push(format!("{}: {}: {fault}", other.file, path.join(".")));
            let Some(theirs) = other.get(path) else {
                fault(format!("is missing; {} has it", self.file));
                continue;
            };
            if ours.kind() != theirs.kind() {
                fault(format!("is a {}, and a {} in {}", theirs.kind(), ours.kind(), self.file));
            }
            let [ours, theirs] = [ours, theirs].map(|it| it.placeholders().into_iter().collect::<BTreeSet<_>>());
            for name in ours.difference(&theirs) {
                fault(format!("`{{{name}}}` is missing"));
            }
            for name in theirs.difference(&ours) {
                fault(format!("`{{{name}}}` is not in {}", self.file));
            }
        }
        for (path, _) in other.messages.iter().filter(|(path, _)| self.get(path).is_none()) {
            faults.push(format!("{}: {}: is not in {}", other.file, path.join("."), self.file));
        }
        faults
    }
}

/// All messages below, in order.
fn collect(
    json: &Value,
    path: &mut Vec<String>,
    messages: &mut Vec<(Vec<String>, Message)>,
    fault: &mut dyn FnMut(String, &str),
) {
    let texts = |values: &mut dyn Iterator<Item = &Value>| {
        values.map(|value| value.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>()
    };
    let message = match json {
        Value::String(text) => Some(Message::Text(text.clone())),
        Value::Array(items) if !items.is_empty() => texts(&mut items.iter()).map(Message::List),
        Value::Object(group) if is_plural(group.keys().map(String::as_str)) => {
            let forms = texts(&mut group.values());
            forms.map(|forms| Message::Plural(group.keys().cloned().zip(forms).collect()))
        }
        Value::Object(group) if !group.is_empty() => {
            for (key, value) in group {
                if !is_key(key) {
                    fault(path.join("."), &format!("`{key}` is no key: small letters, digits, `_`, and `-` in an id"));
                }
                path.push(key.clone());
                collect(value, path, messages, fault);
                path.pop();
            }
            return;
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => None,
    };
    match message {
        Some(message) => messages.push((path.clone(), message)),
        None => fault(path.join("."), "is no message: a text, a list of texts, or the forms of a plural"),
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

fn is_key(key: &str) -> bool {
    key.starts_with(|first: char| first.is_ascii_lowercase())
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte))
}

/// The words of an element: its source first, then the other languages by their tags.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub languages: Vec<Words>,
}

impl Element {
    /// Of a folder's files.
    ///
    /// # Errors
    /// Everything in which a file differs from the source.
    pub fn new(name: &str, mut languages: Vec<Words>) -> Result<Element, Vec<String>> {
        languages.sort_by_key(|words| (words.language != SOURCE, words.language.clone()));
        let faults: Vec<String> = match languages.split_first() {
            Some((source, others)) if source.language == SOURCE => {
                others.iter().flat_map(|other| source.faults_of(other)).collect()
            }
            _ => vec![format!("src/words/{name}: {SOURCE}.json is missing")],
        };
        if faults.is_empty() { Ok(Element { name: name.to_owned(), languages }) } else { Err(faults) }
    }

    pub fn source(&self) -> &Words {
        &self.languages[0]
    }

    /// Tells these messages from others: their keys and kinds, in order.
    pub fn fingerprint(&self) -> u64 {
        fingerprint(&self.source().tree, shape::FINGERPRINT)
    }

    /// One of its languages as JSON on one line, in the order of the source.
    pub fn written(&self, words: &Words) -> String {
        ordered(&self.source().tree, &words.tree).to_string()
    }
}

/// As the page makes it of what it reads.
fn fingerprint(json: &Value, before: u64) -> u64 {
    let kind = match json {
        Value::Object(group) if !is_plural(group.keys().map(String::as_str)) => {
            let below = |before, (key, below): (&String, &Value)| fingerprint(below, shape::taken_in(before, key));
            return shape::taken_in(group.iter().fold(before, below), "end");
        }
        Value::Object(_) => "plural",
        Value::Array(_) => "list",
        _ => "text",
    };
    shape::taken_in(before, kind)
}

fn ordered(source: &Value, words: &Value) -> Value {
    match (source, words) {
        (Value::Object(source), Value::Object(group)) if !is_plural(source.keys().map(String::as_str)) => {
            let in_order = source
                .iter()
                .map(|(key, source)| (key.clone(), ordered(source, group.get(key).unwrap_or(&Value::Null))));
            Value::Object(in_order.collect::<Map<_, _>>())
        }
        _ => words.clone(),
    }
}

/// The words of all elements, each in a folder of its own.
///
/// # Errors
/// Everything that does not fit together, with file and path.
pub fn read_all(root: &Path) -> Result<Vec<Element>, Vec<String>> {
    let mut elements = Vec::new();
    let mut faults = Vec::new();
    for name in names_in(root)? {
        let folder = root.join(&name);
        let mut languages = Vec::new();
        for file in names_in(&folder)? {
            let Some(language) = file.strip_suffix(".json") else {
                faults.push(format!("src/words/{name}/{file}: a file of words is named after its language: nl.json"));
                continue;
            };
            let text = fs::read_to_string(folder.join(&file)).map_err(|error| vec![format!("{file}: {error}")])?;
            match Words::read(language, &format!("src/words/{name}/{file}"), &text) {
                Ok(words) => languages.push(words),
                Err(more) => faults.extend(more),
            }
        }
        match Element::new(&name, languages) {
            Ok(element) => elements.push(element),
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty() { Ok(elements) } else { Err(faults) }
}

fn names_in(folder: &Path) -> Result<Vec<String>, Vec<String>> {
    let unreadable = |error| vec![format!("{}: {error}", folder.display())];
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        names.push(entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned());
    }
    names.sort_unstable();
    Ok(names)
}
