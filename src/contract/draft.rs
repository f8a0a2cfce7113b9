//! `llo-draft/1`: what one browser keeps of one dialogue, so that a person can go on later.
//!
//! Promise: whatever bytes are found, reading yields a draft, or says that it is newer or damaged. It never panics,
//! never guesses a side, and skips fields it does not know.

use serde::Serialize;

use super::json::{self, Json};
use super::version::{Foreign, of_schema};
use crate::domain::dialogue::{Dialogue, Moment, Status};
use crate::domain::space::{AxisValue, OnTheFold, Pin};

const SCHEMA: &str = "llo-draft/1";
const OPEN: &str = "open";
const DONE: &str = "done";
/// The longest text of our version that is read, in bytes. The fullest draft we write is about 12 kB.
const LIMIT: usize = 64 * 1024;

/// A draft as it was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    Draft(Draft),
    /// Written by a newer version of this product: not ours to touch.
    Newer,
    /// Not a draft, or a damaged one.
    Corrupt,
}

/// What is kept: the dialogue, and where the person was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub dialogue: Dialogue,
    pub place: Place,
    /// Which talk question was shown, counted from 0.
    pub question: usize,
    /// A stored pin lay exactly on the fold and was left out.
    pub pin_left_out: bool,
}

/// Where in the dialogue the person was. A place that only later versions know is the first question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    #[default]
    ChooseCurrent,
    PlaceCurrent,
    ChooseDesired,
    PlaceDesired,
    Talk,
}

impl Place {
    fn from_id(id: &str) -> Place {
        match id {
            "place-current" => Place::PlaceCurrent,
            "choose-desired" => Place::ChooseDesired,
            "place-desired" => Place::PlaceDesired,
            "talk" => Place::Talk,
            _ => Place::ChooseCurrent,
        }
    }
}

#[derive(Serialize)]
struct DraftV1<'a> {
    schema: &'static str,
    current: Option<PinV1>,
    desired: Option<PinV1>,
    reason: &'a str,
    status: &'static str,
    place: Place,
    question: usize,
}

#[derive(Serialize)]
struct PinV1 {
    focus: u8,
    stance: u8,
}

impl From<Pin> for PinV1 {
    fn from(pin: Pin) -> PinV1 {
        PinV1 { focus: pin.focus.get(), stance: pin.stance.get() }
    }
}

impl Draft {
    pub fn write(&self) -> String {
        let draft = DraftV1 {
            schema: SCHEMA,
            current: self.dialogue.pin(Moment::Current).map(PinV1::from),
            desired: self.dialogue.pin(Moment::Desired).map(PinV1::from),
            reason: self.dialogue.reason(),
            status: match self.dialogue.status() {
                Status::Open => OPEN,
                Status::Done => DONE,
            },
            place: self.place,
            question: self.question,
        };
        json::write(&draft)
    }

    pub fn read(text: &str) -> Reading {
        match of_schema(text, SCHEMA, LIMIT) {
            Ok(json) => read_v1(&json).map_or(Reading::Corrupt, Reading::Draft),
            Err(Foreign::Newer) => Reading::Newer,
            Err(Foreign::NotOurs | Foreign::Damaged) => Reading::Corrupt,
        }
    }
}

/// By name, from any JSON; `None` where a field is not what it has to be. (Deserialisers that serde derives weigh
/// three times as much.)
fn read_v1(json: &Json) -> Option<Draft> {
    let (current, desired) = (pin(json, "current")?, pin(json, "desired")?);
    let pin_left_out = [current, desired].into_iter().flatten().any(|pin| pin.is_err());
    let (current, desired) = (current.and_then(Result::ok), desired.and_then(Result::ok));
    let status = match text(json, "status", OPEN)? {
        OPEN => Status::Open,
        DONE => Status::Done,
        _ => return None,
    };
    Some(Draft {
        dialogue: Dialogue::new(current, desired, text(json, "reason", "")?, status),
        place: Place::from_id(text(json, "place", "")?),
        question: match json.get("question") {
            None => 0,
            Some(number) => question(number)?,
        },
        pin_left_out,
    })
}

/// 0 for what no question has as its number. The bound is the same on every platform: with `usize` alone, a draft
/// would be read natively and not in the browser, where it has 32 bits.
fn question(number: &Json) -> Option<usize> {
    number.as_f64()?;
    let number = number.as_u64().and_then(|number| u32::try_from(number).ok());
    Some(number.and_then(|number| usize::try_from(number).ok()).unwrap_or(0))
}

fn text<'a>(json: &'a Json, name: &str, absent: &'a str) -> Option<&'a str> {
    json.get(name).map_or(Some(absent), Json::as_str)
}

/// No pin, a pin, or one that cannot be placed.
fn pin(json: &Json, name: &str) -> Option<Option<Result<Pin, OnTheFold>>> {
    let pin = match json.get(name) {
        None | Some(Json::Null) => return Some(None),
        Some(pin) => pin,
    };
    let axis = |name| pin.get(name).and_then(Json::as_f64).map(AxisValue::nearest);
    let (focus, stance) = (axis("focus")?, axis("stance")?);
    Some(Some(focus.and_then(|focus| Ok(Pin::new(focus, stance?)))))
}
