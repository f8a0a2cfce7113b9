//! `llo-check/1`: the self-check as one browser keeps it, and as the file a person takes to another device.
//!
//! Promise: whatever bytes are found, reading yields all of it, or says that it is newer or damaged. It never panics,
//! never guesses an answer, and skips fields it does not know. What was skipped or left out leaves no trace.

use serde::{Deserialize, Serialize};

mod experiment;
mod round;

use self::experiment::Kept;
use self::round::RoundV1;
use crate::contract::expires::Expires;
use crate::contract::format::{self, Fault, Format, Refusal, if_there};
use crate::contract::over;
use crate::domain::check::Check;
use crate::domain::self_check::{Capability, Full, Round};

const SCHEMA: &str = over::CHECK;
const LAST_STATEMENT: usize = Capability::ALL.len() - 1;
/// The longest text of ours that is read, in bytes. The fullest one is below half of it.
pub const LIMIT: usize = 1024 * 1024;

pub type Reading = format::Reading<Draft>;

/// What is kept: all the person did, and where they were.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub check: Check,
    pub place: Place,
    /// Which statement was shown, 0 to 13.
    pub current: usize,
    /// When the person last did something, in milliseconds since 1970; 0 when that is not known.
    pub touched: u64,
    /// The time without anything done after which it is erased: that of the page it was begun on.
    pub expires: Option<Expires>,
}

/// Where in the self-check the person was. A place that only later versions know is the intro.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    Statements,
    Overview,
    Work,
    Rounds,
    #[default]
    #[serde(other)]
    Intro,
}

/// Whether what is private goes into the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Private {
    LeftOut,
    Included,
}

/// Why a file is not taken over: in a word for the person, and with the place for the page's maker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRefused {
    pub why: FileRefusal,
    /// A newer file is not looked into.
    pub fault: Option<Fault>,
}

/// Why a file is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRefusal {
    NotOurs,
    Damaged,
    Newer,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "schema", rename = "llo-check/1")]
struct CheckV1 {
    #[serde(default)]
    rounds: Vec<RoundV1>,
    #[serde(default)]
    experiments: Vec<Kept>,
    #[serde(default)]
    place: Place,
    #[serde(default)]
    statement: u8,
    #[serde(default)]
    touched: u64,
    #[serde(default, deserialize_with = "if_there", skip_serializing_if = "Option::is_none")]
    expires: Option<Expires>,
}

impl Format for CheckV1 {
    const SCHEMA: &'static str = SCHEMA;
    const LIMIT: usize = LIMIT;
}

impl From<&Draft> for CheckV1 {
    fn from(draft: &Draft) -> CheckV1 {
        CheckV1 {
            rounds: draft.check.rounds().iter().map(RoundV1::from).collect(),
            experiments: draft.check.experiments().iter().cloned().map(Kept).collect(),
            place: draft.place,
            // At most 13.
            statement: draft.current.min(LAST_STATEMENT) as u8,
            touched: draft.touched,
            expires: draft.expires,
        }
    }
}

impl TryFrom<CheckV1> for Draft {
    type Error = String;

    fn try_from(draft: CheckV1) -> Result<Draft, String> {
        let current = usize::from(draft.statement);
        if current > LAST_STATEMENT {
            return Err(format!("statement: {current} is above {LAST_STATEMENT}"));
        }
        let rounds = draft.rounds.into_iter().map(Round::from).collect();
        let experiments = draft.experiments.into_iter().map(|Kept(experiment)| experiment).collect();
        let too_many = |Full| {
            let (rounds, experiments) = (Check::ROUND_LIMIT, Check::EXPERIMENT_LIMIT);
            format!("more than {rounds} rounds or {experiments} experiments")
        };
        Ok(Draft {
            check: Check::new(rounds, experiments).map_err(too_many)?,
            place: draft.place,
            current,
            touched: draft.touched,
            expires: draft.expires,
        })
    }
}

impl Draft {
    pub fn write(&self) -> String {
        format::write(&CheckV1::from(self))
    }

    pub fn read(text: &str) -> Reading {
        format::read::<CheckV1, Draft>(text).map_or_else(Reading::from, Reading::Draft)
    }
}

/// The file a person can take along: the same format, without where they were and when.
pub fn file(check: &Check, private: Private) -> String {
    let check = match private {
        Private::LeftOut => check.without_private(),
        Private::Included => check.clone(),
    };
    Draft { check, ..Draft::default() }.write()
}

/// Opens a file that was taken along.
///
/// # Errors
/// [`FileRefused`]; nothing of it is to be used then.
pub fn open_file(text: &str) -> Result<Check, FileRefused> {
    let draft: Draft = format::read::<CheckV1, _>(text).map_err(|refusal| match refusal {
        Refusal::NotOurs(fault) => FileRefused { why: FileRefusal::NotOurs, fault: Some(fault) },
        Refusal::Damaged(fault) => FileRefused { why: FileRefusal::Damaged, fault: Some(fault) },
        Refusal::Newer => FileRefused { why: FileRefusal::Newer, fault: None },
    })?;
    Ok(draft.check)
}
