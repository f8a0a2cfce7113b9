//! A day of the calendar, from 1970 to 9999: what a round, a look-back and an appointment are dated with.

use super::digits;

/// A day of the proleptic Gregorian calendar that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    const FIRST_YEAR: u16 = 1970;
    /// A year has four digits.
    const LAST_YEAR: u16 = 9999;
    /// 9999-12-31, counted from 1970-01-01.
    const LAST_DAY: u32 = 2_932_896;

    /// `None` for a day that does not exist, or that is out of range.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Date> {
        let exists = (Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Date { year, month, day })
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
        // 400-year cycles that begin on 1 March, so that the leap day comes last.
        let since_march_0000 = days.min(Self::LAST_DAY) + 719_468;
        let cycle = since_march_0000 / 146_097;
        let day_of_cycle = since_march_0000 % 146_097;
        let year_of_cycle =
            (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
        let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = 400 * cycle + year_of_cycle + u32::from(month <= 2);
        // At most 9999, 12 and 31.
        Date { year: year as u16, month: month as u8, day: day as u8 }
    }

    pub fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// `YYYYMMDD`.
    pub fn basic(self) -> String {
        format!("{:04}{:02}{:02}", self.year, self.month, self.day)
    }

    /// The day after. The last day of all has none, and stays.
    pub fn next_day(self) -> Date {
        Self::new(self.year, self.month, self.day + 1)
            .or_else(|| Self::new(self.year, self.month + 1, 1))
            .or_else(|| Self::new(self.year + 1, 1, 1))
            .unwrap_or(self)
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
