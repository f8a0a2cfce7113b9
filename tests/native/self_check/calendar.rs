//! The calendar file: one appointment that any calendar can read, whatever the person wrote.

use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::experiment::{InCalendar, LookBack};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::self_check::calendar::{Appointment, write};
use proptest::option;
use proptest::prelude::*;

use crate::support::any::cases;
use crate::support::any_check::{any_look_back, any_words};
use crate::support::element::A_MORNING;

/// 2026-11-30T13:30:00Z.
const AN_AFTERNOON: u64 = 1_796_045_400_000;

fn now() -> Time {
    Time::from_millis(A_MORNING)
}

fn appointment(title: &str, notes: &str, date: &str, minute: Option<u16>) -> Appointment {
    let look_back = LookBack::new(Date::parse(date).expect("a day"), minute).expect("a minute of the day");
    Appointment { title: title.into(), notes: notes.into(), look_back, identity: identity(1) }
}

fn identity(made: u64) -> InCalendar {
    InCalendar { made, changes: 0 }
}

/// The lines as they were before they were folded.
fn lines(file: &str) -> Vec<String> {
    let unfolded = file.replace("\r\n ", "");
    let lines = unfolded.strip_suffix("\r\n").expect("the last line has an end").split("\r\n");
    lines.map(str::to_owned).collect()
}

fn value(file: &str, name: &str) -> Option<String> {
    lines(file).iter().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(':')?.to_owned()))
}

fn summary(title: &str) -> String {
    value(&write(&appointment(title, "", "2026-11-30", None), None, now()), "SUMMARY").expect("a title")
}

#[test]
fn a_day_is_written_as_a_day() {
    let file = write(&appointment("Terugkijken", "Wat heb ik geleerd?", "2026-11-30", None), None, now());
    let (uid, others): (Vec<String>, Vec<String>) = lines(&file).into_iter().partition(|line| line.starts_with("UID:"));
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//llo//llo-self-check//NL",
        "BEGIN:VEVENT",
        "SEQUENCE:0",
        "DTSTAMP:20261123T092910Z",
        "DTSTART;VALUE=DATE:20261130",
        "DTEND;VALUE=DATE:20261201",
        "SUMMARY:Terugkijken",
        "DESCRIPTION:Wat heb ik geleerd?",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!((others, uid.len()), (expected.map(str::to_owned).to_vec(), 1));
}

#[test]
fn a_time_is_half_an_hour_from_the_moment_the_browser_gives() {
    let appointment = appointment("t", "", "2026-11-30", Some(870));
    let file = write(&appointment, Some(Time::from_millis(AN_AFTERNOON)), now());
    assert_eq!(value(&file, "DTSTART").as_deref(), Some("20261130T133000Z"));
    assert_eq!(value(&file, "DTEND").as_deref(), Some("20261130T140000Z"));
    assert_eq!(value(&file, "DESCRIPTION"), None, "no notes, no line");
    assert_eq!(value(&file, "TRANSP").as_deref(), Some("OPAQUE"));
}

#[test]
fn without_a_time_or_its_moment_it_takes_the_day() {
    let moment = Some(Time::from_millis(AN_AFTERNOON));
    for (minute, start) in [(None, moment), (Some(870), None), (None, None)] {
        let file = write(&appointment("t", "", "2026-11-30", minute), start, now());
        assert_eq!(value(&file, "DTSTART;VALUE=DATE").as_deref(), Some("20261130"));
    }
}

#[test]
fn an_end_lies_over_the_end_of_a_month_a_year_or_a_day() {
    let ends = [("2026-12-31", "20270101"), ("2028-02-28", "20280229"), ("2027-02-28", "20270301")];
    for (date, end) in ends {
        let file = write(&appointment("t", "", date, None), None, now());
        assert_eq!(value(&file, "DTEND;VALUE=DATE").as_deref(), Some(end), "{date}");
    }
    let late = Time::from_millis(1_798_761_600_000 - 600_000);
    let file = write(&appointment("t", "", "2026-12-31", Some(1430)), Some(late), now());
    assert_eq!(value(&file, "DTSTART").as_deref(), Some("20261231T235000Z"));
    assert_eq!(value(&file, "DTEND").as_deref(), Some("20270101T002000Z"));
    let last = write(&appointment("t", "", "9999-12-31", None), None, now());
    assert_eq!(value(&last, "DTEND;VALUE=DATE"), None, "an end is never before or at the start");
}

