//! A session at a real broker with an observer who sees every message: no position leaks, and forgeries change nothing.

use std::collections::HashSet;

use llo_dialogue::contract::wire::Topic;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::{Content, ParticipantId, Placed, Progress, Received, RoundNo};
use llo_dialogue::domain::space::{AxisValue, Pin};
use llo_dialogue::live::RejectedCounts;
use llo_dialogue::live::identity::Identity;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::participation::Seed;
use llo_dialogue::live::seal::SEALED;
use llo_dialogue::live::sign::HEAD;

use super::client::{Client, IncomingMessage};
use super::people::{Leader, Person, chance};
use super::test_server::{TestServer, board};

const PEOPLE: u8 = 9;

fn somebody(number: u8) -> Identity {
    Identity::again(Seed([number; 32]))
}

fn id(number: u8) -> ParticipantId {
    somebody(number).id()
}

fn pin(number: u8) -> Pin {
    let value = |wanted: u8| AxisValue::nearest(f64::from(wanted)).expect("not the fold");
    Pin::new(value(11 + 8 * number), value(91 - 8 * number))
}

fn placed(number: u8) -> Content {
    Content::Here(Placed::new(RoundNo::First, Some(pin(number)), Some(pin(number + 1)), None))
}

/// Everyone in the session, and every message that the observer saw.
struct Room {
    leader: Leader,
    people: Vec<Person>,
    observer: Client,
    seen: Vec<IncomingMessage>,
}

impl Room {
    /// Starts a session with everybody in it, where the first pin is being placed.
    async fn placing(server: &TestServer) -> Room {
        let mut observer = server.observer().await;
        observer.subscribe("llo/#").await;
        let mut leader = Leader::begin(server.connect(board("board-1")).await.expect("the board")).await;
        leader.tell().await;
        let mut people = Vec::new();
        for number in 1..=PEOPLE {
            let line = server.participant(&Topic::participant(id(number))).await;
            people.push(Person::join(line, &leader, somebody(number)).await);
        }
        for _ in 0..2 {
            leader.next().await;
        }
        Room { leader, people, observer, seen: Vec::new() }
    }

    /// Publishes a contribution of each person, and waits until the board has taken it.
    async fn all_say(&mut self, content: impl Fn(u8) -> Content) {
        for (person, number) in self.people.iter_mut().zip(1..) {
            while person.end.state().is_none_or(|state| state.number < self.leader.end.number()) {
                person.hear().await;
            }
            person.say(content(number)).await;
        }
        let mut taken = HashSet::new();
        while taken.len() < self.people.len() {
            let heard = self.leader.hear().await;
            taken.extend(heard.into_iter().filter(|(_, became)| *became == Received::Taken).map(|(who, _)| who));
        }
    }

    /// Collects what the observer saw so far, up to a new state that the board publishes for this.
    async fn watch(&mut self) {
        let before = self.leader.end.number();
        let commands =
            self.leader.end.wake(llo_dialogue::domain::time::Time::from_millis(super::people::now().millis() + 30_000));
        self.leader.carry_out(commands).await;
        assert!(self.leader.end.number() > before);
        let (topic, marker) = (self.state_topic(), self.found_state().await);
        while !self.seen.iter().any(|heard| heard.topic == topic && heard.payload == marker) {
            self.seen.push(self.observer.message().await);
        }
    }

    fn state_topic(&self) -> String {
        Topic::State(self.leader.end.keys().session()).to_string()
    }

    /// Waits for the board's latest state as a person receives it.
    async fn found_state(&mut self) -> Vec<u8> {
        let number = self.leader.end.number();
        let wanted = format!("\"number\":{number},");
        loop {
            let heard = self.people[0].line.message().await;
            if text(&heard.payload[128..]).contains(&wanted) {
                return heard.payload;
            }
        }
    }

