//! `llo-draft/1`: what one browser keeps of one dialogue, so that a person can go on later.
//!
//! Promise: whatever bytes are found, reading yields a draft, or says that it is newer or damaged. It never panics,
//! never guesses a side, and skips fields it does not know.

use serde::{Deserialize, Serialize};

use crate::domain::dialogue::{Dialogue, Moment, Status as DomainStatus};
use crate::domain::space::{AxisValue, OnTheFold, Pin};

const NAME: &str = "llo-draft/";
const VERSION: u32 = 1;
/// The longest text that is read, in bytes. A full draft is below 9 kB.
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

/// Where in the dialogue the person was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    #[default]
    ChooseCurrent,
    PlaceCurrent,
    ChooseDesired,
    PlaceDesired,
    Talk,
    /// Written by a version that knows more places; the person starts at the first question.
    #[serde(other)]
    Elsewhere,
}

#[derive(Deserialize)]
struct Envelope {
    schema: String,
}

#[derive(Serialize, Deserialize)]
struct DraftV1 {
    schema: String,
    current: Option<PinV1>,
    desired: Option<PinV1>,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    status: StatusV1,
    #[serde(default)]
    place: Place,
    #[serde(default)]
    question: usize,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
struct PinV1 {
    focus: f64,
    stance: f64,
}

#[derive(Clone, Copy, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum StatusV1 {
    #[default]
    Open,
    Done,
}

impl Draft {
    pub fn write(&self) -> String {
        let draft = DraftV1 {
            schema: format!("{NAME}{VERSION}"),
            current: self.dialogue.pin(Moment::Current).map(PinV1::from),
            desired: self.dialogue.pin(Moment::Desired).map(PinV1::from),
            reason: self.dialogue.reason().to_owned(),
            status: match self.dialogue.status() {
                DomainStatus::Open => StatusV1::Open,
                DomainStatus::Done => StatusV1::Done,
            },
            place: self.place,
            question: self.question,
        };
        serde_json::to_string(&draft).expect("a struct of strings and numbers always has a JSON text")
    }

    pub fn read(text: &str) -> Reading {
        if text.len() > LIMIT {
            return Reading::Corrupt;
        }
        let Ok(Envelope { schema }) = serde_json::from_str(text) else { return Reading::Corrupt };
        match schema.strip_prefix(NAME).and_then(|version| version.parse().ok()) {
            Some(VERSION) => match serde_json::from_str::<DraftV1>(text) {
                Ok(draft) => Reading::Draft(draft.into()),
                Err(_) => Reading::Corrupt,
            },
            Some(version) if version > VERSION => Reading::Newer,
            Some(_) | None => Reading::Corrupt,
        }
    }
}

impl From<DraftV1> for Draft {
    fn from(draft: DraftV1) -> Draft {
        let current = draft.current.map(Pin::try_from);
        let desired = draft.desired.map(Pin::try_from);
        let pin_left_out = [current, desired].into_iter().flatten().any(|pin| pin.is_err());
        let status = match draft.status {
            StatusV1::Open => DomainStatus::Open,
            StatusV1::Done => DomainStatus::Done,
        };
        let (current, desired) = (current.and_then(Result::ok), desired.and_then(Result::ok));
        Draft {
            dialogue: Dialogue::new(current, desired, &draft.reason, status),
            place: draft.place,
            question: draft.question,
            pin_left_out,
        }
    }
}

impl From<Pin> for PinV1 {
    fn from(pin: Pin) -> PinV1 {
        PinV1 { focus: pin.focus.get().into(), stance: pin.stance.get().into() }
    }
}

impl TryFrom<PinV1> for Pin {
    type Error = OnTheFold;

    fn try_from(pin: PinV1) -> Result<Pin, OnTheFold> {
        Ok(Pin::new(AxisValue::nearest(pin.focus)?, AxisValue::nearest(pin.stance)?))
    }
}
