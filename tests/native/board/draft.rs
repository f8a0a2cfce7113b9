//! `llo-board/1`: a session comes back as it was, whatever it was; anything else is newer or damaged, and never a panic.

use llo_dialogue::contract::wire::Code;
use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::session::{Choice, NextStep, Order, PerMoment, Revealed, RoundNo, Session};
use llo_dialogue::elements::board::draft::{Draft, LIMIT, Reading};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use crate::support::any::cases;
use crate::support::any_session::{any_course, any_setup, happen};
use crate::support::drafts::{board_draft, fullest, talking};
use crate::support::files::{fixture, fixtures};
use crate::support::session::session;
use crate::support::wire::everything;

/// Each golden draft, and whether we write it like that ourselves.
fn drafts() -> Vec<(&'static str, Draft, bool)> {
    let mut chosen = board_draft(&everything(RoundNo::Second));
    let step = NextStep::new("Ask two colleagues", "Noor", Date::new(2026, 12, 1)).expect("it says what");
    chosen.session.choice = Choice::Step(step);
    // Before it was kept who was counted.
    let mut old = chosen.clone();
    for round in [&mut old.session.first, &mut old.session.second] {
        let Revealed::Both { counted, .. } = &mut round.revealed else { panic!("both are revealed") };
        *counted = PerMoment::default();
    }
    vec![
        ("lobby.json", board_draft(&session(Order::BothFirst)), true),
        ("talk.json", board_draft(&talking()), true),
        ("second-round.json", old, true),
        ("second-round-counted.json", chosen, true),
        ("unknown-fields.json", board_draft(&session(Order::BothFirst)), false),
    ]
}

fn read(text: &str) -> Draft {
    let Reading::Draft(draft) = Draft::read(text) else { panic!("it is one: {text:.200}") };
    *draft
}

#[test]
fn golden_drafts_are_read_as_they_always_were() {
    for (file, draft, ours) in drafts() {
        let path = format!("board/v1/{file}");
        if std::env::var_os("LLO_UPDATE").is_some() && !fixtures("board/v1").contains(&file.to_owned()) {
            let whole = crate::support::files::root().join("tests/fixtures").join(&path);
            std::fs::write(whole, draft.write() + "\n").expect("it can be written");
        }
        let text = fixture(&path);
        assert!(read(text.trim_end()) == draft, "{file}");
        assert!(!ours || draft.write() == text.trim_end(), "{file}");
    }
    let mut tried: Vec<String> = drafts().into_iter().map(|(file, ..)| file.to_owned()).collect();
    tried.sort();
    assert_eq!(tried, fixtures("board/v1"));
}

#[test]
fn a_code_is_kept_whole_or_not_at_all() {
    let code = Some(Code::Linked([0xa5; 20]));
    let draft = Draft { code, ..board_draft(&talking()) };
    assert!(read(&draft.write()) == draft);
    let mut json: Value = serde_json::from_str(&draft.write()).expect("it is JSON");
    json["code"] = json!("K7QM-01T");
    assert!(matches!(Draft::read(&json.to_string()), Reading::Corrupt(_)));
}

#[test]
fn twenty_thousand_people_fit() {
    let draft = fullest();
    let text = draft.write();
    assert!((3_300_000..4_000_000).contains(&text.len()) && text.len() < LIMIT, "{} bytes", text.len());
    assert!(read(&text) == draft);
    let blank = " ".repeat(LIMIT - text.len());
    assert!(read(&format!("{text}{blank}")) == draft);
    assert!(matches!(Draft::read(&format!("{text}{blank} ")), Reading::Corrupt(_)));
}

