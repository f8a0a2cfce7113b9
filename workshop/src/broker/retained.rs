//! The last message of each topic, in memory, until it expires. What has expired is gone: it is neither kept nor counted.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::{SessionId, Topic};
use llo_dialogue::domain::session::ParticipantId;

use super::access::Filter;
use crate::limits::Limits;

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
    /// The sessions that can make room with a contribution of somebody who is gone; the last one of its kind is the largest.
    roomy: BTreeSet<Rank>,
    /// Where somebody has a contribution.
    present: HashMap<ParticipantId, HashSet<SessionId>>,
}

#[derive(Default)]
struct Session {
    state: Option<Message>,
    pins: HashMap<ParticipantId, Pin>,
    /// Whose client is not connected, the shortest visit first: a phone stays for a while, who only fills does not.
    gone: BTreeSet<(Duration, ParticipantId)>,
}

struct Pin {
    message: Message,
    /// How long its client was connected, the longest time.
    stayed: Duration,
}

/// A topic that has an order. No participant stands for the state.
type Key = ([u8; 5], Option<ParticipantId>);

/// Whether somebody leads the session, how many contributions it holds, and which it is.
type Rank = (bool, usize, [u8; 5]);

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

    /// Whether somebody has a contribution anywhere.
    pub fn knows(&self, participant: ParticipantId) -> bool {
        self.present.contains_key(&participant)
    }

    /// Whether a message can be kept, after making room for it where that is possible. Whoever leads needs a credential, and
    /// always has room.
    ///
    /// A session has its share. When all topics are taken, room is made by contributions whose clients are not connected, in
    /// the largest session first: when those come back, they say theirs again. Anybody may write to a session that nobody
    /// leads here: those make room before the ones that somebody does, and take none from them.
    pub fn has_room(&mut self, topic: &Topic, limits: &Limits) -> bool {
        let Topic::Pin(id, _) = topic else { return true };
        if self.holds(topic) {
            return true;
        }
        if self.sessions.get(id).is_some_and(|session| session.pins.len() >= limits.topics_per_session) {
            return self.forget_one_gone(*id);
        }
        if self.len() < limits.topics {
            return true;
        }
        let is_led = self.holds(&Topic::State(*id));
        self.forget_one_of_the_largest(false)
            || is_led && (self.forget_one_unled() || self.forget_one_of_the_largest(true))
    }

    /// Forgets a contribution of somebody who is gone in the largest session that has one.
    fn forget_one_of_the_largest(&mut self, led: bool) -> bool {
        let largest = self.roomy.range((led, 0, [0; 5])..=(led, usize::MAX, [u8::MAX; 5])).next_back();
        largest.copied().is_some_and(|(_, _, id)| self.forget_one_gone(SessionId(id)))
    }

    fn forget_one_gone(&mut self, session: SessionId) -> bool {
        let first = self.sessions.get(&session).and_then(|session| session.gone.first());
        let Some(&(_, of)) = first else { return false };
        self.clear(Topic::Pin(session, of));
        true
    }

    /// Forgets a session without a state, whichever. Says whether there was one.
    fn forget_one_unled(&mut self) -> bool {
        let unled = self.sessions.iter().find(|(_, session)| session.state.is_none());
        let Some((&id, session)) = unled else { return false };
        for of in session.pins.keys().copied().collect::<Vec<_>>() {
            self.clear(Topic::Pin(id, of));
        }
        true
    }

    /// Keeps what a connected client said.
    pub fn put(&mut self, topic: Topic, message: Message) {
        let stayed = self.clear(topic);
        self.ends.insert((message.expires, key(topic)));
        match topic {
            Topic::State(id) => self.change(id, |session| session.state = Some(message)),
            Topic::Pin(id, of) => {
                self.present.entry(of).or_default().insert(id);
                self.change(id, |session| _ = session.pins.insert(of, Pin { message, stayed }));
            }
        }
    }

    /// Forgets it. Gives how long the client of a contribution was connected.
    pub fn clear(&mut self, topic: Topic) -> Duration {
        let (Topic::State(id) | Topic::Pin(id, _)) = topic;
        if !self.holds(&topic) {
            return Duration::ZERO;
        }
        let old = match topic {
            Topic::State(_) => {
                self.change(id, |session| session.state.take()).map(|message| Pin { message, stayed: Duration::ZERO })
            }
            Topic::Pin(_, of) => self.change(id, |session| {
                let old = session.pins.remove(&of)?;
                session.gone.remove(&(old.stayed, of));
                Some(old)
            }),
        };
        if let Topic::Pin(_, of) = topic
            && let Some(sessions) = self.present.get_mut(&of)
        {
            sessions.remove(&id);
            if sessions.is_empty() {
                self.present.remove(&of);
            }
        }
        old.map_or(Duration::ZERO, |old| {
            self.ends.remove(&(old.message.expires, key(topic)));
            old.stayed
        })
    }

    /// Somebody's client is connected again.
    pub fn came(&mut self, participant: ParticipantId) {
        for id in self.sessions_of(participant) {
            self.change(id, |session| {
                if let Some(pin) = session.pins.get(&participant) {
                    session.gone.remove(&(pin.stayed, participant));
                }
            });
        }
    }

    /// Somebody's client is gone, after so long.
    pub fn went(&mut self, participant: ParticipantId, stayed: Duration) {
        for id in self.sessions_of(participant) {
            self.change(id, |session| {
                if let Some(pin) = session.pins.get_mut(&participant) {
                    session.gone.remove(&(pin.stayed, participant));
                    pin.stayed = pin.stayed.max(stayed);
                    session.gone.insert((pin.stayed, participant));
                }
            });
        }
    }

    fn sessions_of(&self, participant: ParticipantId) -> Vec<SessionId> {
        self.present.get(&participant).into_iter().flatten().copied().collect()
    }

    /// The one way to change a session: `roomy` follows.
    fn change<T>(&mut self, id: SessionId, change: impl FnOnce(&mut Session) -> T) -> T {
        let session = self.sessions.entry(id).or_default();
        let before = session.rank(id);
        let done = change(session);
        let after = session.rank(id);
        if session.state.is_none() && session.pins.is_empty() {
            self.sessions.remove(&id);
        }
        if before != after {
            before.map(|rank| self.roomy.remove(&rank));
            after.map(|rank| self.roomy.insert(rank));
        }
        done
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
                .map(|pin| (*topic, pin.message.clone()))
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
        self.pins.iter().map(move |(of, pin)| (Topic::Pin(id, *of), pin.message.clone()))
    }

    /// Among those that can make room; `None` when nobody here is gone.
    fn rank(&self, id: SessionId) -> Option<Rank> {
        (!self.gone.is_empty()).then_some((self.state.is_some(), self.pins.len(), id.0))
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

#[cfg(test)]
mod tests {
    use super::*;

    const A: SessionId = SessionId([1; 5]);
    const B: SessionId = SessionId([2; 5]);
    const C: SessionId = SessionId([3; 5]);

    fn person(number: u8) -> ParticipantId {
        ParticipantId([number; 16])
    }

    fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    /// What is kept, with room for so many topics and so many in a session.
    struct Room {
        retained: Retained,
        limits: Limits,
        expires: Instant,
    }

    impl Room {
        fn new(topics: usize, topics_per_session: usize) -> Room {
            let limits = Limits { topics, topics_per_session, ..Limits::DEFAULT };
            Room { retained: Retained::default(), limits, expires: Instant::now() + seconds(60) }
        }

        fn say(&mut self, topic: Topic) -> bool {
            let room = self.retained.has_room(&topic, &self.limits);
            if room {
                self.retained.put(topic, Message { payload: Arc::from([1]), expires: self.expires });
            }
            room
        }

        fn pin(&mut self, session: SessionId, of: u8) -> bool {
            self.say(Topic::Pin(session, person(of)))
        }

        fn lead(&mut self, sessions: &[SessionId]) {
            for session in sessions {
                assert!(self.say(Topic::State(*session)));
            }
        }

        fn has(&self, session: SessionId) -> Vec<u8> {
            let all = (0..=u8::MAX).filter(|number| self.retained.holds(&Topic::Pin(session, person(*number))));
            all.collect()
        }
    }

    #[test]
    fn who_is_gone_makes_room_and_first_who_stayed_shortest() {
        let mut room = Room::new(4, 10);
        room.lead(&[A]);
        for (number, stayed) in [(1, 300), (2, 0), (3, 5)] {
            assert!(room.pin(A, number));
            room.retained.went(person(number), seconds(stayed));
        }
        for (next, left) in [(4, vec![1, 3, 4]), (5, vec![1, 4, 5]), (6, vec![4, 5, 6])] {
            assert!(room.pin(A, next));
            assert_eq!(room.has(A), left);
        }
        assert!(!room.pin(A, 7), "those who are connected make no room");
    }

    #[test]
    fn who_comes_back_makes_no_room_and_one_long_visit_counts() {
        let mut room = Room::new(3, 10);
        room.lead(&[A]);
        for number in [1, 2] {
            assert!(room.pin(A, number));
            room.retained.went(person(number), seconds(if number == 1 { 300 } else { 5 }));
        }
        room.retained.came(person(1));
        assert!(room.pin(A, 1), "says theirs again");
        room.retained.went(person(1), seconds(1));
        assert!(room.pin(A, 3));
        assert_eq!(room.has(A), [1, 3]);
        room.retained.came(person(1));
        assert!(!room.pin(A, 4));
    }

    #[test]
    fn the_largest_session_makes_room_first() {
        let mut room = Room::new(9, 10);
        room.lead(&[A, B, C]);
        for (session, number) in [(A, 1), (B, 2), (B, 3), (B, 4), (B, 9), (C, 5)] {
            assert!(room.pin(session, number));
            room.retained.went(person(number), seconds(1));
        }
        assert!(room.pin(C, 6) && room.pin(C, 7));
        assert_eq!((room.has(A), room.has(B).len(), room.has(C)), (vec![1], 2, vec![5, 6, 7]));
        assert!(room.pin(A, 8), "now it is C, where one of three is gone");
        assert_eq!((room.has(A), room.has(B).len(), room.has(C)), (vec![1, 8], 2, vec![6, 7]));
    }

    #[test]
    fn a_session_has_its_share_and_makes_room_within_it() {
        let mut room = Room::new(100, 2);
        room.lead(&[A, B]);
        assert!(room.pin(A, 1) && room.pin(A, 2) && room.pin(B, 3));
        assert!(!room.pin(A, 4), "its share is taken");
        room.retained.went(person(3), seconds(1));
        assert!(!room.pin(A, 4), "nobody of another session makes room for it");
        room.retained.went(person(2), seconds(1));
        assert!(room.pin(A, 4));
        assert_eq!((room.has(A), room.has(B)), (vec![1, 4], vec![3]));
    }

    #[test]
    fn a_session_that_nobody_leads_takes_no_room_from_one_that_somebody_does() {
        let mut room = Room::new(4, 10);
        room.lead(&[A]);
        assert!(room.pin(A, 1) && room.pin(B, 2) && room.pin(C, 3));
        room.retained.went(person(1), seconds(1));
        assert!(!room.pin(B, 4), "only somebody of a led session is gone");
        assert!(room.pin(A, 5), "one of those that nobody leads is forgotten, although its clients are there");
        assert_eq!(room.has(A), [1, 5]);
        assert_eq!(room.has(B).len() + room.has(C).len(), 1);
    }

    #[test]
    fn nothing_is_remembered_of_what_is_forgotten() {
        let mut room = Room::new(100, 10);
        room.lead(&[A]);
        for number in 1..=5 {
            assert!(room.pin(A, number) && room.pin(B, number));
            room.retained.went(person(number), seconds(number.into()));
        }
        let end = room.expires;
        room.retained.purge(end);
        let Retained { sessions, ends, roomy, present } = room.retained;
        assert!(sessions.is_empty() && ends.is_empty() && roomy.is_empty() && present.is_empty());
    }
}
