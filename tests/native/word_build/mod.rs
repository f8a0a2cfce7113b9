//! What the build makes of the words' files, and which files it refuses: with the file and the path in it.

#[path = "../../../src/words_build/accessors.rs"]
mod accessors;
#[path = "../../../src/words_build/catalog.rs"]
mod catalog;
#[path = "../../../src/words_build/languages.rs"]
mod languages;
#[path = "../../../src/i18n/shape.rs"]
mod shape;

use catalog::{Element, Words};
use serde_json::{Value, json};

fn read(language: &str, words: &Value) -> Result<Words, Vec<String>> {
    Words::read(language, &format!("x/{language}.json"), &words.to_string())
}

/// An element with these words in Dutch and in English.
fn element(dutch: &Value, english: &Value) -> Result<Element, Vec<String>> {
    Element::new("x", vec![read("en", english)?, read("nl", dutch)?])
}

fn faults(dutch: &Value, english: &Value) -> Vec<String> {
    element(dutch, english).err().unwrap_or_default()
}

#[test]
fn a_file_with_something_that_is_no_message_is_refused() {
    let message = "is no message: a text, a list of texts, or the forms of a plural";
    let table = [
        (json!({ "a": 3 }), format!("a: {message}")),
        (json!({ "a": { "b": null } }), format!("a.b: {message}")),
        (json!({ "a": [] }), format!("a: {message}")),
        (json!({ "a": ["b", 3] }), format!("a: {message}")),
        (json!({ "a": {} }), format!("a: {message}")),
        (json!({ "a": { "one": "b", "other": 3 } }), format!("a: {message}")),
        (json!({ "a": "" }), "a: a message is not empty, and has no blank at its ends".to_owned()),
        (json!({ "a": "b " }), "a: a message is not empty, and has no blank at its ends".to_owned()),
        (json!({ "a": "b\nc" }), "a: a message is one line".to_owned()),
        (json!({ "a": "b {c" }), "a: a brace has no other".to_owned()),
        (json!({ "a": "b} c" }), "a: a brace has no other".to_owned()),
        (json!({ "a": "b {c d}" }), "a: `{c d}` is no name of a placeholder".to_owned()),
        (json!({ "a": ["{b}"] }), "a: a list has no placeholders".to_owned()),
        (json!({ "B": "c" }), ": `B` is no key: small letters, digits, `_`, and `-` in an id".to_owned()),
        (
            json!({ "a": { "few": "b", "other": "c" } }),
            "a: a plural has the forms [\"one\", \"other\"] in this language, not [\"few\", \"other\"]".to_owned(),
        ),
        (
            json!({ "a": { "other": "c" } }),
            "a: a plural has the forms [\"one\", \"other\"] in this language, not [\"other\"]".to_owned(),
        ),
    ];
    for (words, fault) in table {
        let faults = read("nl", &words).err().unwrap_or_default();
        assert_eq!(faults, [format!("x/nl.json: {fault}")], "{words}");
    }
    let faults = Words::read("nl", "x/nl.json", "{").err().unwrap_or_default();
    assert!(faults[0].starts_with("x/nl.json: EOF"), "{faults:?}");
}

#[test]
fn another_language_has_the_same_messages() {
    let dutch = json!({ "a": "b {c}", "d": { "e": "f" }, "g": { "one": "h", "other": "{count} i" }, "j": ["k"] });
    let with = |pointer: &str, value: Value| {
        let mut english = dutch.clone();
        *english.pointer_mut(pointer).expect("it is there") = value;
        english
    };
    assert_eq!(faults(&dutch, &dutch), Vec::<String>::new());
    let table = [
        (with("/a", json!("b")), "a: `{c}` is missing"),
        (with("/a", json!("{c} {d}")), "a: `{d}` is not in x/nl.json"),
        (with("/a", json!(["b"])), "a: is a list, and a text in x/nl.json"),
        (with("/g", json!("{count}")), "g: is a text, and a plural in x/nl.json"),
        (with("/j", json!("k")), "j: is a text, and a list in x/nl.json"),
    ];
    for (english, fault) in table {
        assert!(faults(&dutch, &english).contains(&format!("x/en.json: {fault}")), "{english}");
    }
    let lacking = json!({ "a": "b {c}", "d": { "x": "f" }, "g": { "one": "h", "other": "{count}" }, "j": ["k", "l"] });
    let both = ["x/en.json: d.e: is missing; x/nl.json has it", "x/en.json: d.x: is not in x/nl.json"];
    assert_eq!(faults(&dutch, &lacking), both, "a list may be longer");
}

