//! The words: none that an honest instrument does not use, and Dutch sentences that everybody can read.

use serde_json::Value;

use crate::support::files::{below, read};

/// The guard rails: nothing here measures, ranks, types a person, or promises more than is so. Whole words, any case.
const FORBIDDEN: &str = "
    score scores niveau niveaus level levels profiel profielen profile profiles procent percent percentage percentages
    norm normen norms benchmark benchmarks gemiddelde average punten points rang rank ranking ranglijst winnaar
    stoplicht verkeerslicht radar badge meting measurement uitslag toets test tests zwak weak volwassenheid maturity
    leerstijl leerstijlen kwadrant quadrant
    anoniem anonieme anonimiteit anonymous anonymously anonymity";

/// What no sentence may say: who somebody is, and what a page around the element makes untrue.
const FORBIDDEN_PHRASES: [&str; 8] = [
    "je bent ",
    "you are ",
    "alleen jij ziet",
    "only you can see",
    "niemand ziet",
    "nobody can see",
    "learning style",
    "%",
];

/// What says that this is not a test may name what it is not: these sentences, word for word.
const NEGATIONS: [&str; 4] =
    ["dit is geen test.", "this is not a test.", "geen punten, geen uitslag.", "no points, no result."];

/// The texts of a file of words, as they are written there.
fn messages(json: &Value) -> Vec<String> {
    match json {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(messages).collect(),
        Value::Object(group) => group.values().flat_map(messages).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// Every text of the words' files, with the file it stands in.
fn texts() -> Vec<(String, String)> {
    let json = below("src/words", &["json"]).into_iter().flat_map(|path| {
        let name = path.display().to_string();
        let words: Value = serde_json::from_str(&read(&path)).expect("a file of words is JSON");
        messages(&words).into_iter().map(move |text| (name.clone(), text))
    });
    json.collect()
}

/// What labels a corner, and is no sentence about it: its name may stand there bare.
const LABELS: [&str; 5] = [
    "{moment}: {corner}. {focus}, {stance}.",
    "{moment}: {corner}.",
    "{moment}: {count} pin, {corner}, {place}",
    "{moment}: {count} pins, {corner}, {place}",
    "{moment}: {count} pinnen, {corner}, {place}",
];

/// "Nu past Nu nodig voor het werk" cannot be read.
#[test]
fn the_name_of_a_corner_stands_in_quotation_marks() {
    let with_name = texts().into_iter().filter(|(_, text)| text.contains("{corner}"));
    let with_name: Vec<_> = with_name.filter(|(_, text)| !LABELS.contains(&text.as_str())).collect();
    assert!(with_name.len() > 30, "{}", with_name.len());
    let bare: Vec<_> =
        with_name.iter().filter(|(_, text)| text.replace("‘{corner}’", "").contains("{corner}")).collect();
    assert!(bare.is_empty(), "{bare:#?}");
}

/// The sentences of a text that are more than a label of one word.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!']).map(str::trim).filter(|part| part.contains(' '))
}

fn word_count(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The forbidden word or phrase in a text.
fn dishonest(text: &str) -> Option<&'static str> {
    let lower = NEGATIONS.iter().fold(text.to_lowercase(), |text, negation| text.replace(negation, " "));
    let word = lower
        .split(|c: char| !c.is_alphanumeric())
        .find_map(|word| FORBIDDEN.split_whitespace().find(|bad| *bad == word));
    word.or_else(|| FORBIDDEN_PHRASES.into_iter().find(|phrase| lower.contains(phrase)))
}

#[test]
fn the_reader_finds_what_it_looks_for() {
    let json = serde_json::json!({ "a": "Één zin.", "b": { "c": ["d", "e"] } });
    assert_eq!(messages(&json), ["Één zin.", "d", "e"]);
    assert_eq!(sentences("Kort. Dit is er één. En dit?").collect::<Vec<_>>(), ["Dit is er één.", "En dit?"]);
    assert_eq!((word_count("Nu – straks, één keer"), word_count("")), (4, 0));
    assert_eq!(dishonest("Jouw Score: 3"), Some("score"));
    assert_eq!(dishonest("Alleen jij ziet dit."), Some("alleen jij ziet"));
    assert_eq!(dishonest("Normaal testament"), None, "whole words only");
    assert_eq!(dishonest("Dit is geen test. Ga verder."), None);
    assert_eq!(dishonest("Dit is geen test. Maak de test."), Some("test"));
    assert_eq!(dishonest("Geen uitslag."), Some("uitslag"), "only the whole sentence");
}

#[test]
fn no_text_measures_ranks_or_promises_what_is_not_so() {
    let texts = texts();
    let files = below("src/words", &["json"]);
    assert!(files.len() >= 10, "{files:?}");
    for file in files.iter().map(|path| path.display().to_string()) {
        let count = texts.iter().filter(|(path, _)| *path == file).count();
        assert!(count > 20, "{file}: {count} texts were read");
    }
    for (path, text) in texts {
        assert_eq!(dishonest(&text), None, "{path}: “{text}”");
    }
}

#[test]
fn dutch_sentences_are_short() {
    let texts: Vec<String> =
        texts().into_iter().filter(|(path, _)| path.ends_with("nl.json")).map(|(_, text)| text).collect();
    let sentences: Vec<&str> = texts.iter().flat_map(|text| sentences(text)).collect();
    assert!(sentences.len() > 240, "{} sentences were read", sentences.len());
    for sentence in &sentences {
        assert!(word_count(sentence) <= 22, "{} words: {sentence}", word_count(sentence));
    }
    let words: usize = sentences.iter().map(|sentence| word_count(sentence)).sum();
    assert!(words <= 15 * sentences.len(), "{words} words in {} sentences", sentences.len());
}
