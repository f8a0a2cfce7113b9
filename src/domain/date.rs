//! A day of the calendar, from 1970 to 9999: what a round, a look-back and an appointment are dated with.

use time::{Duration, OffsetDateTime};
pub use time::{Month, Weekday};

use super::digits;

/// A day of the proleptic Gregorian calendar that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(time::Date);

impl Date {
    const FIRST: time::Date = OffsetDateTime::UNIX_EPOCH.date();

    /// `None` for a day that does not exist, or that is out of range.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let month = Month::try_from(month).ok()?;
        let date = time::Date::from_calendar_date(year.into(), month, day).ok()?;
        (date >= Self::FIRST).then_some(Date(date))
    }

    /// From `YYYY-MM-DD`, as [`Self::iso`] writes it and as a date field of a form gives it.
    pub fn parse(text: &str) -> Option<Date> {
        let separated = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        let part = |from, to| digits::whole(text.get(from..to).filter(|_| separated)?);
        let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// From the number of days since 1970-01-01. Later than 9999-12-31 is 9999-12-31.
    pub fn from_days(days: u32) -> Date {
        Date(Self::FIRST.saturating_add(Duration::days(days.into())))
    }

    pub fn year(self) -> u16 {
        // From 1970 to 9999.
        self.0.year() as u16
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    pub fn named_month(self) -> Month {
        self.0.month()
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }

    /// `YYYYMMDD`.
    pub fn basic(self) -> String {
        format!("{:04}{:02}{:02}", self.year(), self.month(), self.day())
    }

    /// The day after. The last day of all has none, and stays.
    pub fn next_day(self) -> Date {
        self.0.next_day().map_or(self, Date)
    }
}
