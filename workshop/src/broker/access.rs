//! Who may do what. A participant writes and reads their own topic and reads the state of a session they can name; the board
//! writes states, reads contributions and clears them, and makes up none.

use llo_dialogue::contract::wire::{SessionId, Topic};
use llo_dialogue::domain::session::ParticipantId;
use subtle::ConstantTimeEq;

/// The user name that goes with the board's credential.
pub const BOARD: &str = "board";

/// Whom a connection speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Participant(ParticipantId),
    Board,
    /// Reads everything and writes nothing: there is one in tests only.
    Observer,
}

/// What a client asks to hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Filter {
    One(Topic),
    Pins(SessionId),
    Everything,
}

/// Why somebody is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAdmitted {
    /// The client id is not of the form that this client has to have.
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

    /// Looks at what a client says of itself. Without any credential it is a participant.
    pub fn admit(&self, id: &str, user: Option<&str>, password: Option<&[u8]>) -> Result<Who, NotAdmitted> {
        let participant = Topic::participant_of(id);
        let known = |secret: &str| password.is_some_and(|given| same(given, secret.as_bytes()));
        let who = match (user, &self.observer) {
            (None, _) if password.is_none() => return participant.map(Who::Participant).ok_or(NotAdmitted::ClientId),
            (Some(BOARD), _) if known(&self.board) => Who::Board,
            (Some("observer"), Some(secret)) if known(secret) => Who::Observer,
            (_, _) => return Err(NotAdmitted::Credentials),
        };
        // A board under a participant's id would push that participant out.
        let good = participant.is_none() && !id.is_empty() && id.len() <= 64;
        good.then_some(who).ok_or(NotAdmitted::ClientId)
    }
}

impl Who {
    pub fn may_publish(self, topic: &Topic, payload: &[u8]) -> bool {
        match (self, topic) {
            (Who::Participant(me), Topic::Pin(_, of)) => me == *of,
            (Who::Board, Topic::State(_)) => true,
            (Who::Board, Topic::Pin(..)) => payload.is_empty(),
            (Who::Participant(_), Topic::State(_)) | (Who::Observer, _) => false,
        }
    }

    pub fn may_read(self, filter: &Filter) -> bool {
        match (self, filter) {
            (Who::Participant(_), Filter::One(Topic::State(_))) => true,
            (Who::Participant(me), Filter::One(Topic::Pin(_, of))) => me == *of,
            (Who::Participant(_), Filter::Pins(_) | Filter::Everything) => false,
            (Who::Board, Filter::One(_) | Filter::Pins(_)) => true,
            (Who::Board, Filter::Everything) => false,
            (Who::Observer, _) => true,
        }
    }
}

impl Filter {
    /// A filter of ours; any other is none.
    pub fn parse(text: &str) -> Option<Filter> {
        if text == "#" || text == "llo/#" {
            return Some(Filter::Everything);
        }
        let session = text.strip_prefix("llo/2/").and_then(|rest| rest.strip_suffix("/pin/+"));
        let pins = session.and_then(SessionId::parse).map(Filter::Pins);
        pins.or_else(|| Topic::parse(text).map(Filter::One))
    }

    /// All filters that hear this topic.
    pub fn hearing(topic: Topic) -> impl Iterator<Item = Filter> {
        let pins = match topic {
            Topic::Pin(session, _) => Some(Filter::Pins(session)),
            Topic::State(_) => None,
        };
        [Some(Filter::One(topic)), pins, Some(Filter::Everything)].into_iter().flatten()
    }
}

/// Takes as long for a password that begins right as for one that does not.
fn same(given: &[u8], secret: &[u8]) -> bool {
    given.ct_eq(secret).into()
}