    fn progress(&self) -> Progress {
        self.leader.session.progress(Moment::Current)
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// No message holds a position in clear before the reveal, and all contributions look alike.
pub async fn an_eavesdropper_learns_no_position_before_the_reveal(server: &TestServer) {
    let mut room = Room::placing(server).await;
    room.all_say(placed).await;
    // Somebody changes their mind, somebody takes a pin back, somebody leaves.
    room.people[0].say(placed(5)).await;
    room.people[1].say(Content::Here(Placed::new(RoundNo::First, None, None, None))).await;
    room.people[2].say(Content::Gone).await;
    for _ in 0..3 {
        while !room.leader.hear().await.iter().any(|(_, became)| *became == Received::Taken) {}
    }
    assert_eq!(room.progress(), Progress { done: 7, of: 8 });
    room.watch().await;
    let pins: Vec<_> = room.seen.iter().filter(|heard| heard.topic.contains("/pin/")).collect();
    assert!(pins.len() >= 12, "{}", pins.len());
    for heard in &room.seen {
        let clear = text(&heard.payload);
        for word in ["focus", "stance", "marks", "counts", "current\":", "desired\":", "flows", "density\":true"] {
            assert!(!clear.contains(word) || is_floor(&clear, word), "{word} in {}: {clear}", heard.topic);
        }
        if heard.topic.contains("/pin/") {
            assert_eq!(heard.payload.len(), SEALED);
        }
    }
    let all_different: HashSet<_> = pins.iter().map(|heard| &heard.payload).collect();
    assert!(all_different.len() >= 12, "no two messages are alike, so nobody can compare pins");

    room.leader.next().await;
    room.leader.next().await;
    room.watch().await;
    let revealed = text(&room.seen.last().expect("the state").payload);
    assert!(revealed.contains("\"counts\":{"), "now it may be seen: {revealed}");
}

/// The floors are numbers of people, and known to everyone.
fn is_floor(clear: &str, word: &str) -> bool {
    word == "counts" && clear.matches("counts").count() == 1 && clear.contains("\"floors\":{\"counts\":")
}

/// A forged, replayed, oversized or malformed contribution changes nothing at the board, and is counted.
pub async fn a_forged_contribution_changes_nothing_and_is_counted(server: &TestServer) {
    let mut room = Room::placing(server).await;
    room.all_say(placed).await;
    let before = room.leader.session.clone();
    room.watch().await;
    let session = room.leader.end.keys().session();
    let of = |number: u8| Topic::Pin(session, id(number)).to_string();
    let first = room.seen.iter().find(|heard| heard.topic == of(2)).expect("a contribution").payload.clone();
    room.people[1].say(placed(4)).await;
    while room.leader.hear().await.is_empty() {}
    let changed = room.leader.session.clone();
    assert_ne!(before, changed);

    let liar = &mut room.people[0].line;
    for lie in [vec![7; SEALED], first.clone(), vec![7; SEALED + 1], vec![7; 10], vec![7; 4096]] {
        liar.publish(&of(1), &lie).await;
        // One at a time, because a broker may skip a message that was replaced before it was delivered.
        let before = room.leader.end.refused();
        while room.leader.end.refused() == before {
            room.leader.hear().await;
        }
    }
    // An attacker who has the message publishes it as its sender.
    room.people[1].line.publish(&of(2), &first).await;
    while !room.leader.hear().await.contains(&(id(2), Received::Old)) {}
    assert_eq!(room.leader.end.refused(), RejectedCounts { forged: 2, replayed: 0, oversized: 2, malformed: 1 });
    assert_eq!(room.leader.session, changed);
}

/// A forged state changes nothing at the participants, also by the broker or by somebody with the board's password.
pub async fn a_forged_state_changes_nothing_and_is_counted(server: &TestServer) {
    let mut room = Room::placing(server).await;
    room.watch().await;
    let topic = room.state_topic();
    let old = room.seen.iter().find(|heard| heard.topic == topic).expect("a state").payload.clone();
    let latest = room.seen.last().expect("a state").payload.clone();
    let mut person = room.people.pop().expect("somebody");
    while person.end.state().is_none_or(|state| state.number < room.leader.end.number()) {
        person.hear().await;
    }
    let before = (person.end.state().cloned(), person.end.refused(), person.end.trouble());

    let stranger = Keys::new(u64::MAX, &mut chance());
    let mut other_keys = latest.clone();
    other_keys[..32].copy_from_slice(&stranger.public().sign);
    let mut changed = latest.clone();
    *changed.last_mut().expect("JSON") ^= 1;
    let too_long = [&latest[..HEAD], &vec![b' '; 64 * 1024 + 1]].concat();
    let mut liar = server.connect(board("board-2")).await.expect("whoever has the password");
    for lie in [old, other_keys, changed, too_long, vec![7; 10], vec![]] {
        liar.publish(&topic, &lie).await;
        let refused = person.end.refused();
        // A cleared topic is not counted, because it holds no message.
        while !lie.is_empty() && person.end.refused() == refused {
            person.hear().await;
        }
    }
    assert_eq!(person.end.refused(), RejectedCounts { forged: 2, replayed: 1, oversized: 1, malformed: 1 });
    assert_eq!((person.end.state().cloned(), person.end.trouble()), (before.0, before.2));
    assert_eq!(before.1, RejectedCounts::default());
}
