//! Where the messages of a session are published. A topic that is not exactly one of ours is none.

use std::fmt;

use super::ids::SessionId;
use crate::domain::session::ParticipantId;

const ROOT: &str = "llo/1/";
const STATE: &str = "/state";
const PIN: &str = "/pin/";

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Of the facilitator.
    State(SessionId),
    /// Of one participant.
    Pin(SessionId, ParticipantId),
}

impl Topic {
    pub fn parse(text: &str) -> Option<Topic> {
        let (session, rest) = text.strip_prefix(ROOT)?.split_at_checked(SessionId::LETTERS)?;
        let session = SessionId::parse(session)?;
        if rest == STATE {
            return Some(Topic::State(session));
        }
        Some(Topic::Pin(session, parse_participant(rest.strip_prefix(PIN)?)?))
    }

    /// What the facilitator subscribes to: the contributions of everyone.
    pub fn all_pins(session: SessionId) -> String {
        format!("{ROOT}{session}{PIN}+")
    }

    /// The participant whom an MQTT client id names.
    pub fn participant_of(client_id: &str) -> Option<ParticipantId> {
        parse_participant(client_id)
    }

    /// A participant as topics and MQTT client ids name them: 32 hexadecimal digits.
    pub fn participant(id: ParticipantId) -> String {
        let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or_default();
        id.0.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Topic::State(session) => write!(f, "{ROOT}{session}{STATE}"),
            Topic::Pin(session, participant) => write!(f, "{ROOT}{session}{PIN}{}", Topic::participant(*participant)),
        }
    }
}

pub(in crate::contract) fn parse_participant(text: &str) -> Option<ParticipantId> {
    let digits = text.bytes().map(|digit| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    });
    let digits = digits.collect::<Option<Vec<u8>>>()?;
    let bytes: Vec<u8> = digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, half| byte << 4 | half)).collect();
    let bytes = (digits.len() == 32).then_some(bytes)?;
    bytes.try_into().ok().map(ParticipantId)
}
