//! The hour that leaves the device, against known dates and a calendar that counts day by day.

use llo_dialogue::domain::leap::Looks;
use llo_dialogue::domain::time::Time;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::element::A_MORNING;

const DAY: u64 = 86_400_000;

fn hour(millis: u64) -> String {
    Time::from_millis(millis).hour()
}

#[test]
fn known_moments_have_known_hours() {
    let table = [
        (0, "1970-01-01T00:00:00Z"),
        (3_599_999, "1970-01-01T00:00:00Z"),
        (3_600_000, "1970-01-01T01:00:00Z"),
        (31_535_999_000, "1970-12-31T23:00:00Z"),
        (68_214_600_000, "1972-02-29T12:00:00Z"),
        (946_684_799_000, "1999-12-31T23:00:00Z"),
        (951_778_800_000, "2000-02-28T23:00:00Z"),
        (951_782_400_000, "2000-02-29T00:00:00Z"),
        (951_868_800_000, "2000-03-01T00:00:00Z"),
        (1_709_251_199_999, "2024-02-29T23:00:00Z"),
        (1_709_251_200_000, "2024-03-01T00:00:00Z"),
        (1_795_426_150_000, "2026-11-23T09:00:00Z"),
        (2_147_483_648_000, "2038-01-19T03:00:00Z"),
        (4_107_542_399_000, "2100-02-28T23:00:00Z"),
        (4_107_542_400_000, "2100-03-01T00:00:00Z"),
        (13_574_584_800_000, "2400-02-29T06:00:00Z"),
        (253_402_300_799_999, "9999-12-31T23:00:00Z"),
    ];
    for (millis, expected) in table {
        assert_eq!(hour(millis), expected, "{millis}");
    }
}

#[test]
fn a_clock_beyond_the_year_9999_stands_still_at_its_end() {
    for millis in [253_402_300_800_000, u64::MAX / 2, u64::MAX] {
        assert_eq!(hour(millis), "9999-12-31T23:00:00Z", "{millis}");
    }
}

#[test]
fn every_day_up_to_2410_is_the_day_after_the_day_before() {
    let (mut year, mut month, mut day) = (1970, 1, 1);
    for number in 0..(441 * 365) {
        assert_eq!(hour(number * DAY), format!("{year:04}-{month:02}-{day:02}T00:00:00Z"), "day {number}");
        day += 1;
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
        if day > days {
            (month, day) = (month + 1, 1);
        }
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
    assert!(year >= 2410, "the 400-year rule was met");
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn an_hour_always_has_the_same_shape(millis in prop_oneof![any::<u64>(), 0..300_000_000_000_000_u64]) {
        let text = hour(millis);
        let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        prop_assert_eq!(shape, "0000-00-00T00:00:00Z");
        prop_assert!(text.ends_with(":00:00Z"), "{}: minutes and seconds never leave the device", text);
    }

    #[test]
    fn a_later_time_never_has_an_earlier_hour(a in 0..260_000_000_000_000_u64, b in 0..260_000_000_000_000_u64) {
        prop_assert_eq!(hour(a.min(b)) <= hour(a.max(b)), true);
    }

    #[test]
    fn nothing_within_an_hour_can_be_told_apart(hours in 0..70_000_000_u64, within in 0..3_600_000_u64) {
        prop_assert_eq!(hour(hours * 3_600_000 + within), hour(hours * 3_600_000));
    }
}

#[test]
fn a_date_is_the_one_on_the_persons_own_calendar() {
    let new_year = 1_798_761_600_000; // 2027-01-01T00:00:00Z
    let table = [
        (new_year, 0, "2027-01-01"),
        (new_year, -1, "2026-12-31"),
        (new_year - 1, 0, "2026-12-31"),
        (new_year - 1, 1, "2027-01-01"),
        (new_year - 3_600_000, 60, "2027-01-01"),
        (new_year + 43_200_000, -720, "2027-01-01"),
        (new_year + 36_000_000, 840, "2027-01-02"),
        (0, -720, "1970-01-01"),
        (0, i16::MIN, "1970-01-01"),
        (u64::MAX, i16::MAX, "9999-12-31"),
        (u64::MAX, i16::MIN, "9999-12-31"),
    ];
    for (millis, minutes_east, expected) in table {
        let time = Time::from_millis(millis).with_offset(minutes_east);
        assert_eq!(time.date().iso(), expected, "{millis} {minutes_east}");
        assert_eq!(time.millis(), millis);
        assert_eq!(time.hour(), hour(millis), "what leaves the device says nothing about the zone");
        assert_eq!(time.basic_utc(), Time::from_millis(millis).basic_utc());
    }
}

#[test]
fn a_calendar_gets_utc_to_the_second() {
    let table = [
        (0, "19700101T000000Z"),
        (A_MORNING, "20261123T092910Z"),
        (A_MORNING + 999, "20261123T092910Z"),
        (1_796_045_400_000, "20261130T133000Z"),
        (253_402_300_799_999, "99991231T235959Z"),
        (u64::MAX, "99991231T235959Z"),
    ];
    for (millis, expected) in table {
        assert_eq!(Time::from_millis(millis).basic_utc(), expected, "{millis}");
    }
}

#[test]
fn a_later_moment_does_not_run_over() {
    let now = Time::from_millis(1_000).with_offset(60);
    assert_eq!(now.after(500), Time::from_millis(1_500), "as UTC has it");
    assert_eq!(Time::from_millis(u64::MAX).after(1).millis(), u64::MAX);
}

#[test]
fn a_clock_leaps_when_it_is_set_or_nobody_looked() {
    let (now, minute) = (1_795_426_150_000_u64, 60_000_i64);
    let table = [
        (0, None),
        (20_000, None),
        (2 * minute, None),
        (3 * minute, Some(3 * minute)),
        (30 * 60 * minute, Some(30 * 60 * minute)),
        (-1, Some(-1)),
        (-30 * 60 * minute, Some(-30 * 60 * minute)),
    ];
    for (passes, leaps) in table {
        let mut looks = Looks::default();
        assert_eq!(looks.look(Time::from_millis(now)), None, "the first look finds nothing");
        let then = Time::from_millis(now).leapt(passes);
        assert_eq!((looks.look(then), looks.look(then)), (leaps, None), "{passes}");
    }
    let mut looks = Looks::default();
    let ends = [u64::MAX, 0, u64::MAX].map(|millis| looks.look(Time::from_millis(millis)));
    assert_eq!(ends, [None, Some(i64::MIN), Some(i64::MAX)]);
}

#[test]
fn a_moment_is_shown_as_the_persons_clock_has_it() {
    let moment = Time::from_millis(1_795_426_150_000);
    assert_eq!(moment.shown(), "2026-11-23, 09:29");
    assert_eq!(moment.with_offset(60).shown(), "2026-11-23, 10:29");
    assert_eq!(moment.with_offset(-600).shown(), "2026-11-22, 23:29");
    assert_eq!(Time::from_millis(0).with_offset(-60).shown(), "1970-01-01, 00:00");
}
