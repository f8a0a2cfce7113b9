//! `llo-result/1`: golden files, letter by letter. A released file is never edited; a format only grows.

use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::dialogue::{Dialogue, Status};
use llo_dialogue::domain::disclosure::Floor;
use llo_dialogue::domain::space::Pin;
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::dialogue::result::ResultV1;

use crate::support::element::A_MORNING;
use crate::support::files::{fixture, fixtures, read};
use crate::support::pins::place;

/// `www/results.js` counts corners, too, and its page names them.
#[test]
fn the_page_for_results_has_our_floor_and_our_names() {
    let floor = format!("export const COUNTS_FROM = {};", Floor::Counts.lowest());
    assert!(read("www/results.js").contains(&floor), "{floor}");
    let page = read("www/results-page.js");
    for language in ["nl", "en"] {
        let words: serde_json::Value =
            serde_json::from_str(&read(format!("src/words/dialogue/{language}.json"))).expect("JSON");
        for (corner, text) in words["corners"].as_object().expect("the corners") {
            let line = format!("\"{corner}\": {},", text["name"]);
            assert!(page.contains(&line), "{line}");
        }
    }
}

/// What a golden result was made from.
struct Golden {
    file: &'static str,
    current: Option<Pin>,
    desired: Option<Pin>,
    reason: &'static str,
    status: Status,
    language: Language,
    wording: &'static str,
    millis: u64,
}

fn goldens() -> Vec<Golden> {
    let empty = Golden {
        file: "empty.json",
        current: None,
        desired: None,
        reason: "",
        status: Status::Open,
        language: Language::NL,
        wording: "llo-2026-11",
        millis: A_MORNING,
    };
    vec![
        Golden { file: "only-current.json", current: Some(place(27, 29)), ..empty },
        Golden { file: "only-desired.json", desired: Some(place(51, 49)), language: Language::EN, ..empty },
        Golden {
            file: "two-poles-done.json",
            current: Some(place(27, 29)),
            desired: Some(place(75, 81)),
            reason: "Omdat het hier zo gaat.",
            status: Status::Done,
            ..empty
        },
        Golden {
            file: "one-pole.json",
            current: Some(place(75, 75)),
            desired: Some(place(75, 25)),
            language: Language::EN,
            ..empty
        },
        Golden {
            file: "stays-done.json",
            current: Some(place(1, 99)),
            desired: Some(place(49, 51)),
            status: Status::Done,
            wording: "huis-3 \"proef\"",
            millis: 951_868_799_999,
            ..empty
        },
        Golden { file: "passed-done.json", status: Status::Done, millis: 0, ..empty },
        empty,
    ]
}

#[test]
fn results_are_the_golden_ones() {
    for golden in goldens() {
        let dialogue = Dialogue::new(golden.current, golden.desired, golden.reason, golden.status);
        let result = ResultV1::new(&dialogue, golden.language, golden.wording, Time::from_millis(golden.millis));
        let json = serde_json::to_string_pretty(&result).expect("a result is plain JSON") + "\n";
        assert_eq!(json, fixture(&format!("result/{}", golden.file)), "{}", golden.file);
    }
}

#[test]
fn every_golden_file_is_tried() {
    let mut tried: Vec<String> = goldens().iter().map(|golden| golden.file.to_owned()).collect();
    tried.sort();
    assert_eq!(tried, fixtures("result"));
}

#[test]
fn passing_cannot_be_told_from_not_answering() {
    let result = |status| {
        let dialogue = Dialogue::new(None, Some(place(27, 29)), "a reason", status);
        ResultV1::new(&dialogue, Language::NL, "w", Time::from_millis(0))
    };
    assert_eq!(result(Status::Open).current, None);
    assert_eq!(result(Status::Done).current, None);
    assert_eq!(result(Status::Done).step, None);
}
