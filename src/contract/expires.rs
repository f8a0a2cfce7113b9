//! After how long without anything done what is kept is erased. It stands here and not with the self-check, which is what
//! is kept for so long: every element has to see that it [is over](super::over).

use serde::{Deserialize, Serialize};

use crate::domain::digits;

/// After how long without anything done everything is erased. What is kept was made under one, or under none, and keeps
/// that: a link to another page of the same site, with a shorter time in its address, would erase it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct Expires {
    minutes: u64,
}

impl From<Expires> for u64 {
    fn from(expires: Expires) -> u64 {
        expires.minutes
    }
}

impl TryFrom<u64> for Expires {
    type Error = String;

    fn try_from(minutes: u64) -> Result<Expires, String> {
        let limit = Self::LIMIT;
        Expires::from_minutes(minutes).ok_or_else(|| format!("{minutes} is not from 1 to {limit} minutes"))
    }
}

impl Expires {
    /// The longest is a year.
    const LIMIT: u64 = 365 * 24 * 60;

    /// A whole number from 1 and a unit: `30m`, `8h`, `7d`.
    pub(crate) fn parse(text: &str) -> Option<Expires> {
        let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
        let minutes = match unit {
            "m" => 1,
            "h" => 60,
            "d" => 24 * 60,
            _ => return None,
        };
        let minutes = u64::from(digits::whole(number)?) * minutes;
        Expires::from_minutes(minutes)
    }

    /// As it is kept: a whole number of minutes.
    pub fn from_minutes(minutes: u64) -> Option<Expires> {
        (1..=Self::LIMIT).contains(&minutes).then_some(Expires { minutes })
    }

    pub fn minutes(self) -> u64 {
        self.minutes
    }

    /// Whether so long after this moment, at which something was done last, it is over. A clock that was set back says
    /// nothing about how long nobody was there.
    pub fn is_over(self, touched: u64, now: u64) -> bool {
        now.saturating_sub(touched) >= self.millis()
    }

    pub fn millis(self) -> u64 {
        self.minutes * 60_000
    }

    /// How long before the end the person is warned: a fifth of the time, at most five minutes.
    pub fn warning_millis(self) -> u64 {
        (self.millis() / 5).min(5 * 60_000)
    }
}
