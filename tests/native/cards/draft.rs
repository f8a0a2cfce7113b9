//! `llo-cards/1`: what was kept is read again, whatever else is there, and what is damaged is refused with its place.

use llo_dialogue::domain::cards::{Card, Kept, Line};
use llo_dialogue::domain::month_question::{MonthLines, YearMonth};
use llo_dialogue::elements::cards::draft::{Draft, Reading};
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::files::{fixture, fixtures};

fn read(text: &str) -> Draft {
    match Draft::read(text) {
        Reading::Draft(draft) => draft,
        other => panic!("{other:?}: {text}"),
    }
}

#[test]
fn every_golden_file_is_read_for_ever() {
    assert_eq!(fixtures("cards/v1").len(), 4);
    let whole = read(&fixture("cards/v1/everything.json"));
    assert_eq!(whole.kept, Some(Kept { card: Card::AheadCurious, line: Line::new("Vragen aan Sanne") }));
    let lines: Vec<_> = whole.lines.iter().map(|(month, line)| (month.year(), month.month(), line.as_str())).collect();
    assert_eq!(lines, [(2026, 10, "Een sneltoets"), (2026, 11, "Meelopen bij Vergunningen")]);
    assert_eq!((whole.touched, whole.expires.map(|it| it.minutes())), (1_795_426_150_000, Some(480)));
    assert_eq!(whole.write(), fixture("cards/v1/everything.json"));
    assert_eq!(read(&fixture("cards/v1/only-schema.json")), Draft::default());
    assert_eq!(read(&fixture("cards/v1/kept.json")).write(), fixture("cards/v1/kept.json"));
    assert_eq!(read(&fixture("cards/v1/unknown-fields.json")).kept.map(|kept| kept.card), Some(Card::DriveOwn));
}

#[test]
fn what_is_damaged_is_refused_with_its_place() {
    let month = |text: &str| format!(r#"{{"schema":"llo-cards/1","lines":[{{"month":"{text}","text":"x"}}]}}"#);
    let twice = r#"{"schema":"llo-cards/1","lines":[{"month":"2026-11","text":"x"},{"month":"2026-11","text":"y"}]}"#;
    let long = format!(r#"{{"schema":"llo-cards/1","kept":"drive-own","line":"{}"}}"#, "x".repeat(201));
    let table = [
        ("[]".to_owned(), "schema"),
        (r#"{"schema":"llo-cards/0"}"#.to_owned(), "schema"),
        (r#"{"schema":"llo-cards/1","kept":"month-new"}"#.to_owned(), "kept: unknown card"),
        (r#"{"schema":"llo-cards/1","line":"x"}"#.to_owned(), "line: there is no card"),
        (month("2026-13"), "lines[0].month"),
        (month("2026-1"), "lines[0].month"),
        (month("26-11-1"), "lines[0].month"),
        (twice.to_owned(), "lines[1]"),
        (long, "line: 201 characters"),
        (r#"{"schema":"llo-cards/1","kept":"drive-own","line":"a\nb"}"#.to_owned(), "line: 3 characters"),
    ];
    for (text, place) in table {
        match Draft::read(&text) {
            Reading::Corrupt(fault) => assert!(fault.to_string().starts_with(place), "{fault}: {text}"),
            other => panic!("{other:?}: {text}"),
        }
    }
    assert_eq!(Draft::read(r#"{"schema":"llo-cards/2","kept":3}"#), Reading::Newer);
}

fn any_line() -> impl Strategy<Value = Line> {
    any::<String>().prop_map(|text| Line::new(&text))
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let kept = proptest::option::of((0..16_usize, any_line()));
    let lines = proptest::collection::vec((1970_u16..2200, 1_u8..=12, any_line()), 0..20);
    (kept, lines, any::<u64>()).prop_map(|(kept, written, touched)| {
        let mut lines = MonthLines::default();
        for (year, month, line) in written {
            lines.write(YearMonth::new(year, month).expect("a month"), line);
        }
        Draft { kept: kept.map(|(card, line)| Kept { card: Card::ALL[card], line }), lines, touched, expires: None }
    })
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_draft_comes_back_as_it_was(draft in any_draft()) {
        prop_assert_eq!(Draft::read(&draft.write()), Reading::Draft(draft));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        let _ = Draft::read(&text);
    }
}
