//! What is refused of our formats is refused with its place and the reason, for the page's maker.

use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::board;
use llo_dialogue::elements::dialogue::draft::{Draft, Reading};
use llo_dialogue::elements::participant;
use llo_dialogue::elements::self_check::draft::{FileRefusal, FileRefused, open_file};
use serde_json::{Value, json};

use crate::support::files::fixture;

/// A golden file with one thing changed.
fn changed(file: &str, pointer: &str, value: Value) -> String {
    let mut json: Value = serde_json::from_str(&fixture(file)).expect("a golden file is JSON");
    *json.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} exists")) = value;
    json.to_string()
}

#[test]
fn a_self_check_says_where() {
    let table = [
        (
            r#""rounds":[{"date":"2026-02-03","themes":["voice","x"]}]"#,
            r#"rounds[0].themes[1]: unknown capability "x""#,
        ),
        (r#""rounds":[{"date":"2026-02-03","themes":["voice","voice"]}]"#, "rounds[0].themes: voice is there twice"),
        (
            r#""rounds":[{"date":"2026-02-03","answers":{"voice":"maybe"}}]"#,
            r#"rounds[0].answers.voice: unknown answer "maybe""#,
        ),
        (r#""rounds":[{"date":"2026-02-30"}]"#, r#"rounds[0].date: "2026-02-30" is no day"#),
        (r#""rounds":[{}]"#, "rounds[0]: missing field `date`"),
        (r#""experiments":[{"about":"voice","minute":10}]"#, "experiments[0]: minute: there is no date"),
        (r#""statement":14"#, "statement: 14 is above 13"),
        (r#""expires":0"#, "expires: 0 is not from 1 to 525600 minutes"),
        (r#""touched":"x""#, "touched: invalid type: string, expected u64"),
    ];
    for (field, fault) in table {
        let text = format!(r#"{{"schema":"llo-check/1",{field}}}"#);
        let Err(FileRefused { why: FileRefusal::Damaged, fault: Some(found) }) = open_file(&text) else {
            panic!("{text} is damaged")
        };
        assert_eq!(found.to_string(), fault);
    }
}

#[test]
fn a_dialogue_says_where() {
    let table = [
        ("/current/focus", json!("27"), "current.focus: invalid type: string, expected a JSON number"),
        ("/status", json!("closed"), "status: unknown variant `closed`, expected `open` or `done`"),
        ("/schema", json!("llo-draft/0"), r#"schema: "llo-draft/0" is not "llo-draft/1""#),
    ];
    for (pointer, value, fault) in table {
        let Reading::Corrupt(found) = Draft::read(&changed("draft/v1/talk.json", pointer, value)) else {
            panic!("{pointer} is damaged")
        };
        assert_eq!(found.to_string(), fault);
    }
}

#[test]
fn a_session_says_where() {
    let table = [
        ("/first/revealed/current/counts/people-reactive", json!("7"), "first.revealed.current.counts.people-reactive"),
        ("/first/typed/current/people-reactive", json!(20_001), "first: typed: more than"),
        ("/first/revealed/asked", json!("nobody"), "first.revealed.asked: unknown variant `nobody`"),
        ("/floors/pins", json!(7), "floors: Pins is below 8"),
        ("/phase", json!("closed"), r#"phase: unknown phase "closed""#),
        ("/choice", json!("some"), "choice: must be null"),
    ];
    for (pointer, value, fault) in table {
        let board::draft::Reading::Corrupt(found) =
            board::draft::Draft::read(&changed("board/v1/talk.json", pointer, value))
        else {
            panic!("{pointer} is damaged")
        };
        assert!(found.to_string().starts_with(fault), "{found}");
    }
}

#[test]
fn a_participation_says_where_and_nothing_of_what_is_secret() {
    let table = [
        ("/seed", json!("5e5e"), "seed: must be 64 hexadecimal digits in lower case"),
        ("/here/current/focus", json!(50), "here.current.focus: 50 is no odd number from 1 to 99"),
        ("/state/keys", json!("00"), "state.keys: must be 64 bytes and a zero byte in base 32"),
    ];
    for (pointer, value, fault) in table {
        let read =
            participant::draft::Draft::read(&changed("seat/v1/placed.json", pointer, value), Time::from_millis(0));
        let participant::draft::Reading::Corrupt(found) = read else { panic!("{pointer} is damaged") };
        assert_eq!(found.to_string(), fault);
    }
}

#[test]
fn a_fault_is_short_and_does_not_repeat_what_a_person_wrote() {
    let fault = |field: &str| match Draft::read(&format!(r#"{{"schema":"llo-draft/1",{field}}}"#)) {
        Reading::Corrupt(fault) => fault.to_string(),
        read => panic!("{field} is damaged: {read:?}"),
    };
    let words = r#""question":"omdat \" hij\", expected\n dat""#;
    assert_eq!(fault(words), "question: invalid type: string, expected a JSON number");
    assert_eq!(fault(&format!(r#""status":"{}""#, "é".repeat(1_000))).chars().count(), 200);
}
