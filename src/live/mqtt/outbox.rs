//! What is on its way to the broker: one message waits for each topic, and what was sent is sent again after a
//! reconnect until the broker says that it has it.

use super::read::Limits;
use super::write;
use crate::domain::time::Time;
use crate::live::transport::{Publish, TransportEvent};

#[derive(Debug, Default)]
pub struct Outbox {
    /// In the order in which they were given.
    letters: Vec<QueuedMessage>,
    last_id: u16,
}

#[derive(Debug)]
struct QueuedMessage {
    publish: Publish,
    /// Nobody is to be given it from then on.
    until: u64,
    way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Waiting,
    /// The broker has not answered yet.
    Sent(u16),
    /// The same, but it has answered for a newer message on the topic.
    Overtaken(u16),
}

impl Way {
    fn id(self) -> Option<u16> {
        match self {
            Way::Waiting => None,
            Way::Sent(id) | Way::Overtaken(id) => Some(id),
        }
    }
}

impl Outbox {
    /// Takes the place of what waits for the same topic. What is on its way already, and the same, is not sent twice.
    pub fn put(&mut self, publish: Publish, now: Time) {
        let until = now.millis() + u64::from(publish.expires_in) * 1000;
        self.letters.retain(|letter| letter.way != Way::Waiting || letter.publish.topic != publish.topic);
        let last = self.letters.iter_mut().rev().find(|letter| letter.publish.topic == publish.topic);
        match last {
            Some(QueuedMessage { publish: last, way: Way::Sent(_), until: last_until }) if *last == publish => {
                *last_until = until
            }
            Some(_) | None => self.letters.push(QueuedMessage { publish, until, way: Way::Waiting }),
        }
    }

    /// Nothing is at the broker any more: everything waits again, for each topic the newest.
    pub fn again(&mut self) {
        let mut kept: Vec<QueuedMessage> = Vec::new();
        for letter in std::mem::take(&mut self.letters) {
            if let Way::Overtaken(_) = letter.way {
                continue;
            }
            kept.retain(|older| older.publish.topic != letter.publish.topic);
            kept.push(QueuedMessage { way: Way::Waiting, ..letter });
        }
        self.letters = kept;
    }

    /// Sends what may be sent; what is too large for this broker is refused.
    pub fn send(&mut self, limits: &Limits, now: Time, bytes: &mut Vec<u8>, tell: &mut Vec<TransportEvent>) {
        let mut in_flight = self.letters.iter().filter(|letter| letter.way != Way::Waiting).count();
        let mut at = 0;
        while let Some(letter) = self.letters.get(at)
            && in_flight < limits.in_flight.into()
        {
            if letter.way != Way::Waiting {
                at += 1;
                continue;
            }
            let id = self.next_id();
            let QueuedMessage { publish: Publish { topic, payload, .. }, until, .. } = &self.letters[at];
            let expires_in = until.saturating_sub(now.millis()) / 1000;
            let packet = write::publish(id, &topic.to_string(), payload, expires_in as u32);
            if packet.len() > limits.packet as usize {
                tell.push(TransportEvent::Refused(*topic));
                self.letters.remove(at);
            } else if expires_in == 0 && !payload.is_empty() {
                self.letters.remove(at);
            } else {
                bytes.extend_from_slice(&packet);
                self.letters[at].way = Way::Sent(id);
                in_flight += 1;
                at += 1;
            }
        }
    }

    /// The broker answered. Of a message that a newer one follows nothing is told.
    pub fn answered(&mut self, id: u16, reason: u8) -> Option<TransportEvent> {
        let at = self.letters.iter().position(|letter| letter.way.id() == Some(id))?;
        let QueuedMessage { publish: Publish { topic, .. }, way, .. } = self.letters.remove(at);
        let newer = self.letters[at..].iter().any(|letter| letter.publish.topic == topic);
        for older in self.letters[..at].iter_mut().filter(|letter| letter.publish.topic == topic) {
            older.way = older.way.id().map_or(Way::Waiting, Way::Overtaken);
        }
        let told = if reason < 0x80 { TransportEvent::Delivered(topic) } else { TransportEvent::Refused(topic) };
        (way == Way::Sent(id) && !newer).then_some(told)
    }

    /// An id that no message on its way has. Fewer are on their way than there are ids.
    pub fn next_id(&mut self) -> u16 {
        loop {
            self.last_id = self.last_id.wrapping_add(1);
            let taken = self.letters.iter().any(|letter| letter.way.id() == Some(self.last_id));
            if self.last_id != 0 && !taken {
                return self.last_id;
            }
        }
    }
}
