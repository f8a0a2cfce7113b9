//! The details of `llo-ready`, `llo-notice` and `llo-error`, as a host gets them.

use llo_dialogue::contract::event::{ErrorV1, NoticeV1, ReadyV1};
use llo_dialogue::contract::ids::{Language, pole_id, quadrant_id};
use llo_dialogue::contract::{ids, result};
use llo_dialogue::domain::space::{Pole, Quadrant};
use serde_json::{json, to_value};

#[test]
fn ready_names_the_element_its_version_and_whether_something_was_found() {
    let expected = json!({
        "schema": "llo-ready/1", "element": result::ELEMENT, "version": env!("CARGO_PKG_VERSION"),
        "language": "en", "restored": true,
    });
    assert_eq!(to_value(ReadyV1::new(result::ELEMENT, Language::En, true)).ok(), Some(expected));
}

#[test]
fn a_notice_has_a_code_and_the_persons_sentence() {
    let expected = json!({ "schema": "llo-notice/1", "code": "erased", "message": "All deleted." });
    assert_eq!(to_value(NoticeV1::new("erased", "All deleted.".into())).ok(), Some(expected));
}

#[test]
fn an_error_adds_what_an_administrator_can_do() {
    let expected = json!({ "schema": "llo-error/1", "code": "attribute", "message": "m", "remedy": "r" });
    assert_eq!(to_value(ErrorV1::new("attribute", "m".into(), "r".into())).ok(), Some(expected));
}

#[test]
fn ids_are_the_same_as_text_and_as_json() {
    for quadrant in Quadrant::ALL {
        assert_eq!(to_value(ids::Quadrant::from(quadrant)).ok(), Some(json!(quadrant_id(quadrant))));
    }
    for pole in Pole::ALL {
        assert_eq!(to_value(ids::Pole::from(pole)).ok(), Some(json!(pole_id(pole))));
    }
    for language in [Language::Nl, Language::En] {
        assert_eq!(to_value(language).ok(), Some(json!(language.tag())));
    }
}

#[test]
fn ids_are_the_released_ones() {
    let quadrants = Quadrant::ALL.map(quadrant_id);
    let released = ["organisation-reactive", "organisation-proactive", "people-reactive", "people-proactive"];
    assert_eq!(quadrants, released);
    assert_eq!(Pole::ALL.map(pole_id), ["organisation", "people", "reactive", "proactive"]);
}
