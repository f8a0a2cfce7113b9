//! The same day of every month, such as the third Tuesday, twelve times: a rule that every calendar knows.

use super::date::{Date, Weekday};

/// Which of the weekdays of its month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ordinal {
    First,
    Second,
    Third,
    Fourth,
    Last,
}

/// A day of each month, found by a first date, which is one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Monthly {
    pub ordinal: Ordinal,
    pub weekday: Weekday,
}

impl Monthly {
    /// How often, the first date among them.
    pub const TIMES: u8 = 12;

    /// A fifth one is the last: not every month has five. By weekday and not by number of the day, because calendars differ
    /// where a month has no 31st.
    pub fn from(first: Date) -> Monthly {
        let ordinal = match first.day() {
            1..=7 => Ordinal::First,
            8..=14 => Ordinal::Second,
            15..=21 => Ordinal::Third,
            22..=28 => Ordinal::Fourth,
            _ => Ordinal::Last,
        };
        Monthly { ordinal, weekday: first.weekday() }
    }

    /// As RFC 5545 writes it: `FREQ=MONTHLY;BYDAY=3TU;COUNT=12`.
    pub fn rule(self) -> String {
        let ordinal = match self.ordinal {
            Ordinal::First => "1",
            Ordinal::Second => "2",
            Ordinal::Third => "3",
            Ordinal::Fourth => "4",
            Ordinal::Last => "-1",
        };
        let weekday = match self.weekday {
            Weekday::Monday => "MO",
            Weekday::Tuesday => "TU",
            Weekday::Wednesday => "WE",
            Weekday::Thursday => "TH",
            Weekday::Friday => "FR",
            Weekday::Saturday => "SA",
            Weekday::Sunday => "SU",
        };
        format!("FREQ=MONTHLY;BYDAY={ordinal}{weekday};COUNT={}", Self::TIMES)
    }
}
