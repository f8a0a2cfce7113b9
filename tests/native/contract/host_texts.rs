//! `llo-texts/2`: a host's messages in the place of ours, each checked, with its place when it is refused.

use llo_dialogue::content::{Content, WORDING};
use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::elements::dialogue::msg::Msg;
use llo_dialogue::elements::dialogue::view::{Body, Caption};
use llo_dialogue::i18n::texts::{Texts, words_with};
use llo_dialogue::i18n::{DialogueWords, ParticipantWords, RevealWords, words};
use serde_json::{Value, json};

use crate::support::element::Element;

fn read(languages: &Value) -> Result<Texts, String> {
    let mut texts = json!({ "schema": "llo-texts/2", "wording": "house-9" });
    for (language, elements) in languages.as_object().expect("by language") {
        texts[language] = elements.clone();
    }
    Texts::read(&texts.to_string())
}

#[test]
fn every_message_can_be_replaced_and_the_others_stay() {
    let texts = read(&json!({ "nl": { "dialogue": {
        "buttons": { "next": "Door" },
        "talk": { "about_corner": "{corner}: kijk" },
        "board": { "pins": { "other": "Met pinnen." } },
        "questions": ["Eén vraag?"],
        "corners": { "people-reactive": { "name": "Hulp" } },
    } } }));
    let texts = texts.expect("these are fine");
    let (theirs, ours): (DialogueWords, DialogueWords) = (words_with(Language::NL, Some(&texts)), words(Language::NL));
    assert_eq!((theirs.buttons_next(), theirs.buttons_back()), ("Door", ours.buttons_back()));
    assert_eq!(theirs.talk_about_corner("A"), "A: kijk");
    assert_eq!([1_u32, 2].map(|pins| theirs.board_pins(pins)), ["Met pinnen."; 2], "no form of ours is mixed in");
    assert_eq!(theirs.questions().iter().collect::<Vec<_>>(), ["Eén vraag?"]);
    assert_eq!(theirs.corners_name(Quadrant::PeopleReactive), "Hulp");
    assert_eq!(theirs.corners_risk(Quadrant::PeopleReactive), ours.corners_risk(Quadrant::PeopleReactive));
    let english: DialogueWords = words_with(Language::EN, Some(&texts));
    assert_eq!(english.buttons_next(), words::<DialogueWords>(Language::EN).buttons_next());
    assert_eq!(Content::new(Language::EN, Some(&texts)).wording(), "house-9");
}

#[test]
fn each_element_has_its_own() {
    let texts = read(&json!({ "nl": {
        "participant": { "join": { "title": "Meedoen?" } },
        "reveal": { "layers": { "show": "Laat zien" } },
        "made-by-others": { "x": 3 },
    } }));
    let texts = texts.expect("a page may have fewer elements than its host has words for");
    assert_eq!(words_with::<ParticipantWords>(Language::NL, Some(&texts)).join_title(), "Meedoen?");
    assert_eq!(words_with::<RevealWords>(Language::NL, Some(&texts)).layers_show(), "Laat zien");
    let ours = words::<DialogueWords>(Language::NL).talk_title();
    assert_eq!(words_with::<DialogueWords>(Language::NL, Some(&texts)).talk_title(), ours);
}

