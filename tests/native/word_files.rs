//! The words as a page loads them: what is written is read again, and what is not whole is refused.

use std::thread;

use llo_dialogue::contract::ids::Language;
use llo_dialogue::contract::options::RawOptions;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::elements::dialogue::options::Options;
use llo_dialogue::i18n::inside::file;
use llo_dialogue::i18n::table::{ElementWords, Shape};
use llo_dialogue::i18n::{
    BoardWords, DialogueWords, ParticipantWords, RevealWords, SelfCheckWords, add, one_and_other, only, words,
};

const LANGUAGES: [Language; 2] = [Language::NL, Language::EN];
const SHAPES: [Shape; 5] =
    [DialogueWords::SHAPE, SelfCheckWords::SHAPE, ParticipantWords::SHAPE, RevealWords::SHAPE, BoardWords::SHAPE];
const ELEMENTS: [&str; 5] = ["dialogue", "self_check", "participant", "reveal", "board"];

/// What was read stays in a thread: each of these has its own.
fn apart<T: Send + 'static>(test: impl FnOnce() -> T + Send + 'static) -> T {
    thread::spawn(test).join().expect("it does not panic")
}

fn takes(text: &str, shapes: &'static [Shape]) -> bool {
    let text = text.to_owned();
    apart(move || add(Language::NL, &text, Box::new(one_and_other), shapes))
}

#[test]
fn what_is_written_is_read_again() {
    for language in LANGUAGES {
        let text = file(language, &ELEMENTS).expect("all of them");
        let (taken, only, now) = apart(move || {
            let taken = add(language, &text, Box::new(one_and_other), &SHAPES);
            (taken, only(), words::<DialogueWords>(language).moments(Moment::Current))
        });
        assert_eq!((taken, only), (true, Some(language)));
        assert_eq!(now, words::<DialogueWords>(language).moments(Moment::Current));
    }
}

#[test]
fn words_of_one_language_do_not_change_those_of_another() {
    let both = apart(|| {
        for language in LANGUAGES {
            add(language, &file(language, &["dialogue"]).unwrap_or_default(), Box::new(one_and_other), &SHAPES[..1]);
        }
        (only(), LANGUAGES.map(|language| words::<DialogueWords>(language).steps_talk()))
    });
    assert_eq!(both, (None, ["Gesprek", "Talk"]));
}

#[test]
fn a_bundle_takes_the_words_of_its_own_elements_and_no_others() {
    let text = |elements: &[&str]| file(Language::NL, elements).expect("our own elements");
    assert!(takes(&text(&["dialogue"]), &SHAPES[..1]));
    assert!(takes(&text(&["self_check", "dialogue"]), &SHAPES[..2]));
    assert!(!takes(&text(&["dialogue"]), &SHAPES[..2]), "an element is missing");
    assert!(!takes(&text(&["dialogue", "self_check"]), &SHAPES[..1]), "one too many");
    assert!(!takes(&text(&["self_check"]), &SHAPES[..1]), "another");
    assert_eq!(file(Language::NL, &["nothing"]), None);
}

#[test]
fn a_text_that_is_not_whole_is_refused() {
    let whole = file(Language::NL, &["dialogue"]).expect("our own element");
    assert!(takes(&whole, &SHAPES[..1]));
    for wrong in [
        String::new(),
        "{}".to_owned(),
        "<!doctype html>\n".to_owned(),
        whole[..whole.len() - 1].to_owned(),
        whole.replacen("\"moments\"", "\"moment\"", 1),
        whole.replacen("\"current\":\"Nu\",", "", 1),
        whole.replacen("\"current\":\"Nu\"", "\"current\":[\"Nu\"]", 1),
        whole.replacen("\"current\":\"Nu\"", "\"current\":3", 1),
        whole.replacen("\"current\":\"Nu\"", "\"current\":\"Nu\",\"added\":\"x\"", 1),
        whole.replacen("\"current\":\"Nu\",\"desired\":\"Straks\"", "\"desired\":\"Straks\",\"current\":\"Nu\"", 1),
    ] {
        assert_ne!(wrong, whole);
        assert!(!takes(&wrong, &SHAPES[..1]), "{wrong:.200}");
    }
}

#[test]
fn the_form_of_a_plural_is_chosen_by_the_rule_that_is_given() {
    let counted = |rule: fn(u64) -> String| {
        apart(move || {
            add(Language::NL, &file(Language::NL, &["self_check"]).unwrap_or_default(), Box::new(rule), &SHAPES[1..2]);
            [0_u32, 1, 2].map(|count| words::<SelfCheckWords>(Language::NL).expiry_days(count))
        })
    };
    assert_eq!(counted(one_and_other), ["0 dagen", "1 dag", "2 dagen"]);
    assert_eq!(counted(|count| if count == 2 { "one" } else { "other" }.to_owned()), ["0 dagen", "1 dagen", "1 dag"]);
    assert_eq!(counted(|_| "few".to_owned()), ["0 dagen", "1 dagen", "2 dagen"], "a form that is not there");
}

#[test]
fn a_message_is_filled_in_whatever_order_its_language_has() {
    let [dutch, english] = LANGUAGES.map(words::<DialogueWords>);
    assert_eq!(dutch.talk_about_corner("A {b}"), "‘A {b}’", "what fills it is not filled again");
    assert_eq!(english.talk_fits_now("A"), "For now you chose ‘A’.");
    assert_eq!(
        dutch.notices_setting_unknown("1", "2").1,
        "‘1’ bij ‘2’ kennen we niet. We gaan verder met de gewone instelling."
    );
}

#[test]
fn the_only_language_that_is_there_is_taken() {
    let raw = |only_lang| RawOptions { lang: Some("en".to_owned()), only_lang, ..RawOptions::default() };
    let language = |raw| Options::parse(&raw).0.language;
    assert_eq!(language(raw(None)), Language::EN);
    assert_eq!(language(raw(Some(Language::NL))), Language::NL);
    let unknown = RawOptions { lang: Some("fr".to_owned()), only_lang: Some(Language::EN), ..RawOptions::default() };
    let (options, complaints) = Options::parse(&unknown);
    assert_eq!((options.language, complaints.len()), (Language::EN, 1), "and it is told all the same");
}
