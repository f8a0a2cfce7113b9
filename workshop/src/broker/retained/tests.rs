//! Which messages make room for new ones, and that nothing is left behind.

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

/// The retained messages, with small limits.
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

    fn put(&mut self, topic: Topic) -> bool {
        let room = self.retained.make_room(&topic, &self.limits);
        if room {
            self.retained.put(topic, Message { payload: Arc::from([1]), expires: self.expires });
        }
        room
    }

    fn contribute(&mut self, session: SessionId, of: u8) -> bool {
        self.put(Topic::Pin(session, person(of)))
    }

    fn lead(&mut self, sessions: &[SessionId]) {
        for session in sessions {
            assert!(self.put(Topic::State(*session)));
        }
    }

    fn contributors(&self, session: SessionId) -> Vec<u8> {
        let all = (0..=u8::MAX).filter(|number| self.retained.contains(&Topic::Pin(session, person(*number))));
        all.collect()
    }
}

#[test]
fn offline_participants_make_room_and_first_who_was_connected_shortest() {
    let mut room = Room::new(4, 10);
    room.lead(&[A]);
    for (number, connected_for) in [(1, 300), (2, 0), (3, 5)] {
        assert!(room.contribute(A, number));
        room.retained.participant_disconnected(person(number), seconds(connected_for));
    }
    for (next, remaining) in [(4, vec![1, 3, 4]), (5, vec![1, 4, 5]), (6, vec![4, 5, 6])] {
        assert!(room.contribute(A, next));
        assert_eq!(room.contributors(A), remaining);
    }
    assert!(!room.contribute(A, 7), "those who are connected make no room");
}

#[test]
fn a_participant_who_is_back_makes_no_room_and_the_longest_connection_counts() {
    let mut room = Room::new(3, 10);
    room.lead(&[A]);
    for number in [1, 2] {
        assert!(room.contribute(A, number));
        room.retained.participant_disconnected(person(number), seconds(if number == 1 { 300 } else { 5 }));
    }
    room.retained.participant_connected(person(1));
    assert!(room.contribute(A, 1), "publishes theirs again");
    room.retained.participant_disconnected(person(1), seconds(1));
    assert!(room.contribute(A, 3));
    assert_eq!(room.contributors(A), [1, 3]);
    room.retained.participant_connected(person(1));
    assert!(!room.contribute(A, 4));
}

#[test]
fn the_largest_session_makes_room_first() {
    let mut room = Room::new(9, 10);
    room.lead(&[A, B, C]);
    for (session, number) in [(A, 1), (B, 2), (B, 3), (B, 4), (B, 9), (C, 5)] {
        assert!(room.contribute(session, number));
        room.retained.participant_disconnected(person(number), seconds(1));
    }
    assert!(room.contribute(C, 6) && room.contribute(C, 7));
    assert_eq!((room.contributors(A), room.contributors(B).len(), room.contributors(C)), (vec![1], 2, vec![5, 6, 7]));
    assert!(room.contribute(A, 8), "now it is C, where one of three is offline");
    assert_eq!((room.contributors(A), room.contributors(B).len(), room.contributors(C)), (vec![1, 8], 2, vec![6, 7]));
}

#[test]
fn a_session_has_its_share_and_makes_room_within_it() {
    let mut room = Room::new(100, 2);
    room.lead(&[A, B]);
    assert!(room.contribute(A, 1) && room.contribute(A, 2) && room.contribute(B, 3));
    assert!(!room.contribute(A, 4), "its share is full");
    room.retained.participant_disconnected(person(3), seconds(1));
    assert!(!room.contribute(A, 4), "nobody of another session makes room for it");
    room.retained.participant_disconnected(person(2), seconds(1));
    assert!(room.contribute(A, 4));
    assert_eq!((room.contributors(A), room.contributors(B)), (vec![1, 4], vec![3]));
}

#[test]
fn a_session_that_nobody_leads_takes_no_room_from_a_led_one() {
    let mut room = Room::new(4, 10);
    room.lead(&[A]);
    assert!(room.contribute(A, 1) && room.contribute(B, 2) && room.contribute(C, 3));
    room.retained.participant_disconnected(person(1), seconds(1));
    assert!(!room.contribute(B, 4), "only somebody of a led session is offline");
    assert!(room.contribute(A, 5), "one of those that nobody leads is forgotten, although its clients are there");
    assert_eq!(room.contributors(A), [1, 5]);
    assert_eq!(room.contributors(B).len() + room.contributors(C).len(), 1);
}

#[test]
fn nothing_is_left_of_what_is_purged() {
    let mut room = Room::new(100, 10);
    room.lead(&[A]);
    for number in 1..=5 {
        assert!(room.contribute(A, number) && room.contribute(B, number));
        room.retained.participant_disconnected(person(number), seconds(number.into()));
    }
    let end = room.expires;
    room.retained.purge(end);
    let Retained { sessions, expiries, evictable, sessions_of } = room.retained;
    assert!(sessions.is_empty() && expiries.is_empty() && evictable.is_empty() && sessions_of.is_empty());
}
