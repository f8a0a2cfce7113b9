//! The question of the month as a file for any calendar: one entry that repeats itself twelve times by one rule, because
//! calendars take only the first of several entries of a file.
//!
//! A time of day has no zone: three o'clock stays three o'clock when summer time ends. There is no alarm: several calendars
//! leave it out, and a person's calendar has their own.

use crate::domain::date::Date;
use crate::domain::monthly::Monthly;
use crate::domain::time::Time;
use crate::kit::calendar_file::CalendarFile;

const PRODUCT: &str = "-//llo//llo-cards//NL";
/// How long it takes where it has a time of day, in minutes.
const LENGTH: u16 = 15;
const DAY: u16 = 24 * 60;
/// What tells two files apart that are made in one millisecond is below this.
const NUMBERS: u64 = 10_000;

/// What a person puts in their own calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The first of the days, which the others follow from.
    pub day: Date,
    /// Of the day.
    pub minute: Option<u16>,
    pub title: String,
    pub notes: String,
    /// Where the question is asked.
    pub page_url: Option<String>,
}

/// The text of the file, made now. Of the person nothing is in it, and `chance` tells two files apart.
pub fn write(entry: &Entry, chance: u64, now: Time) -> String {
    let mut file = CalendarFile::new(PRODUCT);
    file.line("UID", &format!("{}-{}@llo-cards", now.millis(), chance % NUMBERS));
    file.line("DTSTAMP", &now.basic_utc());
    let (parameter, begin, end) = match entry.minute {
        Some(minute) => ("", moment(entry.day, minute), moment(entry.day, minute.saturating_add(LENGTH))),
        None => (";VALUE=DATE", entry.day.basic(), entry.day.next_day().basic()),
    };
    file.line(&format!("DTSTART{parameter}"), &begin);
    // On the last day of all there is no later end; without one the format has its own.
    if end > begin {
        file.line(&format!("DTEND{parameter}"), &end);
    }
    file.line("RRULE", &Monthly::from(entry.day).rule());
    file.text("SUMMARY", &entry.title);
    file.text("DESCRIPTION", &entry.notes);
    if let Some(address) = &entry.page_url {
        file.line("URL", address);
    }
    file.line("CLASS", "PRIVATE");
    // On a day with a question the person is not away.
    file.line("TRANSP", if parameter.is_empty() { "OPAQUE" } else { "TRANSPARENT" });
    file.finish()
}

/// A minute of a day, or of the day after it, on whatever clock the person looks at.
fn moment(day: Date, minute: u16) -> String {
    let (day, minute) = if minute < DAY { (day, minute) } else { (day.next_day(), minute - DAY) };
    format!("{}T{:02}{:02}00", day.basic(), minute / 60, minute % 60)
}