#[test]
fn the_source_is_dutch_and_every_element_has_every_language() {
    let words = json!({ "a": "b" });
    let english = Element::new("x", vec![read("en", &words).expect("fine")]).err().unwrap_or_default();
    assert_eq!(english, ["src/words/x: nl.json is missing"]);
    let both = element(&words, &words).expect("fine");
    let one = Element::new("y", vec![read("nl", &words).expect("fine")]).expect("fine");
    let missing = languages::source(&[both, one]).err().unwrap_or_default();
    assert_eq!(missing, ["src/words/y/en.json: is missing"]);
}

#[test]
fn a_language_that_we_do_not_know_needs_other() {
    let words = |forms: Value| json!({ "a": forms });
    assert!(read("cy", &words(json!({ "zero": "b", "few": "c", "other": "d" }))).is_ok());
    let group = read("cy", &words(json!({ "zero": "b", "few": "c" }))).expect("then it is a group");
    assert_eq!(group.messages.len(), 2);
}

#[test]
fn the_words_are_written_in_the_order_of_the_source() {
    let dutch = json!({ "a": "1", "b": { "c": "2", "d": "3" } });
    let element = element(&dutch, &json!({ "b": { "d": "6", "c": "5" }, "a": "4" })).expect("fine");
    let english = element.languages.iter().find(|words| words.language == "en").expect("it is there");
    assert_eq!(element.written(english), r#"{"a":"4","b":{"c":"5","d":"6"}}"#);
}

#[test]
fn other_messages_have_another_fingerprint() {
    let of = |words: Value| element(&words, &words).expect("fine").fingerprint();
    let all = [
        of(json!({ "a": "b" })),
        of(json!({ "b": "b" })),
        of(json!({ "a": ["b"] })),
        of(json!({ "a": { "one": "b", "other": "b" } })),
        of(json!({ "a": { "a": "b" } })),
        of(json!({ "a": "b", "c": "d" })),
    ];
    assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), all.len());
    assert_eq!(of(json!({ "a": "b" })), of(json!({ "a": "other words" })), "the words do not count");
}

#[test]
fn a_message_has_a_method_with_an_argument_for_each_placeholder() {
    let words = json!({
        "group": { "plain": "a", "filled": "{name} of {all}" },
        "counted": { "one": "a {thing}", "other": "{count} {thing}s" },
        "list": ["a"],
        "told": { "title": "a", "text": "b {clock}" },
    });
    let source = accessors::source(&element(&words, &words).expect("fine")).expect("fine");
    for signature in [
        "pub struct XWords(Words);",
        "pub fn group_plain(self) -> &'static str {",
        "pub fn group_filled(self, name: &str, all: impl Into<Number>) -> String {",
        "pub fn group_filled_pieces(self) -> Pieces {",
        "pub fn counted(self, count: impl Into<Number>, thing: &str) -> String {",
        "pub fn list(self) -> List {",
        "pub fn told(self, clock: &str) -> (&'static str, String) {",
    ] {
        assert!(source.contains(signature), "{signature} in {source}");
    }
}

#[test]
fn a_group_of_ids_takes_the_id() {
    let corner = |name: &str| json!({ "name": name, "risk": "b" });
    let words = |other: Value| json!({ "corners": { "people-reactive": corner("a"), "people-proactive": other } });
    let element = |words: Value| {
        let words = Words::read("nl", "dialogue/nl.json", &words.to_string()).expect("fine");
        Element::new("dialogue", vec![words]).expect("fine")
    };
    let source = accessors::source(&element(words(corner("c")))).expect("fine");
    let signature = "pub fn corners_name(self, key: crate::domain::space::Quadrant) -> &'static str {";
    assert!(source.contains(signature), "{source}");
    for unlike in [json!({ "name": "c" }), json!({ "name": "c {d}", "risk": "b" })] {
        let fault = accessors::source(&element(words(unlike.clone()))).err().unwrap_or_default();
        assert!(fault.starts_with("src/words/dialogue: corners"), "{unlike}: {fault}");
    }
}

#[test]
fn our_own_files_are_taken() {
    let elements = catalog::read_all(&crate::support::files::root().join("src/words")).expect("our own files");
    let names: Vec<&str> = elements.iter().map(|element| element.name.as_str()).collect();
    assert_eq!(names, ["board", "cards", "dialogue", "participant", "reveal", "self_check"]);
    for name in &names {
        assert!(accessors::all(&elements).contains(&format!("/{name}.rs\"")), "{name}");
        assert!(languages::files(&elements).contains(&format!("/{name}.en.json\"")), "{name}");
    }
    assert!(languages::source(&elements).expect("all of them").contains("[\"nl\", \"en\"]"));
}
