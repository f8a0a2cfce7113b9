//! The words: none that an honest instrument does not use, and Dutch sentences that everybody can read.

use crate::support::files::read;

/// DOMAIN's guard rails: nothing here measures, ranks or promises what is not so.
const FORBIDDEN: [&str; 24] = [
    "score",
    "scores",
    "niveau",
    "level",
    "profiel",
    "profile",
    "procent",
    "percentage",
    "norm",
    "benchmark",
    "ranking",
    "ranglijst",
    "meting",
    "uitslag",
    "anoniem",
    "anonymous",
    "kwadrant",
    "quadrant",
    "test",
    "toets",
    "volwassenheid",
    "maturity",
    "leerstijl",
    "zwak",
];

const FILES: [&str; 4] = ["src/content/nl.rs", "src/content/en.rs", "src/i18n/nl.rs", "src/i18n/en.rs"];

/// The string literals of a source file, with line continuations joined.
fn literals(path: &str) -> Vec<String> {
    let source: String =
        read(path).lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    let mut rest = source.as_str();
    while let Some((_, after)) = rest.split_once('"') {
        let (text, after) = after.split_once('"').expect("literals are closed and hold no quotes");
        let lines = text.split("\\\n").map(str::trim_start);
        found.push(lines.collect::<String>());
        rest = after;
    }
    assert!(found.len() > 20, "{path} has texts");
    found
}

/// The sentences of a text that are more than a label.
fn sentences(text: &str) -> Vec<String> {
    let ends = |c: char| matches!(c, '.' | '?' | '!' | ':');
    text.split_inclusive(ends).map(|part| part.trim().to_owned()).filter(|part| part.contains(' ')).collect()
}

fn word_count(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[test]
fn no_text_measures_ranks_or_promises_what_is_not_so() {
    for path in FILES {
        for text in literals(path) {
            let lower = text.to_lowercase();
            for word in lower.split(|c: char| !c.is_alphanumeric()) {
                assert!(!FORBIDDEN.contains(&word), "{path}: “{word}” in “{text}”");
            }
        }
    }
}

#[test]
fn dutch_sentences_are_short() {
    let texts = ["src/content/nl.rs", "src/i18n/nl.rs"].into_iter().flat_map(literals);
    let sentences: Vec<String> = texts.flat_map(|text| sentences(&text)).collect();
    let counts: Vec<usize> = sentences.iter().map(|sentence| word_count(sentence)).collect();
    for (sentence, count) in sentences.iter().zip(&counts) {
        assert!(*count <= 22, "{count} words: {sentence}");
    }
    let average = counts.iter().sum::<usize>() as f64 / counts.len() as f64;
    assert!(average <= 15.0, "{average} words on average");
    assert!(counts.len() > 50, "the test reads the texts: {} sentences", counts.len());
}

#[test]
fn both_languages_have_the_same_fields_filled() {
    for (nl, en) in [("src/content/nl.rs", "src/content/en.rs"), ("src/i18n/nl.rs", "src/i18n/en.rs")] {
        assert!(literals(nl).iter().chain(&literals(en)).all(|text| text != "TODO"), "{nl}, {en}");
    }
}
