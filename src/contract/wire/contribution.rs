//! What one participant says, as the text that is sealed: always of one length.

use serde::{Deserialize, Serialize};

use super::hex::Hex;
use super::ids::EncapsulatedKey;
use super::{SCHEMA, Unread, read};
use crate::contract::format::{self, Format};
use crate::contract::values::{PinV1, RoleV1, RoundNoV1};
use crate::domain::session::{Content, Contribution, Done, ParticipantId, Placed};
use crate::domain::space::Pin;

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

#[derive(Serialize, Deserialize)]
#[serde(tag = "schema", rename = "llo-wire/2")]
struct SentV1 {
    counter: u64,
    not_after: u64,
    /// Who is gone says `null`; it has to be said.
    #[serde(deserialize_with = "Option::deserialize")]
    here: Option<PlacedV1>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<Hex<32>>,
}

impl Format for SentV1 {
    const SCHEMA: &'static str = SCHEMA;
    const LIMIT: usize = PADDED;
}

#[derive(Serialize, Deserialize)]
pub(crate) struct PlacedV1 {
    round: RoundNoV1,
    current: Option<PinV1>,
    desired: Option<PinV1>,
    role: Option<RoleV1>,
    /// Absent where it was kept before this was said.
    done: Option<DoneV1>,
}

#[derive(Serialize, Deserialize)]
struct DoneV1 {
    current: bool,
    desired: bool,
}

impl PlacedV1 {
    /// `None` for who has gone.
    pub(crate) fn of(content: Content) -> Option<PlacedV1> {
        match content {
            Content::Here(Placed { round, current, desired, role, done }) => Some(PlacedV1 {
                round: RoundNoV1(round),
                current: current.map(PinV1::from),
                desired: desired.map(PinV1::from),
                role: role.map(RoleV1),
                done: Some(DoneV1 { current: done.current, desired: done.desired }),
            }),
            Content::Gone => None,
        }
    }

    pub(crate) fn content(here: Option<PlacedV1>) -> Content {
        let Some(PlacedV1 { round: RoundNoV1(round), current, desired, role, done }) = here else {
            return Content::Gone;
        };
        let (current, desired) = (current.map(Pin::from), desired.map(Pin::from));
        let done = match done {
            Some(DoneV1 { current, desired }) => Done { current, desired },
            None => Done::with_pins(current, desired),
        };
        Content::Here(Placed { round, current, desired, role: role.map(|RoleV1(role)| role), done })
    }
}

impl Sent {
    /// Who says it is not in it: that is the topic.
    pub fn write(&self) -> [u8; PADDED] {
        let Contribution { participant: _, counter, content } = self.contribution;
        let next = self.next.map(|EncapsulatedKey(key)| Hex(key));
        let here = PlacedV1::of(content);
        let text = format::write(&SentV1 { counter, not_after: self.not_after, here, next });
        let mut padded = [b' '; PADDED];
        padded.iter_mut().zip(text.bytes()).for_each(|(blank, byte)| *blank = byte);
        padded
    }

    /// What this participant said.
    ///
    /// # Errors
    /// [`Unread`]; a role that no session can have is damage.
    pub fn read(bytes: &[u8], participant: ParticipantId) -> Result<Sent, Unread> {
        let SentV1 { counter, not_after, here, next } = read::<SentV1, SentV1>(bytes)?;
        let contribution = Contribution { participant, counter, content: PlacedV1::content(here) };
        Ok(Sent { contribution, not_after, next: next.map(|Hex(key)| EncapsulatedKey(key)) })
    }
}
