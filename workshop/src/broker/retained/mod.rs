//! The retained message of each topic, in memory, until it expires. Expired messages are neither kept nor counted.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::{SessionId, Topic};
use llo_dialogue::domain::session::ParticipantId;

use super::access::Filter;
use crate::limits::Limits;

#[cfg(test)]
mod tests;

/// A payload, and when it expires.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub payload: Arc<[u8]>,
    pub expires: Instant,
}

/// The retained messages by session, because a board asks for all of one.
#[derive(Default)]
pub struct Retained {
    sessions: HashMap<SessionId, SessionMessages>,
    expiries: BTreeSet<(Instant, Key)>,
    /// The sessions that can make room with a contribution of an offline participant; the largest comes last among the
    /// led and among the unled ones.
    evictable: BTreeSet<EvictionRank>,
    /// The sessions that a participant has a contribution in.
    sessions_of: HashMap<ParticipantId, HashSet<SessionId>>,
}

#[derive(Default)]
struct SessionMessages {
    state: Option<Message>,
    contributions: HashMap<ParticipantId, RetainedContribution>,
    /// The participants who are not connected, the shortest connection first: a phone stays for a while, a flood does
    /// not.
    offline: BTreeSet<(Duration, ParticipantId)>,
}

struct RetainedContribution {
    message: Message,
    /// The longest time that its client was connected.
    connected_for: Duration,
}

/// A topic that has an order. No participant stands for the state.
type Key = ([u8; 5], Option<ParticipantId>);

/// Whether somebody leads the session, how many contributions it holds, and which it is.
type EvictionRank = (bool, usize, [u8; 5]);

impl Retained {
    pub fn len(&self) -> usize {
        self.expiries.len()
    }

    pub fn contains(&self, topic: &Topic) -> bool {
        let session = |id| self.sessions.get(id);
        match topic {
            Topic::State(id) => session(id).is_some_and(|session| session.state.is_some()),
            Topic::Pin(id, of) => session(id).is_some_and(|session| session.contributions.contains_key(of)),
        }
    }

    /// Whether a participant has a contribution in any session.
    pub fn knows(&self, participant: ParticipantId) -> bool {
        self.sessions_of.contains_key(&participant)
    }

    /// Makes room for a message on this topic where that is possible. Returns whether there is room. A state always has
    /// room, because its publisher needs a credential.
    ///
    /// A session has its share. When all topics are taken, contributions of offline participants make room, in the
    /// largest session first: their clients publish them again when they come back. Anybody may publish to a session
    /// that nobody leads here: those make room before the led ones, and take none from them.
    pub fn make_room(&mut self, topic: &Topic, limits: &Limits) -> bool {
        let Topic::Pin(id, _) = topic else { return true };
        if self.contains(topic) {
            return true;
        }
        if self.sessions.get(id).is_some_and(|session| session.contributions.len() >= limits.topics_per_session) {
            return self.evict_offline(*id);
        }
        if self.len() < limits.topics {
            return true;
        }
        let is_led = self.contains(&Topic::State(*id));
        self.evict_from_largest(false) || is_led && (self.evict_unled_session() || self.evict_from_largest(true))
    }

    /// Forgets a contribution of an offline participant in the largest session that has one.
    fn evict_from_largest(&mut self, led: bool) -> bool {
        let largest = self.evictable.range((led, 0, [0; 5])..=(led, usize::MAX, [u8::MAX; 5])).next_back();
        largest.copied().is_some_and(|(_, _, id)| self.evict_offline(SessionId(id)))
    }

    fn evict_offline(&mut self, session: SessionId) -> bool {
        let first = self.sessions.get(&session).and_then(|session| session.offline.first());
        let Some(&(_, of)) = first else { return false };
        self.clear(Topic::Pin(session, of));
        true
    }

    /// Forgets any session without a state. Returns whether there was one.
    fn evict_unled_session(&mut self) -> bool {
        let unled = self.sessions.iter().find(|(_, session)| session.state.is_none());
        let Some((&id, session)) = unled else { return false };
        for of in session.contributions.keys().copied().collect::<Vec<_>>() {
            self.clear(Topic::Pin(id, of));
        }
        true
    }

    /// Retains a message of a connected client.
    pub fn put(&mut self, topic: Topic, message: Message) {
        let connected_for = self.clear(topic);
        self.expiries.insert((message.expires, key(topic)));
        match topic {
            Topic::State(id) => self.change(id, |session| session.state = Some(message)),
            Topic::Pin(id, of) => {
                self.sessions_of.entry(of).or_default().insert(id);
                let contribution = RetainedContribution { message, connected_for };
                self.change(id, |session| _ = session.contributions.insert(of, contribution));
            }
        }
    }

