//! `llo-draft/1`: golden files of the released format, which are never edited, and what is newer or damaged.

use llo_dialogue::domain::dialogue::{Dialogue, Status};
use llo_dialogue::domain::space::Pin;
use llo_dialogue::elements::dialogue::draft::{Draft, Place, Reading};
use serde_json::json;

use crate::support::files::{fixture, fixtures};
use crate::support::pins::place;

fn draft(current: Option<Pin>, desired: Option<Pin>, reason: &str, status: Status, place: Place) -> Draft {
    Draft { dialogue: Dialogue::new(current, desired, reason, status), place, ..Draft::default() }
}

/// Each golden file, what it says, and whether we write it like that ourselves.
fn goldens() -> Vec<(&'static str, Draft, bool)> {
    let open = |current, desired, place| draft(current, desired, "", Status::Open, place);
    let (now, later) = (Some(place(27, 29)), Some(place(75, 81)));
    let unicode = "Omdat “zij” 🌱 zei:\n\"nu\" \\ één.";
    vec![
        ("empty.json", Draft::default(), true),
        ("place-current.json", open(now, None, Place::PlaceCurrent), true),
        ("choose-desired-passed.json", open(None, None, Place::ChooseDesired), true),
        ("place-desired.json", open(now, Some(place(1, 99)), Place::PlaceDesired), true),
        ("talk.json", Draft { question: 3, ..open(now, later, Place::Talk) }, true),
        ("done-with-reason.json", draft(now, later, unicode, Status::Done, Place::Talk), true),
        ("only-schema.json", Draft::default(), false),
        ("unknown-fields.json", open(now, None, Place::PlaceCurrent), false),
        ("unknown-place.json", open(now, None, Place::ChooseCurrent), false),
        ("any-numbers.json", open(Some(place(1, 99)), Some(place(49, 51)), Place::Talk), false),
        ("on-the-fold.json", Draft { pin_left_out: true, ..open(None, later, Place::Talk) }, false),
    ]
}

#[test]
fn golden_drafts_are_read_as_they_always_were() {
    for (file, draft, ours) in goldens() {
        let text = fixture(&format!("draft/v1/{file}"));
        assert_eq!(Draft::read(&text), Reading::Draft(draft.clone()), "{file}");
        if ours {
            assert_eq!(draft.write(), text.trim_end(), "{file}");
        }
    }
}

#[test]
fn every_golden_draft_is_tried() {
    let mut tried: Vec<String> = goldens().iter().map(|(file, ..)| (*file).to_owned()).collect();
    tried.sort();
    assert_eq!(tried, fixtures("draft/v1"));
}

#[test]
fn a_newer_draft_is_told_apart_whatever_it_holds() {
    let newer = [
        r#"{"schema":"llo-draft/2"}"#,
        r#"{"schema":"llo-draft/10","current":"another shape","pins":[[1,2]]}"#,
        r#"{"anything":{"schema":"llo-draft/1"},"schema":"llo-draft/2"}"#,
        r#"{"schema":"llo-draft/4294967295"}"#,
    ];
    for text in newer {
        assert_eq!(Draft::read(text), Reading::Newer, "{text}");
    }
}

