//! The look-back as a file for any calendar: one appointment, as RFC 5545 writes it.
//!
//! Our own: the crate `ics` folds to lines of 76 bytes and lets control characters through, and `icalendar` brings
//! `chrono` with it.

use crate::domain::experiment::{InCalendar, LookBack};
use crate::domain::time::Time;

const PRODUCT: &str = "-//llo//llo-self-check//NL";
/// The longest line, in bytes, without its end.
const LINE: usize = 75;
const HALF_AN_HOUR_MS: u64 = 30 * 60_000;

/// What a person puts in their own calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    pub title: String,
    pub notes: String,
    pub look_back: LookBack,
    /// The same in every file of this appointment, so that a calendar changes it and does not add another.
    pub identity: InCalendar,
}

/// The text of the file. `start` is the look-back's time of day as a moment: only the browser knows the person's
/// zone. Without a time of day, or without that moment, the appointment takes the day.
pub fn write(appointment: &Appointment, start: Option<Time>, now: Time) -> String {
    let mut file = String::new();
    let mut line = |name: &str, value: &str| push_folded(&mut file, name, value);
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", PRODUCT);
    line("BEGIN", "VEVENT");
    line("UID", &uid(appointment.identity));
    line("SEQUENCE", &appointment.identity.changes.to_string());
    line("DTSTAMP", &now.basic_utc());
    let date = appointment.look_back.date;
    let (parameter, begin, end) = match start.filter(|_| appointment.look_back.minute().is_some()) {
        Some(start) => {
            let end = start.after(HALF_AN_HOUR_MS);
            ("", start.basic_utc(), end.basic_utc())
        }
        None => (";VALUE=DATE", date.basic(), date.next_day().basic()),
    };
    line(&format!("DTSTART{parameter}"), &begin);
    // On the last day of all there is no later end; without one the format has its own.
    if end > begin {
        line(&format!("DTEND{parameter}"), &end);
    }
    line("SUMMARY", &escaped(&appointment.title));
    if !appointment.notes.is_empty() {
        line("DESCRIPTION", &escaped(&appointment.notes));
    }
    line("CLASS", "PRIVATE");
    // On a day to look back the person is not away.
    line("TRANSP", if parameter.is_empty() { "OPAQUE" } else { "TRANSPARENT" });
    line("END", "VEVENT");
    line("END", "VCALENDAR");
    file
}

/// Tells appointments apart by the moment at which the first file was made. Nothing of the texts goes in, not
/// even a checksum: a calendar that is shared may show this where it hides a private appointment, and whoever guesses a
/// text can try whether the sum fits.
fn uid(identity: InCalendar) -> String {
    format!("{}@llo-self-check", identity.made)
}

/// A value of the type TEXT. Every kind of line end is `\n`, a tab is a space, other control characters are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    let mut before = '\0';
    for letter in text.chars() {
        match letter {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
        before = letter;
    }
    escaped
}

/// Adds a line, and folds it where it is too long, never within a letter.
fn push_folded(file: &mut String, name: &str, value: &str) {
    let mut used = 0;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if used + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            used = 1;
        }
        file.push(letter);
        used += letter.len_utf8();
    }
    file.push_str("\r\n");
}
