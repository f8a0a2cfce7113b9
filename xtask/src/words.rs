//! The words of a bundle, a JSON file for each language: a page loads those of the languages that its elements are in.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use llo_dialogue::contract::ids::Language;
use llo_dialogue::i18n::inside;
use llo_dialogue::i18n::table::is_message;
use serde_json::{Map, Value};

use crate::bundles::Bundle;

/// Beside the bundle.
pub fn file(bundle: &str, language: Language) -> String {
    format!("{bundle}.{}.json", language.tag())
}

/// The elements of which a host can replace messages, by their names.
pub const REPLACEABLE: [&str; 3] = ["dialogue", "participant", "reveal"];

/// The words of a bundle's elements. Where nobody asks for a message by its name, the name is left out.
fn of(language: Language, bundle: &Bundle) -> Option<String> {
    let element = |element: &&'static str| {
        let words: Value = serde_json::from_str(inside::json(language, element)?).ok()?;
        let named = REPLACEABLE.contains(element);
        let words = if named { words } else { messages(&words).into_iter().cloned().collect() };
        Some(((*element).to_owned(), words))
    };
    let each: Option<Map<String, Value>> = bundle.words.iter().map(element).collect();
    each.map(|each| Value::Object(each).to_string())
}

/// The messages in the order of the file.
fn messages(words: &Value) -> Vec<&Value> {
    match words {
        Value::Object(group) if !is_message(words) => group.values().flat_map(messages).collect(),
        message => vec![message],
    }
}

/// Writes the files of a bundle into `pkg`.
pub fn write(pkg: &Path, bundle: &Bundle) -> Result<(), (PathBuf, io::Error)> {
    Language::ALL.into_iter().try_for_each(|language| {
        let file = pkg.join(file(bundle.name(), language));
        let words = of(language, bundle).ok_or(io::ErrorKind::NotFound.into());
        words.and_then(|words| fs::write(&file, words)).map_err(|error| (file, error))
    })
}

/// The tags of the languages, for the shell.
pub fn languages_json() -> String {
    serde_json::json!(Language::ALL.map(Language::tag)).to_string()
}

/// The texts of a bundle's files by their languages, for a shell that has them inside.
pub fn of_bundle_json(bundle: &Bundle) -> String {
    let words = Language::ALL.map(|language| (language.tag(), of(language, bundle)));
    serde_json::json!(BTreeMap::from(words)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundles::BUNDLES;

    #[test]
    fn each_bundle_has_the_words_of_its_elements_in_every_language() {
        let pkg = std::env::temp_dir().join(format!("llo-words-{}", std::process::id()));
        fs::create_dir_all(&pkg).expect("a folder");
        for bundle in &BUNDLES {
            write(&pkg, bundle).expect("the files");
            for (language, now) in Language::ALL.into_iter().zip(["Nu", "Now"]) {
                let text = fs::read_to_string(pkg.join(file(bundle.name(), language))).expect("a file of words");
                assert!(!text.contains('\n'), "on one line");
                let words: Value = serde_json::from_str(&text).expect("JSON");
                assert_eq!(words["dialogue"]["moments"]["current"], now);
                let elements = words.as_object().expect("an object").keys();
                assert!(elements.clone().all(|element| bundle.words.contains(&element.as_str())), "{}", bundle.name());
                assert_eq!(elements.count(), bundle.words.len(), "{}", bundle.name());
            }
        }
        fs::remove_dir_all(pkg).expect("the test's own folder");
    }
}