#[test]
fn what_is_no_draft_is_corrupt() {
    let truncated = Draft::default().write();
    let deep = format!("{{\"schema\":\"llo-draft/1\",\"x\":{}", "[".repeat(100_000));
    let corrupt = [
        "",
        " ",
        "null",
        "true",
        "0",
        "[]",
        "{}",
        "\"llo-draft/1\"",
        "{",
        "\u{0}",
        "\u{feff}{}",
        &truncated[..truncated.len() - 1],
        &deep,
        r#"{"schema":1}"#,
        r#"{"schema":"llo-draft/"}"#,
        r#"{"schema":"llo-draft/0"}"#,
        r#"{"schema":"llo-draft/-1"}"#,
        r#"{"schema":"llo-draft/1.0"}"#,
        r#"{"schema":"llo-draft/x"}"#,
        r#"{"schema":"llo-draft"}"#,
        r#"{"schema":"other-draft/2"}"#,
        r#"{"schema":"llo-draft/2","schema":"llo-draft/x"}"#,
        r#"{"schema":"llo-draft/1","current":27}"#,
        r#"{"schema":"llo-draft/1","current":{"focus":27}}"#,
        r#"{"schema":"llo-draft/1","current":{"focus":"27","stance":29}}"#,
        r#"{"schema":"llo-draft/1","current":{"focus":null,"stance":29}}"#,
        r#"{"schema":"llo-draft/1","current":{"focus":1e999,"stance":29}}"#,
        r#"{"schema":"llo-draft/1","current":{"focus":NaN,"stance":29}}"#,
        r#"{"schema":"llo-draft/1","reason":null}"#,
        r#"{"schema":"llo-draft/1","status":"closed"}"#,
        r#"{"schema":"llo-draft/1","question":"3"}"#,
        r#"{"schema":"llo-draft/1","question":null}"#,
        r#"{"schema":"llo-draft/1","question":[3]}"#,
        r#"{"schema":"llo-draft/1"} trailing"#,
    ];
    for text in corrupt {
        assert!(matches!(Draft::read(text), Reading::Corrupt(_)), "{:.80}", text);
    }
}

/// A draft of the version, as many bytes long.
fn sized(version: u32, size: usize) -> String {
    let text = format!("{{\"schema\":\"llo-draft/{version}\"}}");
    text.clone() + &" ".repeat(size - text.len())
}

#[test]
fn a_text_of_our_version_that_is_too_large_is_corrupt() {
    assert!(matches!(Draft::read(&sized(1, 65_536)), Reading::Draft(_)));
    assert!(matches!(Draft::read(&sized(1, 65_537)), Reading::Corrupt(_)));
}

#[test]
fn a_newer_draft_is_newer_however_large_it_is() {
    let grown = json!({ "schema": "llo-draft/2", "reason": "é".repeat(500_000) }).to_string();
    for text in [sized(2, 65_536), sized(2, 65_537), grown] {
        assert_eq!(Draft::read(&text), Reading::Newer, "{} bytes", text.len());
    }
}

#[test]
fn a_question_that_no_list_has_is_the_first_on_every_platform() {
    let numbers = [
        ("0", 0),
        ("7", 7),
        ("4294967295", u32::MAX as usize),
        ("4294967296", 0),
        ("18446744073709551615", 0),
        ("99999999999999999999999", 0),
        ("-1", 0),
        ("1.5", 0),
    ];
    for (number, question) in numbers {
        let text = format!("{{\"schema\":\"llo-draft/1\",\"question\":{number}}}");
        assert_eq!(Draft::read(&text), Reading::Draft(Draft { question, ..Draft::default() }), "{number}");
    }
}

#[test]
fn the_fullest_draft_we_write_can_be_read_again() {
    for letter in ["🌱", "\u{1}", "\"", "\u{2028}"] {
        let full = draft(
            Some(place(99, 99)),
            Some(place(99, 99)),
            &letter.repeat(Dialogue::REASON_LIMIT),
            Status::Done,
            Place::ChooseDesired,
        );
        let full = Draft { question: u32::MAX as usize, ..full };
        let text = full.write();
        assert_eq!(Draft::read(&text), Reading::Draft(full), "{letter:?}");
        assert!(text.len() < 12_500, "{letter:?}: the comment at the limit says about 12 kB, not {}", text.len());
    }
}

#[test]
fn a_reason_that_is_too_long_is_cut_and_nothing_else_is_lost() {
    let long = json!({
        "schema": "llo-draft/1", "current": { "focus": 27, "stance": 29 }, "desired": null, "reason": "é".repeat(9000),
    });
    let expected = draft(Some(place(27, 29)), None, &"é".repeat(2000), Status::Open, Place::ChooseCurrent);
    assert_eq!(Draft::read(&long.to_string()), Reading::Draft(expected));
}
