//! Where the messages of a session are published. A topic that is not exactly one of ours is none.

use std::fmt;

use super::hex;
use super::ids::SessionId;
use crate::domain::session::ParticipantId;

const ROOT: &str = "llo/2/";
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
        hex::digits(&id.0)
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

fn parse_participant(text: &str) -> Option<ParticipantId> {
    hex::bytes(text).map(ParticipantId)
}
