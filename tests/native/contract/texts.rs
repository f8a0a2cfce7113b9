//! A host's own words: what is taken, what keeps ours, and why something is refused.

use llo_dialogue::content::{Content, WORDING};
use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::i18n::texts::Texts;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::any::cases;
use crate::support::element::Element;
use crate::support::files::fixture;

const FULL: &str = "texts/full.json";

fn read(value: &Value) -> Result<Texts, String> {
    Texts::read(&value.to_string())
}

/// Valid texts with one thing changed.
fn with(pointer: &str, value: Value) -> Value {
    let mut texts: Value = serde_json::from_str(&fixture(FULL)).expect("a golden file is JSON");
    *texts.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} exists")) = value;
    texts
}

#[test]
fn full_texts_replace_every_word_they_name() {
    let texts = Texts::read(&fixture(FULL)).expect("the golden texts are fine");
    for (language, sign) in [(Language::NL, "nl"), (Language::EN, "en")] {
        let content = Content::new(language, Some(&texts));
        let mut words = vec![content.prompt(Moment::Current), content.prompt(Moment::Desired)];
        for corner in Quadrant::ALL.map(|quadrant| content.corner(quadrant)) {
            words.extend([corner.name, corner.sentence, corner.strength, corner.risk]);
        }
        words.extend((0..content.question_count()).map(|index| content.question(index)));
        assert_eq!(words.len(), 2 + 16 + 2);
        assert!(words.iter().all(|word| word.starts_with(sign)), "{words:?}");
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), 20, "no word stands in two places");
    }
}

#[test]
fn partial_texts_keep_our_words_for_the_rest() {
    let texts = json!({
        "schema": "llo-texts/1", "wording": "house-3",
        "en": { "current": "Where are we?", "people-reactive": { "name": "Lending a hand" } },
        "added-later": true,
    });
    let texts = read(&texts).expect("partial texts are fine");
    let (mixed, ours) = (Content::new(Language::EN, Some(&texts)), Content::new(Language::EN, None));
    assert_eq!(mixed.prompt(Moment::Current), "Where are we?");
    assert_eq!(mixed.prompt(Moment::Desired), ours.prompt(Moment::Desired));
    let (corner, our_corner) = (mixed.corner(Quadrant::PeopleReactive), ours.corner(Quadrant::PeopleReactive));
    assert_eq!((corner.name, corner.sentence), ("Lending a hand", our_corner.sentence));
    assert_eq!(mixed.corner(Quadrant::PeopleProactive), ours.corner(Quadrant::PeopleProactive));
    assert_eq!(mixed.question_count(), ours.question_count());
    let dutch = Content::new(Language::NL, Some(&texts));
    assert_eq!(dutch.prompt(Moment::Current), Content::new(Language::NL, None).prompt(Moment::Current));
    assert_eq!(dutch.wording(), "house-3", "the version counts for both languages");
}

#[test]
fn questions_start_again_after_the_last() {
    let texts = read(&with("/nl/questions", json!(["a", "b", "c"]))).expect("three questions are fine");
    let content = Content::new(Language::NL, Some(&texts));
    assert_eq!([0, 1, 2, 3, 7].map(|index| content.question(index)), ["a", "b", "c", "a", "b"]);
    let ours = Content::new(Language::NL, None);
    assert_eq!(ours.question(ours.question_count()), ours.question(0));
}

#[test]
fn what_is_refused_is_refused_with_a_sentence() {
    let must_be = |place: &str| format!("`texts.{place}` must be a text of 1 to 500 characters.");
    let schema = "`texts.schema` must be \"llo-texts/2\" or \"llo-texts/1\".".to_owned();
    let wording = "`texts.wording` must name the version of your words, 1 to 64 characters.".to_owned();
    let questions = "`texts.nl.questions` must be 1 to 20 questions.".to_owned();
    let table = [
        (json!({}), &schema),
        (json!([]), &schema),
        (json!("text"), &schema),
        (with("/schema", json!("llo-texts/3")), &schema),
        (with("/schema", json!(null)), &schema),
        (with("/wording", json!("")), &wording),
        (with("/wording", json!(3)), &wording),
        (with("/wording", json!("é".repeat(65))), &wording),
        (with("/nl/current", json!("")), &must_be("nl.current")),
        (with("/nl/desired", json!(3)), &must_be("nl.desired")),
        (with("/nl/people-proactive/name", json!(["a"])), &must_be("nl.people-proactive.name")),
        (with("/en/people-reactive/risk", json!("é".repeat(501))), &must_be("en.people-reactive.risk")),
        (with("/en/questions", json!(["a", ""])), &must_be("en.questions[1]")),
        (with("/nl/questions", json!([])), &questions),
        (with("/nl/questions", json!("a")), &questions),
        (with("/nl/questions", json!(vec!["q"; 21])), &questions),
    ];
    for (texts, sentence) in table {
        assert_eq!(read(&texts), Err(sentence.clone()), "{texts:.80}");
    }
}

#[test]
fn a_part_of_another_shape_is_refused_with_its_place() {
    for part in ["/nl", "/en", "/nl/organisation-reactive", "/nl/people-reactive", "/en/people-proactive"] {
        let place = part[1..].replace('/', ".");
        for wrong in [json!("x"), json!(["x"]), json!([]), json!(null), json!(3), json!(true)] {
            let sentence = format!("`texts.{place}` must be an object.");
            assert_eq!(read(&with(part, wrong.clone())), Err(sentence), "{part}: {wrong}");
        }
        assert!(read(&with(part, json!({}))).is_ok(), "{part}: an object without words keeps ours");
    }
}

#[test]
fn what_is_no_json_is_refused_with_the_place_of_the_fault() {
    let table = [
        ("", "EOF while parsing a value at line 1 column 0"),
        ("{", "EOF while parsing an object at line 1 column 1"),
        ("{\n\"schema\":}", "expected value at line 2 column 10"),
        ("{\n\"e\": 1,}", "trailing comma at line 2 column 8"),
        ("nonsense", "expected ident at line 1 column 2"),
    ];
    for (json, fault) in table {
        let sentence = format!("`texts` is not JSON: {fault}.");
        assert_eq!(Texts::read(json), Err(sentence), "{json}");
    }
}

#[test]
fn the_longest_texts_are_taken_and_longer_ones_are_not() {
    assert!(read(&with("/nl/current", json!("é".repeat(500)))).is_ok());
    assert!(read(&with("/wording", json!("é".repeat(64)))).is_ok());
    let padded =
        |length: usize| fixture(FULL).trim_end().to_owned() + &" ".repeat(length - fixture(FULL).trim_end().len());
    assert!(Texts::read(&padded(65_536)).is_ok());
    assert_eq!(Texts::read(&padded(65_537)), Err("`texts` is 65537 bytes; at most 65536 are read.".to_owned()));
}

#[test]
fn the_wording_stands_in_every_result() {
    let element = Element::fresh();
    assert_eq!(element.result()["wording"], WORDING);
    element.does([Msg::TextsGiven(read(&with("/wording", json!("house-3"))).map(Some))]);
    assert_eq!(element.result()["wording"], "house-3");
    element.does([Msg::TextsGiven(Ok(None))]);
    assert_eq!(element.result()["wording"], WORDING);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_text_is_taken_or_refused(json: String) {
        prop_assert!(Texts::read(&json).is_err());
    }
}