    /// Forgets the message of a topic. Returns how long the client of a contribution was connected.
    pub fn clear(&mut self, topic: Topic) -> Duration {
        let (Topic::State(id) | Topic::Pin(id, _)) = topic;
        if !self.contains(&topic) {
            return Duration::ZERO;
        }
        let old = match topic {
            Topic::State(_) => self
                .change(id, |session| session.state.take())
                .map(|message| RetainedContribution { message, connected_for: Duration::ZERO }),
            Topic::Pin(_, of) => self.change(id, |session| {
                let old = session.contributions.remove(&of)?;
                session.offline.remove(&(old.connected_for, of));
                Some(old)
            }),
        };
        if let Topic::Pin(_, of) = topic
            && let Some(sessions) = self.sessions_of.get_mut(&of)
        {
            sessions.remove(&id);
            if sessions.is_empty() {
                self.sessions_of.remove(&of);
            }
        }
        old.map_or(Duration::ZERO, |old| {
            self.expiries.remove(&(old.message.expires, key(topic)));
            old.connected_for
        })
    }

    /// Protects the contributions of a participant from eviction.
    pub fn participant_connected(&mut self, participant: ParticipantId) {
        for id in self.ids_of(participant) {
            self.change(id, |session| {
                if let Some(contribution) = session.contributions.get(&participant) {
                    session.offline.remove(&(contribution.connected_for, participant));
                }
            });
        }
    }

    /// Lets the contributions of a participant make room for others.
    pub fn participant_disconnected(&mut self, participant: ParticipantId, connected_for: Duration) {
        for id in self.ids_of(participant) {
            self.change(id, |session| {
                if let Some(contribution) = session.contributions.get_mut(&participant) {
                    session.offline.remove(&(contribution.connected_for, participant));
                    contribution.connected_for = contribution.connected_for.max(connected_for);
                    session.offline.insert((contribution.connected_for, participant));
                }
            });
        }
    }

    fn ids_of(&self, participant: ParticipantId) -> Vec<SessionId> {
        self.sessions_of.get(&participant).into_iter().flatten().copied().collect()
    }

    /// Changes a session; the only way to do so, because `evictable` has to follow.
    fn change<T>(&mut self, id: SessionId, change: impl FnOnce(&mut SessionMessages) -> T) -> T {
        let session = self.sessions.entry(id).or_default();
        let before = session.rank(id);
        let result = change(session);
        let after = session.rank(id);
        if session.state.is_none() && session.contributions.is_empty() {
            self.sessions.remove(&id);
        }
        if before != after {
            before.map(|rank| self.evictable.remove(&rank));
            after.map(|rank| self.evictable.insert(rank));
        }
        result
    }

    /// Forgets expired messages.
    pub fn purge(&mut self, now: Instant) {
        while let Some(&(expires, key)) = self.expiries.first().filter(|(expires, _)| *expires <= now) {
            self.clear(topic(key));
            self.expiries.remove(&(expires, key));
        }
    }

    pub fn matching(&self, filter: &Filter) -> Vec<(Topic, Message)> {
        let session = |id: &SessionId| self.sessions.get(id);
        match filter {
            Filter::One(Topic::State(id)) => session(id).and_then(|session| session.state(*id)).into_iter().collect(),
            Filter::One(topic @ Topic::Pin(id, of)) => session(id)
                .and_then(|session| session.contributions.get(of))
                .map(|contribution| (*topic, contribution.message.clone()))
                .into_iter()
                .collect(),
            Filter::Pins(id) => session(id).map(|session| session.contributions(*id).collect()).unwrap_or_default(),
            Filter::Everything => self
                .sessions
                .iter()
                .flat_map(|(id, session)| session.state(*id).into_iter().chain(session.contributions(*id)))
                .collect(),
        }
    }
}

impl SessionMessages {
    fn state(&self, id: SessionId) -> Option<(Topic, Message)> {
        self.state.as_ref().map(|state| (Topic::State(id), state.clone()))
    }

    fn contributions(&self, id: SessionId) -> impl Iterator<Item = (Topic, Message)> {
        self.contributions.iter().map(move |(of, contribution)| (Topic::Pin(id, *of), contribution.message.clone()))
    }

    /// The place among the sessions that can make room; `None` when no participant here is offline.
    fn rank(&self, id: SessionId) -> Option<EvictionRank> {
        (!self.offline.is_empty()).then_some((self.state.is_some(), self.contributions.len(), id.0))
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
