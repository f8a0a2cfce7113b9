//! What waits for one client. A newer message on a topic takes the place of the one that waits: every message is the
//! whole truth of its sender, so a slow client misses nothing that still holds, and what waits is never more than the
//! topics there are.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use llo_dialogue::contract::wire::Topic;
use tokio::sync::Notify;

use super::retained::Message;

/// One message for one client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    pub topic: Topic,
    pub message: Message,
    /// What the client asked for and the sender gave: at most once, or at least once.
    pub sure: Delivery,
    pub retain: Retain,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Delivery {
    AtMostOnce,
    AtLeastOnce,
}

/// Whether a message says of itself that it is the one that was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retain {
    Kept,
    Fresh,
}

/// Why a client has to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Somebody else connected under its id.
    TakenOver,
    ShuttingDown,
}

/// Whether a newer message replaces an older one that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    Latest,
    /// For an observer that has to see every message.
    Every,
}

pub struct Mailbox {
    waiting: Mutex<Waiting>,
    bell: Notify,
    keep: Keep,
}

#[derive(Default)]
struct Waiting {
    letters: VecDeque<Letter>,
    /// How many letters were taken out, ever: what turns a number of `places` into an index.
    taken: usize,
    places: HashMap<Topic, usize>,
    notice: Option<Notice>,
}

impl Mailbox {
    pub fn new(keep: Keep) -> Mailbox {
        Mailbox { waiting: Mutex::default(), bell: Notify::new(), keep }
    }

    pub fn put(&self, letter: Letter) {
        let mut waiting = self.waiting();
        let Waiting { letters, taken, places, .. } = &mut *waiting;
        let place = places.get(&letter.topic).filter(|_| self.keep == Keep::Latest);
        match place.and_then(|place| letters.get_mut(place - *taken)) {
            Some(old) => {
                let sure = old.sure.max(letter.sure);
                *old = Letter { sure, ..letter };
            }
            None => {
                places.insert(letter.topic, *taken + letters.len());
                letters.push_back(letter);
            }
        }
        drop(waiting);
        self.bell.notify_one();
    }

    /// The next letter that has not expired.
    pub fn take(&self, now: Instant) -> Option<Letter> {
        let mut waiting = self.waiting();
        loop {
            let letter = waiting.letters.pop_front()?;
            let place = waiting.taken;
            waiting.taken += 1;
            if waiting.places.get(&letter.topic) == Some(&place) {
                waiting.places.remove(&letter.topic);
            }
            if letter.message.expires > now {
                return Some(letter);
            }
        }
    }

    pub fn dismiss(&self, notice: Notice) {
        self.waiting().notice = Some(notice);
        self.bell.notify_one();
    }

    pub fn notice(&self) -> Option<Notice> {
        self.waiting().notice
    }

    /// Ends when something was put here since the last time.
    pub async fn rung(&self) {
        self.bell.notified().await;
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        // A panic elsewhere leaves the letters as they were.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
