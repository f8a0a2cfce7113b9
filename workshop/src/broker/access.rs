//! Access rules. A participant publishes and reads their own topic, and reads the state of a session they can name; the
//! board publishes states, reads contributions and clears them, and cannot publish one.

use llo_dialogue::contract::wire::{SessionId, Topic};
use llo_dialogue::domain::session::ParticipantId;
use subtle::ConstantTimeEq;

/// The user name that goes with the board's credential.
pub const BOARD: &str = "board";

/// Whom a client speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Principal {
    Participant(ParticipantId),
    Board,
    /// Reads everything and publishes nothing; exists in tests only.
    Observer,
}

/// A topic filter that a client may subscribe to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Filter {
    One(Topic),
    Pins(SessionId),
    Everything,
}

/// Why a client cannot log in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginError {
    /// The client id does not have the form that is due to this kind of client.
    ClientId,
    Credentials,
}

/// The credentials that the server knows.
#[derive(Clone)]
pub struct Access {
    board: String,
    observer: Option<String>,
}

impl Access {
    pub fn new(board_password: impl Into<String>) -> Access {
        Access { board: board_password.into(), observer: None }
    }

    /// Lets the user `observer` with this password see everything, so that a test can look at it.
    #[must_use]
    pub fn with_observer(self, password: impl Into<String>) -> Access {
        Access { observer: Some(password.into()), ..self }
    }

    /// Checks the credentials of a client. Without any, it is a participant.
    pub fn log_in(&self, id: &str, user: Option<&str>, password: Option<&[u8]>) -> Result<Principal, LoginError> {
        let participant = Topic::participant_of(id);
        let known = |secret: &str| password.is_some_and(|given| same(given, secret.as_bytes()));
        let principal = match (user, &self.observer) {
            (None, _) if password.is_none() => {
                return participant.map(Principal::Participant).ok_or(LoginError::ClientId);
            }
            (Some(BOARD), _) if known(&self.board) => Principal::Board,
            (Some("observer"), Some(secret)) if known(secret) => Principal::Observer,
            (_, _) => return Err(LoginError::Credentials),
        };
        // A board under a participant's id would push that participant out.
        let good = participant.is_none() && !id.is_empty() && id.len() <= 64;
        good.then_some(principal).ok_or(LoginError::ClientId)
    }
}

impl Principal {
    pub fn may_publish(self, topic: &Topic, payload: &[u8]) -> bool {
        match (self, topic) {
            (Principal::Participant(me), Topic::Pin(_, of)) => me == *of,
            (Principal::Board, Topic::State(_)) => true,
            (Principal::Board, Topic::Pin(..)) => payload.is_empty(),
            (Principal::Participant(_), Topic::State(_)) | (Principal::Observer, _) => false,
        }
    }

    pub fn may_read(self, filter: &Filter) -> bool {
        match (self, filter) {
            (Principal::Participant(_), Filter::One(Topic::State(_))) => true,
            (Principal::Participant(me), Filter::One(Topic::Pin(_, of))) => me == *of,
            (Principal::Participant(_), Filter::Pins(_) | Filter::Everything) => false,
            (Principal::Board, Filter::One(_) | Filter::Pins(_)) => true,
            (Principal::Board, Filter::Everything) => false,
            (Principal::Observer, _) => true,
        }
    }
}

impl Filter {
    /// Reads one of our filters; any other is refused.
    pub fn parse(text: &str) -> Option<Filter> {
        if text == "#" || text == "llo/#" {
            return Some(Filter::Everything);
        }
        let session = text.strip_prefix("llo/2/").and_then(|rest| rest.strip_suffix("/pin/+"));
        let pins = session.and_then(SessionId::parse).map(Filter::Pins);
        pins.or_else(|| Topic::parse(text).map(Filter::One))
    }

    /// All filters that match this topic.
    pub fn matching(topic: Topic) -> impl Iterator<Item = Filter> {
        let pins = match topic {
            Topic::Pin(session, _) => Some(Filter::Pins(session)),
            Topic::State(_) => None,
        };
        [Some(Filter::One(topic)), pins, Some(Filter::Everything)].into_iter().flatten()
    }
}

/// Compares in constant time, so that the time does not tell how much of a guess is right.
fn same(given: &[u8], secret: &[u8]) -> bool {
    given.ct_eq(secret).into()
}