#[test]
fn what_is_newer_is_left_alone_and_the_rest_is_damaged() {
    let newer = format!("{{\"schema\":\"llo-board/2\",\"x\":\"{}\"}}", " ".repeat(LIMIT));
    for text in ["{\"schema\":\"llo-board/2\"}", "{\"schema\":\"llo-board/10\",\"keys\":1}", &newer] {
        assert_eq!(Draft::read(text), Reading::Newer);
    }
    let damaged = [
        "",
        "null",
        "{}",
        "{\"schema\":\"llo-board/1\"}",
        "{\"schema\":\"llo-board/0\"}",
        "{\"schema\":\"llo-seat/2\"}",
    ];
    for text in damaged {
        assert!(matches!(Draft::read(text), Reading::Corrupt(_)), "{text}");
    }
}

#[test]
fn what_no_board_writes_is_damaged() {
    let good: Value = serde_json::from_str(&board_draft(&talking()).write()).expect("it is JSON");
    let people = good["people"].as_str().expect("letters");
    let (first, rest) = people.split_at(48);
    let table = [
        ("/keys", json!("00")),
        ("/keys", json!("Z".repeat(104))),
        ("/title", json!("x".repeat(Draft::TITLE_LIMIT + 1))),
        ("/question", json!(5)),
        ("/auto_reveal", json!(1)),
        ("/roles", json!(["alone"])),
        ("/order", json!("both")),
        ("/floors/pins", json!(7)),
        ("/phase", json!("closed")),
        ("/round", json!(3)),
        ("/people", json!(&people[1..])),
        ("/people", json!(&people[..people.len() - 8])),
        ("/people", json!(format!("{rest}{first}"))),
        ("/people", json!(format!("{first}{people}"))),
        ("/people", json!("U".repeat(48))),
        ("/first/entered", json!("0000000000000000")),
        ("/first/locked/current", json!("ZZZZZZZ000000000")),
        ("/first/locked/desired", json!(7)),
        ("/first/typed/current/people-reactive", json!(Session::COUNT_LIMIT + 1)),
        ("/first/revealed", json!({})),
        ("/first/revealed/asked", json!("nobody")),
        ("/first/revealed/current", json!(null)),
        ("/second", json!(null)),
        ("/choice", json!("some")),
        ("/choice", json!({ "what": "", "who": "", "when": null })),
        ("/choice", json!({ "what": "x", "who": "", "when": "yesterday" })),
    ];
    for (path, value) in table {
        let mut json = good.clone();
        *json.pointer_mut(path).expect("it is there") = value.clone();
        assert!(matches!(Draft::read(&json.to_string()), Reading::Corrupt(_)), "{path} {value}");
    }
    for name in good.as_object().expect("an object").keys() {
        let mut json = good.clone();
        json.as_object_mut().and_then(|fields| fields.remove(name)).expect("it is there");
        assert!(matches!(Draft::read(&json.to_string()), Reading::Corrupt(_)), "without {name}");
    }
}

#[test]
fn nothing_secret_is_in_a_log() {
    let shown = format!("{:?}", board_draft(&talking()));
    assert!(shown.contains("number: 1234") && !shown.contains("seeds") && !shown.contains("focus"), "{shown}");
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_session_goes_on_as_it_was(setup in any_setup(), course in any_course()) {
        let mut session = Session::new(setup);
        course.iter().for_each(|happening| happen(&mut session, happening));
        let draft = board_draft(&session);
        let again = read(&draft.write());
        prop_assert!(again == draft);
        prop_assert!(Session::kept(again.session).is_some());
    }

    #[test]
    fn any_damage_gives_an_answer(at: Index, cut in 0..5_usize, put in vec(select(b"0Z{}[]\",:n".to_vec()), 0..4)) {
        let mut text = board_draft(&talking()).write().into_bytes();
        let at = at.index(text.len());
        text.splice(at..(at + cut).min(text.len()), put);
        let text = String::from_utf8_lossy(&text);
        if let Reading::Draft(draft) = Draft::read(&text) {
            prop_assert!(read(&draft.write()) == *draft);
        }
    }

    #[test]
    fn any_text_gives_an_answer(text: String) {
        prop_assert!(matches!(Draft::read(&text), Reading::Corrupt(_)));
    }
}
