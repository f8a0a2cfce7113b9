//! Time as a number that comes in from outside. What leaves the device is rounded down to the hour.

use super::date::Date;
use super::digits;

/// From `HH:MM`, as a time field of a form gives it, perhaps with seconds: the minute of the day, 0 to 1439.
pub fn minute_of_day(text: &str) -> Option<u16> {
    let two_digits = |at: usize| digits::whole(text.get(at..at + 2)?);
    let (hour, minute) = two_digits(0).zip(two_digits(3))?;
    let is_time = text.get(2..3) == Some(":") && hour < 24 && minute < 60;
    u16::try_from(hour * 60 + minute).ok().filter(|_| is_time)
}

/// Milliseconds since 1970-01-01T00:00:00Z, and how far the person's clock is from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    millis: u64,
    minutes_east: i16,
}

impl Time {
    const MINUTE_MS: u64 = 60_000;
    /// 9999-12-31T23:59:59Z, in seconds: a later clock is wrong, and a year has four digits.
    const LAST_SECOND: u64 = 253_402_300_799;

    /// A moment, for a person whose clock says UTC.
    pub fn from_millis(millis: u64) -> Time {
        Time { millis, minutes_east: 0 }
    }

    /// The same moment, for a person whose clock is so many minutes ahead of UTC. Only [`Self::date`] looks at it.
    pub fn with_offset(self, minutes_east: i16) -> Time {
        Time { minutes_east, ..self }
    }

    pub fn millis(self) -> u64 {
        self.millis
    }

    /// The moment so many milliseconds later, as UTC has it.
    pub fn after(self, millis: u64) -> Time {
        Time::from_millis(self.millis.saturating_add(millis))
    }

    /// Where a moment of before lies after the clock leapt so many milliseconds.
    pub fn leapt(self, millis: i64) -> Time {
        Time { millis: self.millis.saturating_add_signed(millis), ..self }
    }

    /// The day on the person's own calendar.
    pub fn date(self) -> Date {
        date_of(self.local_minute() * 60)
    }

    /// What the person's own clock shows, with the day: `2026-11-23, 09:05`.
    pub fn shown(self) -> String {
        let minute = self.local_minute();
        format!("{}, {:02}:{:02}", self.date().iso(), minute / 60 % 24, minute % 60)
    }

    fn local_minute(self) -> u64 {
        (self.millis / Self::MINUTE_MS).saturating_add_signed(self.minutes_east.into())
    }

    /// RFC 3339 in UTC, rounded down to the hour: `2026-11-23T09:00:00Z`.
    pub fn hour(self) -> String {
        let seconds = self.seconds();
        format!("{}T{:02}:00:00Z", date_of(seconds).iso(), seconds / 3600 % 24)
    }

    /// UTC to the second, as a calendar file has it: `20261130T133000Z`.
    pub fn basic_utc(self) -> String {
        let seconds = self.seconds();
        let day = date_of(seconds).basic();
        format!("{day}T{:02}{:02}{:02}Z", seconds / 3600 % 24, seconds / 60 % 60, seconds % 60)
    }

    fn seconds(self) -> u64 {
        (self.millis / 1000).min(Self::LAST_SECOND)
    }
}

fn date_of(seconds: u64) -> Date {
    Date::from_days(u32::try_from(seconds / 86_400).unwrap_or(u32::MAX))
}
