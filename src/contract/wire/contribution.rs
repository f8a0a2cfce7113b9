//! What one participant says, as the text that is sealed: always of one length.

use serde::Serialize;

use super::hex;
use super::ids::EncapsulatedKey;
use super::phases::{round, round_number};
use super::{SCHEMA, Unread, message};
use crate::contract::json::{self, Json};
use crate::domain::disclosure::{Role, Roles};
use crate::domain::session::{Content, Contribution, Done, ParticipantId, Placed};
use crate::domain::space::{AxisValue, Pin};

/// The length of every contribution before it is sealed. The longest needs 298 bytes.
pub const PADDED: usize = 320;

/// A contribution on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    pub contribution: Contribution,
    /// After this moment it does not count, in milliseconds since 1970.
    pub not_after: u64,
    /// What this participant's next one will be sealed with, if they know it yet.
    pub next: Option<EncapsulatedKey>,
}

#[derive(Serialize)]
struct SentV1 {
    schema: &'static str,
    counter: u64,
    not_after: u64,
    here: Option<PlacedV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Serialize)]
pub(in crate::contract) struct PlacedV1 {
    round: u8,
    current: Option<PinV1>,
    desired: Option<PinV1>,
    role: Option<usize>,
    done: DoneV1,
}

#[derive(Serialize)]
struct DoneV1 {
    current: bool,
    desired: bool,
}

#[derive(Serialize)]
pub(in crate::contract) struct PinV1 {
    focus: u8,
    stance: u8,
}

impl PinV1 {
    pub(in crate::contract) fn of(pin: Pin) -> PinV1 {
        PinV1 { focus: pin.focus.get(), stance: pin.stance.get() }
    }
}

impl PlacedV1 {
    /// `None` for who has gone.
    pub(in crate::contract) fn of(content: Content) -> Option<PlacedV1> {
        match content {
            Content::Here(placed) => Some(PlacedV1 {
                round: round_number(placed.round),
                current: placed.current.map(PinV1::of),
                desired: placed.desired.map(PinV1::of),
                role: placed.role.map(Role::index),
                done: DoneV1 { current: placed.done.current, desired: placed.done.desired },
            }),
            Content::Gone => None,
        }
    }
}

impl Sent {
    /// Who says it is not in it: that is the topic.
    pub fn write(&self) -> [u8; PADDED] {
        let Contribution { participant: _, counter, content } = self.contribution;
        let here = PlacedV1::of(content);
        let next = self.next.map(|key| hex::digits(&key.0));
        let text = json::write(&SentV1 { schema: SCHEMA, counter, not_after: self.not_after, here, next });
        let mut padded = [b' '; PADDED];
        padded.iter_mut().zip(text.bytes()).for_each(|(blank, byte)| *blank = byte);
        padded
    }

    /// What this participant said.
    ///
    /// # Errors
    /// [`Unread`]; a role that no session can have is damage.
    pub fn read(bytes: &[u8], participant: ParticipantId) -> Result<Sent, Unread> {
        let json = message(bytes, PADDED)?;
        read_v1(&json, participant).ok_or(Unread::Damaged)
    }
}

fn read_v1(json: &Json, participant: ParticipantId) -> Option<Sent> {
    let content = content(json.get("here")?)?;
    let counter = json.get("counter")?.as_u64()?;
    let not_after = json.get("not_after")?.as_u64()?;
    let next = match json.get("next") {
        None | Some(Json::Null) => None,
        Some(key) => Some(EncapsulatedKey(hex::bytes(key.as_str()?)?)),
    };
    Some(Sent { contribution: Contribution { participant, counter, content }, not_after, next })
}

/// What a participant says: `null` that they are gone.
pub(in crate::contract) fn content(json: &Json) -> Option<Content> {
    Some(match json {
        Json::Null => Content::Gone,
        here => {
            let (current, desired) = (pin(here, "current")?, pin(here, "desired")?);
            let done = match here.get("done") {
                // Kept before this was said.
                None => Done::with_pins(current, desired),
                Some(done) => {
                    Done { current: done.get("current")?.as_bool()?, desired: done.get("desired")?.as_bool()? }
                }
            };
            Content::Here(Placed { round: round(here)?, current, desired, role: role(here)?, done })
        }
    })
}

/// No pin, or one; `None` for anything else.
fn pin(json: &Json, name: &str) -> Option<Option<Pin>> {
    match json.get(name) {
        None | Some(Json::Null) => Some(None),
        Some(pin) => place(pin).map(Some),
    }
}

pub(in crate::contract) fn place(json: &Json) -> Option<Pin> {
    Some(Pin::new(axis(json, "focus")?, axis(json, "stance")?))
}

/// Exactly one of the values, nothing that is near it.
fn axis(json: &Json, name: &str) -> Option<AxisValue> {
    let number = json.get(name)?.as_u64()?;
    let value = AxisValue::nearest(json.get(name)?.as_f64()?).ok()?;
    (u64::from(value.get()) == number).then_some(value)
}

/// No role, or one that some session has; whether this one has it, the session knows.
pub(super) fn role(json: &Json) -> Option<Option<Role>> {
    match json.get("role") {
        None | Some(Json::Null) => Some(None),
        Some(role) => Some(Some(Roles::new(Roles::LIMIT)?.at(u8::try_from(role.as_u64()?).ok()?)?)),
    }
}
