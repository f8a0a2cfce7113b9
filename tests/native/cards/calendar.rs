//! The repeating entry for the question of the month: one event by one rule. The programs of others that read it are asked in
//! the step `interop` of `cargo xtask test`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use llo_dialogue::domain::date::Date;
use llo_dialogue::domain::monthly::{Monthly, Ordinal};
use llo_dialogue::domain::time::Time;
use llo_dialogue::elements::cards::calendar::{Entry, write};
use llo_dialogue::elements::cards::msg::Msg;

use crate::support::cards::Cards;
use crate::support::element::A_MORNING;
use crate::support::files::root;

/// The days of a month that calendars differ about, in several months, and the leap day.
const DAYS: [&str; 13] = [
    "2026-12-01",
    "2026-12-08",
    "2026-12-15",
    "2026-12-22",
    "2026-12-28",
    "2026-12-29",
    "2026-12-30",
    "2026-12-31",
    "2027-01-29",
    "2027-01-31",
    "2027-02-28",
    "2028-02-29",
    "2027-08-31",
];

fn day(text: &str) -> Date {
    Date::parse(text).expect("a day")
}

fn file(first: &str, minute: Option<u16>) -> String {
    let entry = Entry {
        day: day(first),
        minute,
        title: "Vraag van de maand".into(),
        notes: "Eén, twee;\ndrie".into(),
        page_url: None,
    };
    write(&entry, 17_342, Time::from_millis(A_MORNING))
}

/// The lines as they were before they were folded.
fn lines(file: &str) -> Vec<String> {
    let unfolded = file.replace("\r\n ", "");
    unfolded.strip_suffix("\r\n").expect("the last line has an end").split("\r\n").map(str::to_owned).collect()
}

#[test]
fn an_entry_is_one_event_with_one_rule() {
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//llo//llo-cards//NL",
        "BEGIN:VEVENT",
        "UID:1795426150000-7342@llo-cards",
        "DTSTAMP:20261123T092910Z",
        "DTSTART;VALUE=DATE:20261215",
        "DTEND;VALUE=DATE:20261216",
        "RRULE:FREQ=MONTHLY;BYDAY=3TU;COUNT=12",
        "SUMMARY:Vraag van de maand",
        "DESCRIPTION:Eén\\, twee\\;\\ndrie",
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(lines(&file("2026-12-15", None)), expected);
}

/// D.4.4
#[test]
fn d_4_4_a_time_has_no_zone_and_takes_a_quarter_of_an_hour() {
    let lines = |minute| lines(&file("2026-12-31", Some(minute)));
    assert_eq!(lines(900)[6..8], ["DTSTART:20261231T150000", "DTEND:20261231T151500"]);
    assert_eq!(lines(1430)[6..8], ["DTSTART:20261231T235000", "DTEND:20270101T000500"]);
    assert!(lines(900).contains(&"TRANSP:OPAQUE".to_owned()));
}

/// D.4.5
#[test]
fn d_4_5_what_the_element_makes_is_folded_and_escaped() {
    for (language, first) in
        [("nl", "DESCRIPTION:Januari en juli: Wat lukt je nu\\, wat"), ("en", "DESCRIPTION:January and July: What can")]
    {
        let cards = Cards::with(|raw| {
            (raw.deck, raw.lang) = (Some("month".to_owned()), Some(language.to_owned()));
            (raw.page_url, raw.page) = (Some("./cards.html".to_owned()), "https://here.example/a/page.html".to_owned());
        });
        cards.does([Msg::ReminderDayChosen(Some(day("2026-12-15"))), Msg::ReminderAsked]);
        let file = cards.saved();
        assert_eq!(file.kind, "text/calendar");
        let physical: Vec<&str> = file.text.split("\r\n").collect();
        assert!(physical.iter().all(|line| line.len() <= 75), "{physical:?}");
        let lines = lines(&file.text);
        let notes = lines.iter().find(|line| line.starts_with("DESCRIPTION")).expect("notes");
        assert!(notes.starts_with(first), "{notes}");
        assert_eq!(notes.matches("\\n").count(), 5);
        assert!(lines.contains(&"URL:https://here.example/a/cards.html".to_owned()));
    }
}

#[test]
fn an_address_with_a_line_in_it_is_refused() {
    let cards = Cards::with(|raw| raw.page_url = Some("https://a.example/\r\nATTENDEE:x".to_owned()));
    assert_eq!(cards.driver.model().options.page_url, None);
}

/// The twelve days that the words on the screen mean, found without a rule.
fn meant(first: Date) -> Vec<String> {
    let Monthly { ordinal, weekday } = Monthly::from(first);
    let (mut year, mut month, mut days) = (first.year(), first.month(), Vec::new());
    while days.len() < 12 {
        let of_month = (1..=31).filter_map(|day| Date::new(year, month, day)).filter(|day| day.weekday() == weekday);
        let of_month: Vec<Date> = of_month.collect();
        let found = match ordinal {
            Ordinal::First => of_month[0],
            Ordinal::Second => of_month[1],
            Ordinal::Third => of_month[2],
            Ordinal::Fourth => of_month[3],
            Ordinal::Last => of_month[of_month.len() - 1],
        };
        days.push(found.iso());
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    days
}

/// D.4.2
#[test]
fn d_4_2_the_first_date_is_the_first_of_the_twelve() {
    for first in DAYS {
        let days = meant(day(first));
        assert_eq!((days[0].as_str(), days.len()), (first, 12));
        let rules = lines(&file(first, None)).iter().filter(|line| line.starts_with("RRULE")).count();
        assert_eq!(rules, 1, "{first}");
    }
}

/// D.4.3 and D.4.4: each program prints, of each file, the local times of the first 20 occurrences.
#[test]
#[ignore = "needs other programs: cargo xtask test interop"]
fn d_4_3_calendars_of_others_read_the_days_that_the_words_mean() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("calendars");
    fs::create_dir_all(&folder).expect("a folder");
    let minutes = [None, Some(900)];
    let files: Vec<(&str, Option<u16>, PathBuf)> = DAYS
        .into_iter()
        .flat_map(|first| minutes.map(|minute| (first, minute)))
        .map(|(first, minute)| (first, minute, folder.join(format!("{first}-{}.ics", minute.unwrap_or_default()))))
        .collect();
    for (first, minute, path) in &files {
        fs::write(path, file(first, *minute)).expect("a file");
    }
    let scripts = root().join("tests/calendars");
    let readers = [("/usr/bin/python3", scripts.join("dateutil_reader.py")), ("node", scripts.join("ical_reader.cjs"))];
    for (program, script) in readers {
        let read = Command::new(program).arg(script).args(files.iter().map(|(_, _, path)| path)).output();
        let read = read.unwrap_or_else(|error| panic!("{program}: {error}"));
        assert!(read.status.success(), "{program}: {}", String::from_utf8_lossy(&read.stderr));
        let read: Vec<Vec<String>> = serde_json::from_slice(&read.stdout).expect("JSON");
        assert_eq!(read.len(), files.len());
        for ((first, minute, _), days) in files.iter().zip(read) {
            let time = if minute.is_some() { "T15:00:00" } else { "" };
            let expected: Vec<String> = meant(day(first)).iter().map(|day| format!("{day}{time}")).collect();
            assert_eq!(days, expected, "{program}, {first}");
        }
    }
}
