//! Days of the calendar: which exist, how they are written, and which comes next.

use llo_dialogue::domain::date::Date;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::any_check::any_date;

fn parsed(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text} is a date"))
}

#[test]
fn only_days_that_exist_are_dates() {
    let exists = [(1970, 1, 1), (2024, 2, 29), (2000, 2, 29), (2026, 4, 30), (9999, 12, 31)];
    for (year, month, day) in exists {
        let date = Date::new(year, month, day).map(|date| (date.year(), date.month(), date.day()));
        assert_eq!(date, Some((year, month, day)));
    }
    let not = [(1969, 12, 31), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32)];
    let not_either = [(2026, 4, 31), (2026, 2, 29), (2100, 2, 29), (2024, 2, 30), (0, 0, 0), (65_535, 255, 255)];
    for (year, month, day) in not.into_iter().chain(not_either) {
        assert_eq!(Date::new(year, month, day), None, "{year} {month} {day}");
    }
}

#[test]
fn a_date_is_read_as_it_is_written_and_not_otherwise() {
    assert_eq!(parsed("2026-11-03"), Date::new(2026, 11, 3).expect("a day"));
    assert_eq!(parsed("2026-11-03").iso(), "2026-11-03");
    let others = [
        "",
        "-",
        "--",
        "2026",
        "2026-11",
        "2026-11-3",
        "2026-1-03",
        "26-11-03",
        "2026-11-031",
        "02026-11-03",
        "2026/11/03",
        "2026-11-03T00:00",
        " 2026-11-03",
        "2026-11-03 ",
        "+026-11-03",
        "2026-+1-03",
        "2026-11-+3",
        "2026-11-03-",
        "-026-11-03",
        "20261103",
        "2026-11-３",
        "２０２６-11-03",
        "2026-02-30",
        "1969-12-31",
    ];
    for text in others {
        assert_eq!(Date::parse(text), None, "{text:?}");
    }
}

#[test]
fn the_next_day_is_the_next_one_that_is_counted() {
    let mut date = Date::from_days(0);
    assert_eq!(date.iso(), "1970-01-01");
    for days in 1..=2_932_896 {
        let next = date.next_day();
        assert!(next > date && next == Date::from_days(days), "{date:?} {next:?}");
        date = next;
    }
    assert_eq!(date.iso(), "9999-12-31");
    assert_eq!(date.next_day(), date, "there is no day after the last");
    assert_eq!(Date::from_days(u32::MAX), date);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_date_exists_and_comes_back(date in any_date()) {
        prop_assert_eq!(Date::parse(&date.iso()), Some(date));
        prop_assert_eq!(Date::new(date.year(), date.month(), date.day()), Some(date));
    }

    #[test]
    fn any_text_is_a_date_or_none(text: String) {
        if let Some(date) = Date::parse(&text) {
            prop_assert_eq!(date.iso(), text);
        }
    }

    #[test]
    fn dates_are_in_the_order_of_their_text(a in any_date(), b in any_date()) {
        prop_assert_eq!(a.cmp(&b), a.iso().cmp(&b.iso()));
    }
}
