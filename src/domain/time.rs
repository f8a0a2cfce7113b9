//! Time as a number that comes in from outside. What leaves the device is rounded down to the hour.

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(u64);

impl Time {
    const HOUR_MS: u64 = 3_600_000;
    /// 9999-12-31T23:00:00Z: a later clock is wrong, and a year has four digits.
    const LAST_HOUR: u64 = 70_389_527;

    pub fn from_millis(millis: u64) -> Time {
        Time(millis)
    }

    /// RFC 3339 in UTC, rounded down to the hour: `2026-11-23T09:00:00Z`.
    pub fn hour(self) -> String {
        let hours = (self.0 / Self::HOUR_MS).min(Self::LAST_HOUR);
        let (year, month, day) = civil(hours / 24);
        format!("{year:04}-{month:02}-{day:02}T{:02}:00:00Z", hours % 24)
    }
}

/// The Gregorian date of a day since 1970, counted in 400-year cycles that begin on 1 March.
fn civil(days: u64) -> (u64, u64, u64) {
    let since_march_0000 = days + 719_468;
    let cycle = since_march_0000 / 146_097;
    let day_of_cycle = since_march_0000 % 146_097;
    let year_of_cycle = (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
    let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = 400 * cycle + year_of_cycle + u64::from(month <= 2);
    (year, month, day)
}