#[test]
fn what_means_something_in_the_format_is_escaped() {
    let table = [
        ("a;b,c\\d", "a\\;b\\,c\\\\d"),
        ("a\nb", "a\\nb"),
        ("a\r\nb", "a\\nb"),
        ("a\rb", "a\\nb"),
        ("a\n\r\nb", "a\\n\\nb"),
        ("a\r\r\nb", "a\\n\\nb"),
        ("a\u{2028}b\u{2029}c\u{85}d\u{b}e\u{c}f", "a\\nb\\nc\\nd\\ne\\nf"),
        ("\\n", "\\\\n"),
        ("a\tb", "a b"),
        ("a\u{0}\u{7}\u{1b}\u{7f}\u{9f}b", "ab"),
        ("\"a\": b", "\"a\": b"),
        ("x\r\nEND:VEVENT\r\nBEGIN:VALARM", "x\\nEND:VEVENT\\nBEGIN:VALARM"),
    ];
    for (title, expected) in table {
        assert_eq!(summary(title), expected, "{title:?}");
    }
}

#[test]
fn a_line_is_folded_at_75_bytes_and_never_within_a_letter() {
    let file = |title: &str| write(&appointment(title, "", "2026-11-30", None), None, now());
    let fits = "x".repeat(75 - "SUMMARY:".len());
    assert!(file(&fits).contains(&format!("\r\nSUMMARY:{fits}\r\nCLASS")));
    assert!(file(&(fits.clone() + "y")).contains(&format!("\r\nSUMMARY:{fits}\r\n y\r\nCLASS")));
    // 66 of 67 bytes are taken, and a seedling has four.
    let almost = "x".repeat(66);
    assert!(file(&(almost.clone() + "🌱")).contains(&format!("\r\nSUMMARY:{almost}\r\n 🌱\r\n")));
    let many = "é".repeat(100);
    let folded = format!("\r\nSUMMARY:{}\r\n {}\r\n {}\r\nCLASS", "é".repeat(33), "é".repeat(37), "é".repeat(30));
    assert!(file(&many).contains(&folded));
}

#[test]
fn appointments_are_told_apart_by_their_moment_alone() {
    let uid = |title: &str, notes: &str, date: &str, made| {
        let appointment = Appointment { identity: identity(made), ..appointment(title, notes, date, None) };
        let file = write(&appointment, None, now());
        value(&file, "UID").expect("it has one")
    };
    let first = uid("a", "b", "2026-11-30", 1);
    assert_ne!(first, uid("a", "b", "2026-11-30", 2));
    // Whoever guesses what is private finds nothing to try the guess on.
    for (title, notes, date) in [("ab", "", "2026-11-30"), ("a", "c", "2026-11-30"), ("a", "b", "2026-12-01")] {
        assert_eq!(uid(title, notes, date, 1), first);
    }
}

/// What a calendar reads from an escaped text.
fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut plain = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => plain.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => plain.push(escaped),
                other => panic!("{other:?} after a backslash in {text:?}"),
            },
            ';' | ',' => panic!("{letter:?} is not escaped in {text:?}"),
            _ => plain.push(letter),
        }
    }
    plain
}

/// What the person wrote, without what has no place in a calendar.
fn readable(text: &str) -> String {
    let breaks = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    text.replace("\r\n", "\n")
        .replace(breaks, "\n")
        .replace('\t', " ")
        .replace(|c: char| c != '\n' && c.is_control(), "")
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn any_words_come_out_as_they_went_in(
        title in any_words(), notes in any_words(), look_back in any_look_back(),
        start in option::of(any::<u64>()), now: u64,
    ) {
        let appointment = Appointment { title: title.clone(), notes: notes.clone(), look_back, identity: identity(7) };
        let file = write(&appointment, start.map(Time::from_millis), Time::from_millis(now));
        for line in file.strip_suffix("\r\n").expect("the last line has an end").split("\r\n") {
            prop_assert!(line.len() <= 75, "{:?}", line);
            prop_assert!(!line.chars().any(char::is_control), "{:?}", line);
        }
        prop_assert_eq!(value(&file, "SUMMARY").map(|text| unescaped(&text)), Some(readable(&title)));
        let read = value(&file, "DESCRIPTION").map(|text| unescaped(&text)).unwrap_or_default();
        prop_assert_eq!(read, readable(&notes));
        let names: Vec<String> = lines(&file).iter().filter_map(|line| Some(line.split_once(':')?.0.to_owned())).collect();
        prop_assert_eq!(names.iter().filter(|name| *name == "BEGIN").count(), 2);
        prop_assert_eq!(names.iter().filter(|name| name.starts_with("DTSTART")).count(), 1);
    }
}
