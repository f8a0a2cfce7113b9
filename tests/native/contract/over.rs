//! What is over: only what says itself that its time has passed, and never what has no end or cannot be read.

use llo_dialogue::contract::over::{SPARED, is_over};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::{board, participant};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::any::{any_draft, cases};
use crate::support::any_check::any_check_draft;
use crate::support::files::{fixture, fixtures};

fn at(millis: u64) -> Time {
    Time::from_millis(millis)
}

fn far() -> Time {
    at(9_000_000_000_000)
}

#[test]
fn a_session_is_over_long_after_its_own_moment() {
    for file in fixtures("board/v1") {
        let text = fixture(&format!("board/v1/{file}"));
        let board::draft::Reading::Draft(draft) = board::draft::Draft::read(&text) else { panic!("{file} is a draft") };
        let spared = draft.not_after + SPARED;
        assert!(!is_over(&text, at(spared)) && is_over(&text, at(spared + 1)), "{file}");
    }
    for file in fixtures("seat/v1") {
        let text = fixture(&format!("seat/v1/{file}"));
        let participant::draft::Reading::Draft(draft) = participant::draft::Draft::read(&text, at(0)) else {
            panic!("{file} is a draft")
        };
        let spared = draft.until + SPARED;
        assert!(!is_over(&text, at(spared)) && is_over(&text, at(spared + 1)), "{file}");
        assert_eq!(
            participant::draft::Draft::read(&text, at(spared)),
            participant::draft::Reading::Draft(draft),
            "as the element itself sees it"
        );
        assert_eq!(
            participant::draft::Draft::read(&text, at(spared + 1)),
            participant::draft::Reading::Over,
            "the same"
        );
    }
}

#[test]
fn a_self_check_is_over_after_the_time_it_was_begun_under() {
    let text = fixture("check/v1/shared-computer.json");
    let (touched, time) = (1_795_426_150_000, 480 * 60_000);
    assert!(!is_over(&text, at(touched + time - 1)) && is_over(&text, at(touched + time)));
    assert!(!is_over(&text, at(touched - 1)), "a clock that was set back");
    assert!(!is_over(&text.replace("1795426150000", "0"), far()), "a moment that is not known");
    assert!(!is_over(&text.replace(",\"expires\":480", ""), far()), "it has no end");
}

#[test]
fn what_has_no_end_or_cannot_be_read_is_left() {
    for folder in ["draft/v1", "check/v1"] {
        for file in fixtures(folder).iter().filter(|file| *file != "shared-computer.json") {
            assert!(!is_over(&fixture(&format!("{folder}/{file}")), far()), "{file}");
        }
    }
    let others = [
        "",
        "{",
        "null",
        "[]",
        "12",
        r#"{"until":1}"#,
        r#"{"schema":"other-seat/1","until":1}"#,
        r#"{"schema":"llo-seat","until":1}"#,
        r#"{"schema":"llo-seat/2","until":1}"#,
        r#"{"schema":"llo-seat/10","until":1}"#,
        r#"{"schema":"llo-seat/0","until":1}"#,
        r#"{"schema":"llo-seat/1","until":"1"}"#,
        r#"{"schema":"llo-seat/1","until":1.5}"#,
        r#"{"schema":"llo-seat/1"}"#,
        r#"{"schema":"llo-board/1","until":1}"#,
        r#"{"schema":"llo-board/2","not_after":1}"#,
        r#"{"schema":"llo-draft/1","until":1,"not_after":1,"expires":1,"touched":1}"#,
        r#"{"schema":"llo-check/1","touched":1,"expires":0}"#,
        r#"{"schema":"llo-check/2","touched":1,"expires":1}"#,
    ];
    for text in others {
        assert!(!is_over(text, far()), "{text}");
    }
    let cut = fixture("board/v1/talk.json");
    assert!(!is_over(&cut[..cut.len() / 2], far()), "damaged");
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn no_dialogue_and_no_check_without_a_time_ends(draft in any_draft(), check in any_check_draft(), now: u64) {
        prop_assert!(!is_over(&draft.write(), at(now)));
        if check.expires.is_none() {
            prop_assert!(!is_over(&check.write(), at(now)));
        }
        let json: Value = serde_json::from_str(&check.write()).expect("JSON");
        prop_assert_eq!(json["expires"].as_u64(), check.expires.map(|expires| expires.minutes()));
    }

    #[test]
    fn any_text_gets_an_answer(text: String, now: u64) {
        prop_assert!(!is_over(&text, at(now)));
    }
}
