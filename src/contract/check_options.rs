//! The attributes of `<llo-self-check>`, parsed. As in [`super::options`], an unknown value falls back to the default
//! and is said.

use super::attribute::Attribute;
use super::ids::Language;
use super::options::{self, Complaint, FromAttributes, Instance, RawOptions, StorageMode};
use crate::domain::digits;

/// What the host configured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckOptions {
    pub language: Language,
    pub storage: StorageMode,
    pub instance: Instance,
    pub expires: Option<Expires>,
}

/// After how long without anything done everything is erased. What is kept was made under one, or under none, and keeps
/// that: a link to another page of the same site, with a shorter time in its address, would erase it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expires {
    minutes: u64,
}

impl Expires {
    /// The longest is a year.
    const LIMIT: u64 = 365 * 24 * 60;

    /// A whole number from 1 and a unit: `30m`, `8h`, `7d`.
    fn parse(text: &str) -> Option<Expires> {
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

impl FromAttributes for CheckOptions {
    fn from_attributes(raw: &RawOptions) -> (CheckOptions, Vec<Complaint>) {
        CheckOptions::parse(raw)
    }
}

impl CheckOptions {
    pub fn parse(raw: &RawOptions) -> (CheckOptions, Vec<Complaint>) {
        let mut complaints = Vec::new();
        let (language, storage, instance) = options::common(raw, &mut complaints);
        let expires = options::known(raw.expires.as_deref(), Attribute::Expires, &mut complaints, |text| {
            Expires::parse(text).map(Some)
        });
        (CheckOptions { language, storage, instance, expires }, complaints)
    }
}
