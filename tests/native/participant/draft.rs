//! `llo-seat/1`: a participant is the same one after a reload, until the session's time is over.

use llo_dialogue::contract::over::SPARED;
use llo_dialogue::contract::wire::{Code, PublicKeys};
use llo_dialogue::domain::session::{Content, Placed, RoundNo};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::participant::draft::{Counted, Draft, LIMIT, Reading, Way};
use llo_dialogue::live::participation::{LastState, Participation, Seed};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::support::any::{any_pin, cases};
use crate::support::files::{fixture, fixtures};
use crate::support::pins::place;
use crate::support::wire::{any_sent, role};

const OVER: u64 = 1_795_426_150_000;
const SEED: [u8; 32] = [0x5e; 32];

fn draft(code: Code, content: Option<Content>, keys: Option<u8>) -> Draft {
    let keys = keys.map(|byte| PublicKeys { sign: [byte; 32], seal: [byte ^ 0xff; 32], not_after: OVER });
    let last_state = keys.map(|keys| LastState { number: 7, keys });
    let counter = u64::from(content.is_some()) * 3;
    Draft {
        code,
        participation: Participation { seed: Some(Seed(SEED)), counter, content, last_state },
        until: OVER,
        way: Way::default(),
        counted: Counted::default(),
    }
}

/// Each golden draft, and whether we write it like that ourselves.
fn goldens() -> Vec<(&'static str, Draft, bool)> {
    let typed = Code::Typed([1, 2, 3, 4, 5]);
    let linked = Code::Linked([0xa5; 20]);
    let placed = Placed::new(RoundNo::First, Some(place(27, 29)), None, role(1));
    let before_keys =
        |draft: Draft| Draft { participation: Participation { seed: None, ..draft.participation }, ..draft };
    vec![
        ("new.json", draft(typed, None, None), true),
        ("placed.json", draft(linked, Some(Content::Here(placed)), Some(0x5a)), true),
        ("before-done.json", before_keys(draft(linked, Some(Content::Here(placed)), Some(0x5a))), false),
        ("before-keys.json", before_keys(draft(linked, Some(Content::Here(placed)), Some(0x5a))), false),
        ("gone.json", draft(typed, Some(Content::Gone), Some(0)), true),
        ("unknown-fields.json", draft(typed, None, None), false),
        ("new-before-keys.json", before_keys(draft(typed, None, None)), false),
    ]
}

fn before() -> Time {
    Time::from_millis(OVER)
}

#[test]
fn golden_drafts_are_read_as_they_always_were() {
    for (file, draft, ours) in goldens() {
        let text = fixture(&format!("seat/v1/{file}"));
        assert_eq!(Draft::read(text.trim_end(), before()), Reading::Draft(draft), "{file}");
        assert!(!ours || draft.write() == text.trim_end(), "{file}");
    }
    let mut tried: Vec<String> = goldens().into_iter().map(|(file, ..)| file.to_owned()).collect();
    tried.sort();
    assert_eq!(tried, fixtures("seat/v1"));
}

#[test]
fn a_draft_lasts_as_long_as_its_session() {
    let [_, (_, with_state, _), ..] = &goldens()[..] else { panic!("there are some") };
    let now = Time::from_millis(1_000);
    let kept = Draft::new(with_state.code, with_state.participation, now);
    assert_eq!(kept.until, OVER);
    assert_eq!(Draft::read(&kept.write(), Time::from_millis(OVER + SPARED + 1)), Reading::Over);
    let unheard = Draft::new(with_state.code, Participation { last_state: None, ..with_state.participation }, now);
    assert_eq!(unheard.until, 1_000 + 12 * 3_600_000, "as long as one can last");
}

#[test]
fn what_is_newer_is_left_alone_and_the_rest_is_damaged() {
    assert_eq!(Draft::read("{\"schema\":\"llo-seat/2\"}", before()), Reading::Newer);
    for text in ["", "{}", "{\"schema\":\"llo-seat/1\"}", "{\"schema\":\"llo-board/2\"}"] {
        assert!(matches!(Draft::read(text, before()), Reading::Corrupt(_)), "{text}");
    }
    let text = goldens()[1].1.write();
    let blank = " ".repeat(LIMIT - text.len());
    assert!(text.len() < LIMIT / 2, "{}", text.len());
    assert!(matches!(Draft::read(&format!("{text}{blank}"), before()), Reading::Draft(_)));
    assert!(matches!(Draft::read(&format!("{text}{blank} "), before()), Reading::Corrupt(_)));
    let good: Value = serde_json::from_str(&text).expect("it is JSON");
    let table = [
        ("/code", json!("K7QM")),
        ("/seed", json!("00")),
        ("/seed", json!(null)),
        ("/counter", json!(-1)),
        ("/here", json!(1)),
        ("/here/current/focus", json!(50)),
        ("/state", json!(null)),
        ("/state/keys", json!("00")),
        ("/until", json!("tomorrow")),
    ];
    for (path, value) in table {
        let mut json = good.clone();
        *json.pointer_mut(path).expect("it is there") = value;
        assert!(matches!(Draft::read(&json.to_string(), before()), Reading::Corrupt(_)), "{path}");
    }
}

fn any_counted() -> impl Strategy<Value = Counted> {
    let each = || option::of(option::of(any_pin()));
    (each(), each(), each(), each()).prop_map(|(a, b, c, d)| [[a, b], [c, d]])
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn any_draft_is_read_back(sent in any_sent(), says: bool, keys in option::of(any::<u8>()), short: bool, bytes: [u8; 20]) {
        let code = if short { Code::Linked(bytes).typed() } else { Code::Linked(bytes) };
        let draft = draft(code, says.then_some(sent.contribution.content), keys);
        prop_assert_eq!(Draft::read(&draft.write(), before()), Reading::Draft(draft));
    }

    #[test]
    fn any_damage_gives_an_answer(at: Index, with: char) {
        let text = goldens()[1].1.write();
        let at = at.index(text.len());
        let text = format!("{}{with}{}", &text[..at], &text[at + 1..]);
        if let Reading::Draft(draft) = Draft::read(&text, before()) {
            prop_assert_eq!(Draft::read(&draft.write(), before()), Reading::Draft(draft));
        }
    }

    #[test]
    fn what_counted_is_read_as_it_was_written(counted in any_counted(), watches: bool) {
        let participation = Participation { seed: Some(Seed(SEED)), counter: 0, content: None, last_state: None };
        let code = Code::parse("K7QM2T9D").expect("a code");
        let way = if watches { Way::Watches } else { Way::Open };
        let kept = Draft { way, counted, ..Draft::new(code, participation, Time::from_millis(5)) };
        prop_assert_eq!(Draft::read(&kept.write(), Time::from_millis(6)), Reading::Draft(kept));
    }
}
