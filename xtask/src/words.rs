//! The words of a bundle, a file for each language: a page loads those of the languages that its elements are in.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use llo_dialogue::contract::ids::Language;
use llo_dialogue::i18n;

use crate::bundles::Bundle;

pub const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];

/// Beside the bundle.
pub fn file(bundle: &str, language: Language) -> String {
    format!("{bundle}.{}.txt", language.tag())
}

/// Writes the files of a bundle into `pkg`.
pub fn write(pkg: &Path, bundle: &Bundle) -> Result<(), (PathBuf, io::Error)> {
    LANGUAGES.into_iter().try_for_each(|language| {
        let file = pkg.join(file(bundle.name, language));
        fs::write(&file, i18n::text(language, bundle.words)).map_err(|error| (file, error))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundles::BUNDLES;

    #[test]
    fn each_bundle_has_its_words_in_both_languages() {
        let pkg = std::env::temp_dir().join(format!("llo-words-{}", std::process::id()));
        fs::create_dir_all(&pkg).expect("a folder");
        let texts = [&BUNDLES[0], &BUNDLES[1], &BUNDLES[3]].into_iter().map(|bundle| {
            write(&pkg, bundle).expect("the files");
            let texts = LANGUAGES.map(|language| pkg.join(file(bundle.name, language)));
            texts.map(|file| fs::read_to_string(file).expect("a file of words"))
        });
        let texts: Vec<[String; 2]> = texts.collect();
        for (at, first) in
            ["{\"dialogue\":{\"moments\":{\"current\":\"Nu\"", "{\"dialogue\":{\"moments\":{\"current\":\"Now\""]
                .into_iter()
                .enumerate()
        {
            assert!(texts[0][at].starts_with(first));
            for two in texts.windows(2) {
                let more = two[1][at].strip_prefix(&two[0][at]);
                assert!(more.is_some_and(|more| !more.is_empty()), "a larger bundle says more");
            }
        }
        fs::remove_dir_all(pkg).expect("the test's own folder");
    }
}
