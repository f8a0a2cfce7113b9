//! The words of a module, a file for each language: a page loads those of the languages that its elements are in.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use llo_dialogue::contract::ids::Language;
use llo_dialogue::i18n;

use crate::module::Module;

pub const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];

/// Beside the module.
pub fn file(module: &str, language: Language) -> String {
    format!("{module}.{}.txt", language.tag())
}

/// Writes the files of a module into `pkg`.
pub fn write(pkg: &Path, module: &Module) -> Result<(), (PathBuf, io::Error)> {
    LANGUAGES.into_iter().try_for_each(|language| {
        let file = pkg.join(file(module.name, language));
        fs::write(&file, i18n::text(language, module.words)).map_err(|error| (file, error))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::module::MODULES;

    #[test]
    fn each_module_has_its_words_in_both_languages() {
        let pkg = std::env::temp_dir().join(format!("llo-words-{}", std::process::id()));
        fs::create_dir_all(&pkg).expect("a folder");
        let texts = MODULES.iter().map(|module| {
            write(&pkg, module).expect("the files");
            let texts = ["nl", "en"].map(|language| pkg.join(format!("{}.{language}.txt", module.name)));
            texts.map(|file| fs::read_to_string(file).expect("a file of words"))
        });
        let texts: Vec<[String; 2]> = texts.collect();
        for (at, first) in ["Stappen\nNu\n", "Steps\nNow\n"].into_iter().enumerate() {
            assert!(texts[0][at].starts_with(first));
            for two in texts.windows(2) {
                let more = two[1][at].strip_prefix(&two[0][at]);
                assert!(more.is_some_and(|more| !more.is_empty()), "a larger module says more");
            }
        }
        fs::remove_dir_all(pkg).expect("the test's own folder");
    }
}
