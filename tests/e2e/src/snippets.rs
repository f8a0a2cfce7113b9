//! The snippets of the documentation, and which of them are run by what.

use std::path::Path;

/// A fenced block of Markdown: where it stands, its language, its text.
#[derive(Clone, Debug)]
pub struct Snippet {
    pub file: String,
    pub language: String,
    pub text: String,
}

/// All of the documentation and of the READMEs.
///
/// # Panics
/// When a page cannot be read.
#[must_use]
pub fn all() -> Vec<Snippet> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let pages = std::fs::read_dir(root.join("www/docs")).expect("the documentation");
    let mut files: Vec<_> = pages.map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "md"));
    files.extend([root.join("README.md"), root.join("workshop/README.md")]);
    files.sort();
    files.iter().flat_map(|file| of(&file.file_stem().unwrap_or_default().to_string_lossy(), file)).collect()
}

fn of(name: &str, file: &Path) -> Vec<Snippet> {
    let text = std::fs::read_to_string(file).expect("a page of the documentation");
    let blocks = text.split("\n```").skip(1).step_by(2).map(|block| block.split_once('\n').unwrap_or((block, "")));
    let snippet = |(language, text): (&str, &str)| Snippet {
        file: name.to_owned(),
        language: language.to_owned(),
        text: text.to_owned(),
    };
    blocks.map(snippet).collect()
}

/// The one block of this page of the documentation in this language that holds these words.
///
/// # Panics
/// When there is not exactly one.
#[must_use]
pub fn in_documentation(file: &str, language: &str, words: &str) -> String {
    let is_it = |one: &Snippet| one.file == file && one.language == language && one.text.contains(words);
    let found: Vec<Snippet> = all().into_iter().filter(is_it).collect();
    let [one] = &found[..] else { panic!("{file} has {} snippets with {words:?}", found.len()) };
    one.text.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of the scripts that the scenarios run.
    const SCRIPTS: [&str; 5] = ["credentials", "llo-height", ".texts = ", "llo-result", "llo-dialogue/results"];

    /// What is run or read elsewhere: its language, its page, and by what.
    const ELSEWHERE: [(&str, &str, &str); 8] = [
        ("json", "reference", "tests/native/documentation.rs holds it to its schema"),
        ("text", "administrator", "tests/native/documentation.rs compares it with the policy of the server"),
        ("text", "portals", "tests/portals reads such short codes as WordPress does"),
        ("xml", "portals", "a line of a manifest that the tests of xtask read"),
        ("jsx", "packages", "tests/types compiles such a component"),
        ("js", "packages", "tests/embeds builds projects with these imports"),
        ("sh", "README", "the tests of xtask read its command lines"),
        ("sh", "packages", "cargo xtask test embeds installs the package; nothing starts a container here"),
    ];

    #[test]
    fn every_snippet_is_run_somewhere() {
        let is_run = |one: &Snippet| match one.language.as_str() {
            "html" | "css" => true,
            "js" if SCRIPTS.iter().any(|words| one.text.contains(words)) => true,
            language => ELSEWHERE.iter().any(|(other, file, _)| *other == language && *file == one.file),
        };
        let found = all();
        assert!(found.len() > 20, "{} snippets", found.len());
        let strange: Vec<Snippet> = found.into_iter().filter(|one| !is_run(one)).collect();
        assert!(strange.is_empty(), "nothing runs these: {strange:#?}");
    }
}
