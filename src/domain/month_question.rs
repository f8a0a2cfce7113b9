//! The question of the month: the month decides which, so that all who look in one month read the same; and the line that a
//! person wrote to it, month by month.

use super::cards::Line;
use super::date::{Date, Month};

/// Each is of two months, half a year apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthQuestion {
    MonthNew,
    MonthTry,
    MonthContribute,
    MonthShare,
    MonthOutside,
    MonthFactors,
}

impl MonthQuestion {
    /// In the order of the months, from January on.
    pub const ALL: [MonthQuestion; 6] = [
        MonthQuestion::MonthNew,
        MonthQuestion::MonthTry,
        MonthQuestion::MonthContribute,
        MonthQuestion::MonthShare,
        MonthQuestion::MonthOutside,
        MonthQuestion::MonthFactors,
    ];

    pub fn of(month: Month) -> MonthQuestion {
        match month {
            Month::January | Month::July => MonthQuestion::MonthNew,
            Month::February | Month::August => MonthQuestion::MonthTry,
            Month::March | Month::September => MonthQuestion::MonthContribute,
            Month::April | Month::October => MonthQuestion::MonthShare,
            Month::May | Month::November => MonthQuestion::MonthOutside,
            Month::June | Month::December => MonthQuestion::MonthFactors,
        }
    }
}

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct YearMonth {
    year: u16,
    /// 1 to 12.
    month: u8,
}

impl YearMonth {
    /// `None` for a month that no [`Date`] is in.
    pub fn new(year: u16, month: u8) -> Option<YearMonth> {
        Date::new(year, month, 1).map(YearMonth::from)
    }

    pub fn year(self) -> u16 {
        self.year
    }

    pub fn month(self) -> u8 {
        self.month
    }

    pub fn named_month(self) -> Month {
        // It is the month of a date.
        Month::try_from(self.month).unwrap_or(Month::January)
    }
}

impl From<Date> for YearMonth {
    fn from(date: Date) -> YearMonth {
        YearMonth { year: date.year(), month: date.month() }
    }
}

/// What a person wrote, at most one line for a month, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MonthLines(Vec<(YearMonth, Line)>);

impl MonthLines {
    pub const LIMIT: usize = 12;

    pub fn of(&self, month: YearMonth) -> Option<&Line> {
        self.0.iter().find(|(written, _)| *written == month).map(|(_, line)| line)
    }

    /// Writes the line of a month; an empty one is taken away. Where one more does not fit, the oldest goes.
    pub fn write(&mut self, month: YearMonth, line: Line) {
        self.0.retain(|(written, _)| *written != month);
        if line.is_blank() {
            return;
        }
        if self.0.len() == Self::LIMIT {
            self.0.remove(0);
        }
        let at = self.0.partition_point(|(written, _)| *written < month);
        self.0.insert(at, (month, line));
    }

    /// Whether the oldest goes when a line is written for this month.
    pub fn is_full_for(&self, month: YearMonth) -> bool {
        self.0.len() == Self::LIMIT && self.of(month).is_none()
    }

    /// Oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (YearMonth, &Line)> {
        self.0.iter().map(|(month, line)| (*month, line))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
