//! A transport in memory, for tests: what a broker does for us, and nothing of how.

use std::collections::BTreeMap;

use llo_dialogue::live::transport::{Command, Down, Interest, Publish, TransportEvent};

use super::transport_laws::{Bench, Server};

/// Everyone meets here.
#[derive(Debug, Default)]
pub struct Exchange {
    ends: Vec<End>,
    /// By its name, since a topic has no order.
    retained: BTreeMap<String, (Publish, u64)>,
    now: u64,
}

#[derive(Debug, Default)]
struct End {
    up: bool,
    interests: Vec<Interest>,
    waiting: Vec<Publish>,
    told: Vec<TransportEvent>,
}

impl Exchange {
    fn publish(&mut self, from: usize, publish: Publish) {
        let topic = publish.topic;
        for end in self.ends.iter_mut().filter(|end| end.up) {
            if end.interests.iter().any(|interest| interest.covers(topic)) {
                end.told.push(TransportEvent::Message { topic, payload: publish.payload.clone() });
            }
        }
        self.ends[from].told.push(TransportEvent::Delivered(topic));
        if publish.payload.is_empty() {
            self.retained.remove(&topic.to_string());
        } else {
            let until = self.now + u64::from(publish.expires_in) * 1000;
            self.retained.insert(topic.to_string(), (publish, until));
        }
    }

    fn give(&mut self, end: usize, interest: Interest) {
        let there =
            self.retained.values().filter(|(publish, until)| self.now < *until && interest.covers(publish.topic));
        let messages = there.map(|(publish, _)| {
            let (topic, payload) = (publish.topic, publish.payload.clone());
            TransportEvent::Message { topic, payload }
        });
        self.ends[end].told.extend(messages);
    }

    /// Those that are down connect again.
    fn reconnect(&mut self) {
        for at in 0..self.ends.len() {
            if std::mem::replace(&mut self.ends[at].up, true) {
                continue;
            }
            self.ends[at].told.push(TransportEvent::Up);
            for interest in self.ends[at].interests.clone() {
                self.give(at, interest);
            }
            for publish in std::mem::take(&mut self.ends[at].waiting) {
                self.publish(at, publish);
            }
        }
    }
}

impl Bench for Exchange {
    fn join(&mut self, _: &str) -> usize {
        self.ends.push(End { up: true, told: vec![TransportEvent::Up], ..End::default() });
        self.ends.len() - 1
    }

    fn ask(&mut self, end: usize, command: Command) {
        match command {
            Command::Subscribe(interest) => {
                self.ends[end].interests.retain(|known| *known != interest);
                self.ends[end].interests.push(interest);
                if self.ends[end].up {
                    self.give(end, interest);
                }
            }
            Command::Publish(publish) if self.ends[end].up => self.publish(end, publish),
            Command::Publish(publish) => {
                self.ends[end].waiting.retain(|waits| waits.topic != publish.topic);
                self.ends[end].waiting.push(publish);
            }
        }
    }

    fn told(&mut self, end: usize) -> Vec<TransportEvent> {
        std::mem::take(&mut self.ends[end].told)
    }

    fn pass(&mut self, millis: u64) {
        self.now += millis;
        self.reconnect();
    }
}

impl Server for Exchange {
    fn cut(&mut self, end: usize) {
        self.ends[end].up = false;
        self.ends[end].told.push(TransportEvent::Down(Down::Unreachable { retry_in: 1 }));
    }

    fn forget(&mut self) {
        self.retained.clear();
        (0..self.ends.len()).for_each(|end| self.cut(end));
    }
}
