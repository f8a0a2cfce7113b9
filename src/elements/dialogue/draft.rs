//! `llo-draft/1`: what one browser keeps of one dialogue, so that a person can go on later.
//!
//! Promise: whatever bytes are found, reading yields a draft, or says that it is newer or damaged. It never panics,
//! never guesses a side, and skips fields it does not know.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Number;

use crate::contract::format::{self, Format};
use crate::domain::dialogue::{self, Dialogue, Moment};
use crate::domain::space::{AxisValue, OnTheFold, Pin};

pub type Reading = format::Reading<Draft>;

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    PlaceCurrent,
    ChooseDesired,
    PlaceDesired,
    Talk,
    #[default]
    #[serde(other)]
    ChooseCurrent,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "schema", rename = "llo-draft/1")]
struct DraftV1 {
    current: Option<PinV1>,
    desired: Option<PinV1>,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    status: StatusV1,
    #[serde(default)]
    place: Place,
    #[serde(default, deserialize_with = "question")]
    question: u32,
}

impl Format for DraftV1 {
    const SCHEMA: &'static str = "llo-draft/1";
    /// The fullest draft we write is about 12 kB.
    const LIMIT: usize = 64 * 1024;
}

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum StatusV1 {
    #[default]
    Open,
    Done,
}

/// Any numbers are a place, but for the fold.
#[derive(Serialize, Deserialize)]
struct PinV1 {
    focus: Number,
    stance: Number,
}

impl PinV1 {
    fn place(&self) -> Result<Pin, OnTheFold> {
        let axis = |number: &Number| AxisValue::nearest(number.as_f64().ok_or(OnTheFold)?);
        Ok(Pin::new(axis(&self.focus)?, axis(&self.stance)?))
    }
}

impl From<Pin> for PinV1 {
    fn from(pin: Pin) -> PinV1 {
        PinV1 { focus: pin.focus.get().into(), stance: pin.stance.get().into() }
    }
}

/// 0 for what no question has as its number. The bound is the same on every platform: with `usize` alone, a draft
/// would be read natively and not in the browser, where it has 32 bits.
fn question<'de, D: Deserializer<'de>>(json: D) -> Result<u32, D::Error> {
    let number = Number::deserialize(json)?.as_u64();
    Ok(number.and_then(|number| u32::try_from(number).ok()).unwrap_or_default())
}

impl From<&Draft> for DraftV1 {
    fn from(draft: &Draft) -> DraftV1 {
        let Draft { dialogue, place, question, pin_left_out: _ } = draft;
        DraftV1 {
            current: dialogue.pin(Moment::Current).map(PinV1::from),
            desired: dialogue.pin(Moment::Desired).map(PinV1::from),
            reason: dialogue.reason().to_owned(),
            status: match dialogue.status() {
                dialogue::Status::Open => StatusV1::Open,
                dialogue::Status::Done => StatusV1::Done,
            },
            place: *place,
            question: u32::try_from(*question).unwrap_or_default(),
        }
    }
}

impl From<DraftV1> for Draft {
    fn from(draft: DraftV1) -> Draft {
        let [current, desired] = [draft.current, draft.desired].map(|pin| pin.map(|pin| pin.place()));
        let pin_left_out = [current, desired].into_iter().flatten().any(|pin| pin.is_err());
        let status = match draft.status {
            StatusV1::Open => dialogue::Status::Open,
            StatusV1::Done => dialogue::Status::Done,
        };
        let pin = |pin: Option<Result<Pin, OnTheFold>>| pin.and_then(Result::ok);
        Draft {
            dialogue: Dialogue::new(pin(current), pin(desired), &draft.reason, status),
            place: draft.place,
            question: usize::try_from(draft.question).unwrap_or_default(),
            pin_left_out,
        }
    }
}

impl Draft {
    pub fn write(&self) -> String {
        format::write(&DraftV1::from(self))
    }

    pub fn read(text: &str) -> Reading {
        format::read::<DraftV1, Draft>(text).map_or_else(Reading::from, Reading::Draft)
    }
}
