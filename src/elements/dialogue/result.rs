//! `llo-result/1`: one person's dialogue as the host page gets it, in `llo-change`, `llo-result` and `getResult()`.
//!
//! Promise: no names, no identifiers, no reason, no exact time. A question that was passed or not yet answered
//! is `null`; the two cannot be told apart.

use serde::Serialize;

use crate::contract::ids::{Language, Pole, Quadrant};
use crate::domain::dialogue::{Dialogue, Moment, Status as DomainStatus, Step as DomainStep};
use crate::domain::space;
use crate::domain::time::Time;

pub const SCHEMA: &str = "llo-result/1";
pub const ELEMENT: &str = "llo-dialogue";

/// The result of one `<llo-dialogue>`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ResultV1 {
    /// Name and version of this format.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = SCHEMA)))]
    pub schema: &'static str,
    /// The element it comes from.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = ELEMENT)))]
    pub element: &'static str,
    /// `done` once the person has said so; until then the pins can change.
    pub status: Status,
    /// The language the person read.
    pub language: Language,
    /// The version of the words the person read. A host that brings its own words names it.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(min = 1, max = 64)))]
    pub wording: String,
    /// When it was made: RFC 3339 in UTC, rounded down to the hour.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}T\d{2}:00:00Z$")))]
    pub time: String,
    /// Which perspective fits the organisation best now.
    pub current: Option<Pin>,
    /// Which perspective the person wishes for.
    pub desired: Option<Pin>,
    /// The step from current to desired; `null` unless both are placed.
    pub step: Option<Step>,
}

/// Whether the person is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Open,
    Done,
}

/// One answer. The quadrant is the answer; the numbers only say where in it the pin stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Pin {
    pub quadrant: Quadrant,
    /// From organisation (1) to people (99).
    pub focus: AxisValue,
    /// From reactive (1) to proactive (99).
    pub stance: AxisValue,
}

/// A place on an axis: odd, 1 to 99, so never in the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AxisValue(u8);

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for AxisValue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AxisValue".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A place on an axis: odd, 1 to 99, so never in the middle.",
            "type": "integer", "minimum": 1, "maximum": 99, "not": { "multipleOf": 2 }
        })
    }
}

/// The step between two pins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Step {
    /// Both pins stand in the same corner: a valid outcome.
    pub stays: bool,
    /// The poles it leads towards; empty when it stays.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(max = 2)))]
    pub towards: Vec<Pole>,
}

impl ResultV1 {
    pub fn new(dialogue: &Dialogue, language: Language, wording: &str, now: Time) -> ResultV1 {
        ResultV1 {
            schema: SCHEMA,
            element: ELEMENT,
            status: match dialogue.status() {
                DomainStatus::Open => Status::Open,
                DomainStatus::Done => Status::Done,
            },
            language,
            wording: wording.to_owned(),
            time: now.hour(),
            current: dialogue.pin(Moment::Current).map(Pin::from),
            desired: dialogue.pin(Moment::Desired).map(Pin::from),
            step: dialogue.step().map(Step::from),
        }
    }
}

impl From<space::Pin> for Pin {
    fn from(pin: space::Pin) -> Pin {
        Pin { quadrant: pin.quadrant().into(), focus: AxisValue(pin.focus.get()), stance: AxisValue(pin.stance.get()) }
    }
}

impl From<DomainStep> for Step {
    fn from(step: DomainStep) -> Step {
        Step { stays: step.stays(), towards: step.towards().map(Pole::from).collect() }
    }
}
