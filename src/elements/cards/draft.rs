//! `llo-cards/1`: what one browser keeps of talk cards. The one card with its line, and a line for each of at most twelve
//! months; what was drawn, seen or refused is not in it.
//!
//! Promise: whatever bytes are found, reading yields all of it, or says that it is newer or damaged. It never panics, and
//! skips fields it does not know.

use serde::{Deserialize, Serialize};

use crate::contract::expires::Expires;
use crate::contract::format::{self, Format, if_there};
use crate::contract::ids::Id;
use crate::contract::over;
use crate::domain::cards::{Card, Kept, Line};
use crate::domain::digits;
use crate::domain::month_question::{MonthLines, YearMonth};

pub type Reading = format::Reading<Draft>;

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub kept: Option<Kept>,
    pub lines: MonthLines,
    /// When the person last did something, in milliseconds since 1970; 0 when that is not known.
    pub touched: u64,
    /// The time without anything done after which it is erased: that of the page it was begun on.
    pub expires: Option<Expires>,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "schema", rename = "llo-cards/1")]
struct CardsV1 {
    #[serde(default, deserialize_with = "if_there", skip_serializing_if = "Option::is_none")]
    kept: Option<Id<Card>>,
    /// Never without a card.
    #[serde(default, skip_serializing_if = "LineV1::is_empty")]
    line: LineV1,
    /// Oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    lines: Vec<MonthLineV1>,
    #[serde(default)]
    touched: u64,
    #[serde(default, deserialize_with = "if_there", skip_serializing_if = "Option::is_none")]
    expires: Option<Expires>,
}

impl Format for CardsV1 {
    const SCHEMA: &'static str = over::CARDS;
    /// The fullest one is below a third of it.
    const LIMIT: usize = 64 * 1024;
}

#[derive(Serialize, Deserialize)]
struct MonthLineV1 {
    month: MonthV1,
    text: LineV1,
}

/// `2026-12`.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct MonthV1(YearMonth);

impl From<MonthV1> for String {
    fn from(MonthV1(month): MonthV1) -> String {
        format!("{:04}-{:02}", month.year(), month.month())
    }
}

impl TryFrom<String> for MonthV1 {
    type Error = String;

    fn try_from(text: String) -> Result<MonthV1, String> {
        let part = |from, to| text.get(from..to).and_then(digits::whole);
        let is_separated = text.len() == 7 && text.get(4..5) == Some("-");
        let year = part(0, 4).filter(|_| is_separated).and_then(|year| u16::try_from(year).ok());
        let month = part(5, 7).and_then(|month| u8::try_from(month).ok());
        let month = year.zip(month).and_then(|(year, month)| YearMonth::new(year, month));
        month.map(MonthV1).ok_or_else(|| format!("{text:?} is no month"))
    }
}

/// A line that fits.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct LineV1(Line);

impl LineV1 {
    fn is_empty(&self) -> bool {
        self.0.as_str().is_empty()
    }
}

impl From<LineV1> for String {
    fn from(LineV1(line): LineV1) -> String {
        line.as_str().to_owned()
    }
}

impl TryFrom<String> for LineV1 {
    type Error = String;

    fn try_from(text: String) -> Result<LineV1, String> {
        let line = Line::new(&text);
        let (length, limit) = (text.chars().count(), Line::LIMIT);
        if line.as_str() == text {
            Ok(LineV1(line))
        } else {
            Err(format!("{length} characters; it has to be one line of at most {limit}"))
        }
    }
}

impl From<&Draft> for CardsV1 {
    fn from(draft: &Draft) -> CardsV1 {
        let line = |line: &Line| LineV1(line.clone());
        CardsV1 {
            kept: draft.kept.as_ref().map(|kept| Id(kept.card)),
            line: draft.kept.as_ref().map(|kept| line(&kept.line)).unwrap_or_default(),
            lines: draft
                .lines
                .iter()
                .map(|(month, text)| MonthLineV1 { month: MonthV1(month), text: line(text) })
                .collect(),
            touched: draft.touched,
            expires: draft.expires,
        }
    }
}

impl TryFrom<CardsV1> for Draft {
    type Error = String;

    fn try_from(draft: CardsV1) -> Result<Draft, String> {
        if draft.kept.is_none() && !draft.line.is_empty() {
            return Err("line: there is no card".to_owned());
        }
        if draft.lines.len() > MonthLines::LIMIT {
            return Err(format!("lines: more than {}", MonthLines::LIMIT));
        }
        let mut lines = MonthLines::default();
        for (at, MonthLineV1 { month: MonthV1(month), text: LineV1(text) }) in draft.lines.into_iter().enumerate() {
            if lines.of(month).is_some() {
                return Err(format!("lines[{at}]: this month is there twice"));
            }
            lines.write(month, text);
        }
        let LineV1(line) = draft.line;
        Ok(Draft {
            kept: draft.kept.map(|Id(card)| Kept { card, line }),
            lines,
            touched: draft.touched,
            expires: draft.expires,
        })
    }
}

impl Draft {
    pub fn write(&self) -> String {
        format::write(&CardsV1::from(self))
    }

    pub fn read(text: &str) -> Reading {
        format::read::<CardsV1, Draft>(text).map_or_else(Reading::from, Reading::Draft)
    }
}
