//! The look-back as a file for any calendar: one appointment, as RFC 5545 writes it.

use crate::domain::experiment::{InCalendar, LookBack};
use crate::domain::time::Time;
use crate::kit::calendar_file::CalendarFile;

const PRODUCT: &str = "-//llo//llo-self-check//NL";
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
    let mut file = CalendarFile::new(PRODUCT);
    file.line("UID", &uid(appointment.identity));
    file.line("SEQUENCE", &appointment.identity.changes.to_string());
    file.line("DTSTAMP", &now.basic_utc());
    let date = appointment.look_back.date;
    let (parameter, begin, end) = match start.filter(|_| appointment.look_back.minute().is_some()) {
        Some(start) => {
            let end = start.after(HALF_AN_HOUR_MS);
            ("", start.basic_utc(), end.basic_utc())
        }
        None => (";VALUE=DATE", date.basic(), date.next_day().basic()),
    };
    file.line(&format!("DTSTART{parameter}"), &begin);
    // On the last day of all there is no later end; without one the format has its own.
    if end > begin {
        file.line(&format!("DTEND{parameter}"), &end);
    }
    file.text("SUMMARY", &appointment.title);
    if !appointment.notes.is_empty() {
        file.text("DESCRIPTION", &appointment.notes);
    }
    file.line("CLASS", "PRIVATE");
    // On a day to look back the person is not away.
    file.line("TRANSP", if parameter.is_empty() { "OPAQUE" } else { "TRANSPARENT" });
    file.finish()
}

/// Tells appointments apart by the moment at which the first file was made. Nothing of the texts goes in, not
/// even a checksum: a calendar that is shared may show this where it hides a private appointment, and whoever guesses a
/// text can try whether the sum fits.
fn uid(identity: InCalendar) -> String {
    format!("{}@llo-self-check", identity.made)
}
