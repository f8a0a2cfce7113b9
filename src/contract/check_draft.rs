//! `llo-check/1`: the self-check as one browser keeps it, and as the file a person takes to another device.
//!
//! Promise: whatever bytes are found, reading yields all of it, or says that it is newer or damaged. It never panics,
//! never guesses an answer, and skips fields it does not know. What was skipped or left out leaves no trace.

use serde::Serialize;

use super::check_json::{ExperimentV1, RoundV1, read_check};
use super::check_options::Expires;
use super::json::{self, Json};
use super::version::{Foreign, of_schema};
use crate::domain::check::Check;
use crate::domain::self_check::Capability;

pub(super) const SCHEMA: &str = "llo-check/1";
/// The longest text of ours that is read, in bytes. The fullest one is below half of it.
pub const LIMIT: usize = 1024 * 1024;
const LAST_STATEMENT: usize = Capability::ALL.len() - 1;

/// A self-check as it was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    Draft(CheckDraft),
    /// Written by a newer version of this product: not ours to touch.
    Newer,
    /// Not a self-check, or a damaged one.
    Corrupt,
}

/// What is kept: all the person did, and where they were.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckDraft {
    pub check: Check,
    pub place: CheckPlace,
    /// Which statement was shown, 0 to 13.
    pub current: usize,
    /// When the person last did something, in milliseconds since 1970; 0 when that is not known.
    pub touched: u64,
    /// The time without anything done after which it is erased: that of the page it was begun on.
    pub expires: Option<Expires>,
}

/// Where in the self-check the person was. A place that only later versions know is the intro.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckPlace {
    #[default]
    Intro,
    Statements,
    Overview,
    Work,
    Rounds,
}

impl CheckPlace {
    fn from_id(id: &str) -> CheckPlace {
        match id {
            "statements" => CheckPlace::Statements,
            "overview" => CheckPlace::Overview,
            "work" => CheckPlace::Work,
            "rounds" => CheckPlace::Rounds,
            _ => CheckPlace::Intro,
        }
    }
}

/// Whether what is private goes into the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Private {
    LeftOut,
    Included,
}

/// Why a file is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRefusal {
    NotOurs,
    Damaged,
    Newer,
}

#[derive(Serialize)]
struct CheckV1<'a> {
    schema: &'static str,
    rounds: Vec<RoundV1<'a>>,
    experiments: Vec<ExperimentV1<'a>>,
    place: CheckPlace,
    statement: usize,
    touched: u64,
    /// In minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<u64>,
}

impl CheckDraft {
    pub fn write(&self) -> String {
        let draft = CheckV1 {
            schema: SCHEMA,
            rounds: self.check.rounds().iter().map(RoundV1).collect(),
            experiments: self.check.experiments().iter().map(ExperimentV1).collect(),
            place: self.place,
            statement: self.current.min(LAST_STATEMENT),
            touched: self.touched,
            expires: self.expires.map(Expires::minutes),
        };
        json::write(&draft)
    }

    pub fn read(text: &str) -> Reading {
        match read(text) {
            Ok(draft) => Reading::Draft(draft),
            Err(FileRefusal::Newer) => Reading::Newer,
            Err(FileRefusal::NotOurs | FileRefusal::Damaged) => Reading::Corrupt,
        }
    }
}

/// The file a person can take along: the same format, without where they were and when.
pub fn file(check: &Check, private: Private) -> String {
    let check = match private {
        Private::LeftOut => check.without_private(),
        Private::Included => check.clone(),
    };
    CheckDraft { check, ..CheckDraft::default() }.write()
}

pub fn open_file(text: &str) -> Result<Check, FileRefusal> {
    read(text).map(|draft| draft.check)
}

fn read(text: &str) -> Result<CheckDraft, FileRefusal> {
    match of_schema(text, SCHEMA, LIMIT) {
        Ok(json) => read_v1(&json).ok_or(FileRefusal::Damaged),
        Err(Foreign::NotOurs) => Err(FileRefusal::NotOurs),
        Err(Foreign::Damaged) => Err(FileRefusal::Damaged),
        Err(Foreign::Newer) => Err(FileRefusal::Newer),
    }
}

fn read_v1(json: &Json) -> Option<CheckDraft> {
    let statement = json.get("statement").map_or(Some(0), Json::as_u64)?;
    let statement = usize::try_from(statement).ok()?;
    (statement <= LAST_STATEMENT).then_some(())?;
    Some(CheckDraft {
        check: read_check(json)?,
        place: CheckPlace::from_id(json.get("place").map_or(Some(""), Json::as_str)?),
        current: statement,
        touched: json.get("touched").map_or(Some(0), Json::as_u64)?,
        expires: match json.get("expires") {
            None => None,
            Some(minutes) => Some(Expires::from_minutes(minutes.as_u64()?)?),
        },
    })
}