#[test]
fn what_is_refused_is_refused_with_its_place() {
    let text = |place: &str| format!("`texts.{place}` must be a text of 1 to 500 characters.");
    let object = |place: &str| format!("`texts.{place}` must be an object.");
    let table = [
        (json!({ "nl": 3 }), object("nl")),
        (json!({ "nl": { "dialogue": "x" } }), object("nl.dialogue")),
        (json!({ "en": { "dialogue": { "talk": ["x"] } } }), object("en.dialogue.talk")),
        (json!({ "nl": { "dialogue": { "talk": { "reason": 3 } } } }), text("nl.dialogue.talk.reason")),
        (json!({ "nl": { "dialogue": { "talk": { "reason": "" } } } }), text("nl.dialogue.talk.reason")),
        (json!({ "nl": { "dialogue": { "talk": { "reason": "é".repeat(501) } } } }), text("nl.dialogue.talk.reason")),
        (json!({ "en": { "dialogue": { "questions": ["a", ""] } } }), text("en.dialogue.questions[1]")),
        (
            json!({ "nl": { "dialogue": { "questions": [] } } }),
            "`texts.nl.dialogue.questions` must be 1 to 20 texts.".to_owned(),
        ),
        (
            json!({ "nl": { "dialogue": { "talk": { "raeson": "x" } } } }),
            "`texts.nl.dialogue.talk.raeson` is not one of our messages.".to_owned(),
        ),
        (
            json!({ "nl": { "dialogue": { "talk": { "about_corner": "{corner} {name}" } } } }),
            "`texts.nl.dialogue.talk.about_corner` has `{name}`, which our text has no value for.".to_owned(),
        ),
        (
            json!({ "nl": { "dialogue": { "board": { "pins": "x" } } } }),
            "`texts.nl.dialogue.board.pins` must have a text for each plural form of the language, at least for `other`."
                .to_owned(),
        ),
        (
            json!({ "nl": { "dialogue": { "board": { "pins": { "one": "x" } } } } }),
            "`texts.nl.dialogue.board.pins` must have a text for each plural form of the language, at least for `other`."
                .to_owned(),
        ),
        (
            json!({ "nl": { "dialogue": { "board": { "pins": { "one": "", "other": "x" } } } } }),
            text("nl.dialogue.board.pins.one"),
        ),
        (
            json!({ "nl": { "dialogue": { "board": { "pins": { "other": "{count} pinnen" } } } } }),
            "`texts.nl.dialogue.board.pins.other` has `{count}`, which our text has no value for.".to_owned(),
        ),
        (
            json!({ "nl": { "self_check": { "expiry": { "days": { "other": "{n} dagen" } } } } }),
            "`texts.nl.self_check.expiry.days.other` has `{n}`, which our text has no value for.".to_owned(),
        ),
    ];
    for (texts, sentence) in table {
        assert_eq!(read(&texts).err(), Some(sentence), "{texts:.120}");
    }
}

#[test]
fn a_placeholder_may_be_left_out() {
    let texts = read(&json!({ "nl": { "dialogue": { "talk": { "about_corner": "Over deze hoek" } } } }));
    let words: DialogueWords = words_with(Language::NL, texts.ok().as_ref());
    assert_eq!(words.talk_about_corner("A"), "Over deze hoek");
}

#[test]
fn an_element_shows_them_and_goes_back_to_ours() {
    let element = Element::fresh();
    let hint = |element: &Element| {
        let Body::Place(place) = element.view().body else { panic!("this is the first question") };
        let Caption::Hint(hint) = place.caption else { panic!("nothing is chosen") };
        (element.view().heading, hint)
    };
    let ours = hint(&element);
    let texts = read(&json!({ "nl": { "dialogue": {
        "prompts": { "current": "Waar staan we?" }, "choose": { "hint": "Kies maar." },
    } } }));
    element.does([Msg::TextsGiven(texts.map(Some))]);
    assert_eq!(hint(&element), ("Waar staan we?".to_owned(), "Kies maar."));
    assert_eq!(element.result()["wording"], "house-9");
    element.does([Msg::TextsGiven(Ok(None))]);
    assert_eq!(hint(&element), ours);
    assert_eq!(element.result()["wording"], WORDING);
}

#[test]
fn the_same_texts_are_kept_once() {
    let texts = || read(&json!({ "nl": { "dialogue": { "moments": { "current": "Hier" } } } })).expect("fine");
    let (one, other): (DialogueWords, DialogueWords) =
        (words_with(Language::NL, Some(&texts())), words_with(Language::NL, Some(&texts())));
    assert_eq!(one.moments(Moment::Current), "Hier");
    assert_eq!(one, other, "the very same");
    assert_ne!(one, words(Language::NL));
}
