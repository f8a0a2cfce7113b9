//! The messages that wait for one client. A newer message on a topic replaces the one that waits: every message holds
//! the full state of its publisher, so a slow client misses nothing that still holds, and a queue is never longer than
//! the number of topics.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use llo_dialogue::contract::wire::Topic;
use tokio::sync::Notify;

use super::retained::Message;

/// One message for one client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedMessage {
    pub topic: Topic,
    pub message: Message,
    /// The lower of what the subscriber asked for and what the publisher gave.
    pub delivery: Delivery,
    pub retain: bool,
}

/// The quality of service that this broker gives: MQTT's QoS 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Delivery {
    AtMostOnce,
    AtLeastOnce,
}

/// Why the broker ends a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisconnectCause {
    /// Another client connected under its id.
    TakenOver,
    ShuttingDown,
}

/// Whether a newer message replaces an older one that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replacement {
    LatestPerTopic,
    /// For an observer, which has to see every message.
    Never,
}

pub struct OutboundQueue {
    waiting: Mutex<Waiting>,
    changed: Notify,
    replacement: Replacement,
}

#[derive(Default)]
struct Waiting {
    messages: VecDeque<QueuedMessage>,
    /// How many messages were ever taken out: turns a number in `positions` into an index.
    popped: usize,
    positions: HashMap<Topic, usize>,
    disconnect: Option<DisconnectCause>,
}

impl OutboundQueue {
    pub fn new(replacement: Replacement) -> OutboundQueue {
        OutboundQueue { waiting: Mutex::default(), changed: Notify::new(), replacement }
    }

    pub fn push(&self, new: QueuedMessage) {
        let mut waiting = self.waiting();
        let Waiting { messages, popped, positions, .. } = &mut *waiting;
        let position = positions.get(&new.topic).filter(|_| self.replacement == Replacement::LatestPerTopic);
        match position.and_then(|position| messages.get_mut(position - *popped)) {
            Some(old) => {
                let delivery = old.delivery.max(new.delivery);
                *old = QueuedMessage { delivery, ..new };
            }
            None => {
                positions.insert(new.topic, *popped + messages.len());
                messages.push_back(new);
            }
        }
        drop(waiting);
        self.changed.notify_one();
    }

    /// Takes the next message that has not expired.
    pub fn pop(&self, now: Instant) -> Option<QueuedMessage> {
        let mut waiting = self.waiting();
        loop {
            let next = waiting.messages.pop_front()?;
            let position = waiting.popped;
            waiting.popped += 1;
            if waiting.positions.get(&next.topic) == Some(&position) {
                waiting.positions.remove(&next.topic);
            }
            if next.message.expires > now {
                return Some(next);
            }
        }
    }

    /// Asks the connection to end.
    pub fn disconnect(&self, cause: DisconnectCause) {
        self.waiting().disconnect = Some(cause);
        self.changed.notify_one();
    }

    pub fn disconnect_cause(&self) -> Option<DisconnectCause> {
        self.waiting().disconnect
    }

    /// Completes when something was queued since the last time.
    pub async fn changed(&self) {
        self.changed.notified().await;
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        // A panic elsewhere leaves the messages as they were.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
