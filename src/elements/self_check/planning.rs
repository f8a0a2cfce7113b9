//! What a date field and a time field say together, also while somebody is still typing in them.

use crate::domain::date::Date;
use crate::domain::experiment::LookBack;
use crate::domain::time::minute_of_day;

/// What stands in the two fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    Plan(LookBack),
    /// No date. A time alone waits for one.
    Nothing,
    /// It is no date yet: the year has two digits, or a part is missing. Nothing follows from it.
    HalfTyped,
}

impl Typed {
    /// The values as a browser gives them, `YYYY-MM-DD` and `HH:MM`, or empty; and whether there is something in a field
    /// that is no value yet.
    pub fn read(date: &str, time: &str, is_half_typed: bool) -> Typed {
        if is_half_typed {
            return Typed::HalfTyped;
        }
        if date.is_empty() {
            return Typed::Nothing;
        }
        Date::parse(date)
            .and_then(|date| LookBack::new(date, minute_of_day(time)))
            .map_or(Typed::HalfTyped, Typed::Plan)
    }
}
