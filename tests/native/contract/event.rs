//! The details of `llo-ready`, the self-check's `llo-change`, `llo-notice` and `llo-error`, as a host gets them.

use llo_dialogue::contract::codes::{ErrorCode, NoticeCode};
use llo_dialogue::contract::event::{ErrorV1, NoticeV1, ReadyV1};
use llo_dialogue::contract::ids;
use llo_dialogue::contract::ids::{Language, pole_id, quadrant_id};
use llo_dialogue::domain::check::Check;
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::Field;
use llo_dialogue::domain::self_check::{Answer, Capability};
use llo_dialogue::domain::space::{Pole, Quadrant};
use llo_dialogue::elements::dialogue::result;
use llo_dialogue::elements::self_check::progress::ProgressV1;
use serde_json::{json, to_value};

#[test]
fn ready_names_the_element_its_version_and_whether_something_was_found() {
    let expected = json!({
        "schema": "llo-ready/1", "element": result::ELEMENT, "version": env!("CARGO_PKG_VERSION"),
        "language": "en", "restored": true,
    });
    assert_eq!(to_value(ReadyV1::new(result::ELEMENT, Language::EN, true)).ok(), Some(expected));
}

#[test]
fn progress_is_a_count_of_what_can_be_shared() {
    let progress = |check: &Check| to_value(ProgressV1::new(check)).ok();
    let expected = |answered: usize| {
        Some(json!({ "schema": "llo-progress/1", "element": "llo-self-check", "answered": answered, "total": 13 }))
    };
    let (mut check, today) = (Check::default(), Date::from_days(20_000));
    assert_eq!(progress(&check), expected(0));
    check.answer(Capability::Voice, Some(Answer::Unknown), today);
    assert_eq!(progress(&check), expected(1));
    check.answer(Capability::ExitUnsafe, Some(Answer::NotYet), today);
    assert_eq!(progress(&check), expected(1));
    for capability in Capability::ALL {
        check.answer(capability, Some(Answer::Yes), today);
    }
    assert_eq!(progress(&check), expected(13));
    assert_eq!(check.start_round(today), Ok(()));
    assert_eq!(progress(&check), expected(0), "of the current round");
}

#[test]
fn a_notice_has_a_code_and_the_persons_sentence() {
    let expected = json!({ "schema": "llo-notice/1", "code": "erased", "message": "All deleted." });
    assert_eq!(to_value(NoticeV1::new(NoticeCode::Erased, "All deleted.".into())).ok(), Some(expected));
}

#[test]
fn an_error_adds_what_an_administrator_can_do() {
    let expected = json!({ "schema": "llo-error/1", "code": "attribute", "message": "m", "remedy": "r" });
    assert_eq!(to_value(ErrorV1::new(ErrorCode::Attribute, "m".into(), "r".into())).ok(), Some(expected));
}

#[test]
fn ids_are_the_same_as_text_and_as_json() {
    for quadrant in Quadrant::ALL {
        assert_eq!(to_value(ids::Quadrant::from(quadrant)).ok(), Some(json!(quadrant_id(quadrant))));
    }
    for pole in Pole::ALL {
        assert_eq!(to_value(ids::Pole::from(pole)).ok(), Some(json!(pole_id(pole))));
    }
    for language in [Language::NL, Language::EN] {
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

#[test]
fn ids_of_the_self_check_are_the_released_ones_and_lead_back() {
    let capabilities = [
        "aspire",
        "self-awareness",
        "mastery-motivation",
        "self-efficacy",
        "learning-agility",
        "voice",
        "financial-access",
        "skills",
        "information",
        "cope-change",
        "network",
        "self-directed",
        "autonomy",
        "exit-unsafe",
    ];
    assert_eq!(Capability::ALL.map(ids::capability_id), capabilities);
    assert_eq!(capabilities.map(ids::capability_from_id), Capability::ALL.map(Some));
    let answers = ["yes", "a-little", "not-yet", "unknown"];
    assert_eq!(Answer::ALL.map(ids::answer_id), answers);
    assert_eq!(answers.map(ids::answer_from_id), Answer::ALL.map(Some));
    let fields = ["try", "find-out", "first-step", "need", "look-back"];
    assert_eq!(Field::ALL.map(ids::field_id), fields);
    assert_eq!(fields.map(ids::field_from_id), Field::ALL.map(Some));
    for id in ["", "Voice", "voice ", "yes!", "exit_unsafe", "learned"] {
        assert_eq!((ids::capability_from_id(id), ids::answer_from_id(id), ids::field_from_id(id)), (None, None, None));
    }
}
