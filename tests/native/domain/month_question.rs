//! The question of the month, and a line for each of twelve months.

use llo_dialogue::domain::cards::Line;
use llo_dialogue::domain::date::{Date, Month};
use llo_dialogue::domain::month_question::{MonthLines, MonthQuestion, YearMonth};

fn month(text: &str) -> YearMonth {
    YearMonth::from(Date::parse(&format!("{text}-01")).expect("a day"))
}

/// D.4.1
#[test]
fn d_4_1_each_month_has_its_question_and_half_a_year_later_the_same() {
    let months = (1..=12).map(|number| Month::try_from(number).expect("a month"));
    let asked: Vec<MonthQuestion> = months.map(MonthQuestion::of).collect();
    assert_eq!(asked[..6], MonthQuestion::ALL);
    assert_eq!(asked[6..], MonthQuestion::ALL);
}

#[test]
fn a_line_is_of_its_month_and_an_empty_one_is_taken_away() {
    let mut lines = MonthLines::default();
    lines.write(month("2026-12"), Line::new("later"));
    lines.write(month("2026-11"), Line::new("earlier"));
    lines.write(month("2026-12"), Line::new("again"));
    let all: Vec<_> = lines.iter().map(|(month, line)| (month, line.as_str())).collect();
    assert_eq!(all, [(month("2026-11"), "earlier"), (month("2026-12"), "again")]);
    lines.write(month("2026-11"), Line::new("  "));
    assert_eq!(lines.of(month("2026-11")), None);
}

/// D.4.7
#[test]
fn d_4_7_with_a_thirteenth_line_the_oldest_goes() {
    let mut lines = MonthLines::default();
    for number in 1..=12 {
        assert!(!lines.is_full_for(month("2027-01")));
        lines.write(month(&format!("2026-{number:02}")), Line::new("x"));
    }
    assert!(lines.is_full_for(month("2027-01")) && !lines.is_full_for(month("2026-03")));
    lines.write(month("2026-03"), Line::new("the same month is none more"));
    assert!(lines.of(month("2026-01")).is_some());
    lines.write(month("2027-01"), Line::new("y"));
    assert_eq!((lines.of(month("2026-01")), lines.iter().count()), (None, 12));
    assert!(lines.of(month("2026-02")).is_some());
}
