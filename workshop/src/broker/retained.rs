//! The last message of each topic, in memory, until it expires. What has expired is gone: it is neither kept nor counted.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Instant;

use llo_dialogue::contract::wire::{SessionId, Topic};
use llo_dialogue::domain::session::ParticipantId;

use super::access::Filter;

/// A payload, and when nobody is given it any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub payload: Arc<[u8]>,
    pub expires: Instant,
}

/// By session, because a board asks for all of one.
#[derive(Default)]
pub struct Retained {
    sessions: HashMap<SessionId, Session>,
    ends: BTreeSet<(Instant, Key)>,
}

#[derive(Default)]
struct Session {
    state: Option<Message>,
    pins: HashMap<ParticipantId, Message>,
}

/// A topic that has an order. No participant stands for the state.
type Key = ([u8; 5], Option<ParticipantId>);

impl Retained {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn holds(&self, topic: &Topic) -> bool {
        let session = |id| self.sessions.get(id);
        match topic {
            Topic::State(id) => session(id).is_some_and(|session| session.state.is_some()),
            Topic::Pin(id, of) => session(id).is_some_and(|session| session.pins.contains_key(of)),
        }
    }

    /// Whether there is a state of this session.
    pub fn is_led(&self, session: SessionId) -> bool {
        self.holds(&Topic::State(session))
    }

    /// Forgets a session without a state, whichever. Says whether there was one.
    pub fn forget_one_unled(&mut self) -> bool {
        let Some(id) = self.sessions.iter().find(|(_, session)| session.state.is_none()).map(|(id, _)| *id) else {
            return false;
        };
        let session = self.sessions.remove(&id).unwrap_or_default();
        for (of, pin) in session.pins {
            self.ends.remove(&(pin.expires, key(Topic::Pin(id, of))));
        }
        true
    }

    pub fn put(&mut self, topic: Topic, message: Message) {
        self.clear(topic);
        self.ends.insert((message.expires, key(topic)));
        match topic {
            Topic::State(id) => self.sessions.entry(id).or_default().state = Some(message),
            Topic::Pin(id, of) => {
                self.sessions.entry(id).or_default().pins.insert(of, message);
            }
        }
    }

    pub fn clear(&mut self, topic: Topic) {
        let (Topic::State(id) | Topic::Pin(id, _)) = topic;
        let Some(session) = self.sessions.get_mut(&id) else { return };
        let old = match topic {
            Topic::State(_) => session.state.take(),
            Topic::Pin(_, of) => session.pins.remove(&of),
        };
        if session.state.is_none() && session.pins.is_empty() {
            self.sessions.remove(&id);
        }
        if let Some(old) = old {
            self.ends.remove(&(old.expires, key(topic)));
        }
    }

    /// Forgets what has expired.
    pub fn purge(&mut self, now: Instant) {
        while let Some(&(expires, key)) = self.ends.first().filter(|(expires, _)| *expires <= now) {
            self.clear(topic(key));
            self.ends.remove(&(expires, key));
        }
    }

    pub fn matching(&self, filter: &Filter) -> Vec<(Topic, Message)> {
        let session = |id: &SessionId| self.sessions.get(id);
        match filter {
            Filter::One(Topic::State(id)) => session(id).and_then(|session| session.state(*id)).into_iter().collect(),
            Filter::One(topic @ Topic::Pin(id, of)) => session(id)
                .and_then(|session| session.pins.get(of))
                .map(|pin| (*topic, pin.clone()))
                .into_iter()
                .collect(),
            Filter::Pins(id) => session(id).map(|session| session.pins(*id).collect()).unwrap_or_default(),
            Filter::Everything => self
                .sessions
                .iter()
                .flat_map(|(id, session)| session.state(*id).into_iter().chain(session.pins(*id)))
                .collect(),
        }
    }
}

impl Session {
    fn state(&self, id: SessionId) -> Option<(Topic, Message)> {
        self.state.as_ref().map(|state| (Topic::State(id), state.clone()))
    }

    fn pins(&self, id: SessionId) -> impl Iterator<Item = (Topic, Message)> {
        self.pins.iter().map(move |(of, pin)| (Topic::Pin(id, *of), pin.clone()))
    }
}

fn key(topic: Topic) -> Key {
    match topic {
        Topic::State(id) => (id.0, None),
        Topic::Pin(id, of) => (id.0, Some(of)),
    }
}

fn topic((id, of): Key) -> Topic {
    of.map_or(Topic::State(SessionId(id)), |of| Topic::Pin(SessionId(id), of))
}
