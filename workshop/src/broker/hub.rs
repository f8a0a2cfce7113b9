//! What all connections share: who is connected, who hears what, and what is kept.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use llo_dialogue::contract::wire::Topic;

use super::access::Filter;
use super::mailbox::{Delivery, Letter, Mailbox, Notice, Retain};
use super::retained::{Message, Retained};
use crate::limits::Limits;

/// A connection, never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seat(u64);

/// A message as a client sends it.
pub struct Sending {
    pub topic: Topic,
    pub payload: Arc<[u8]>,
    /// What the client asked for; it gets no longer than the limit.
    pub expires_in: Option<Duration>,
    pub sure: Delivery,
    pub retain: Retain,
    pub from: Seat,
}

/// How a client hears what it subscribed to.
#[derive(Clone, Copy, Debug)]
pub struct Hearing {
    pub sure: Delivery,
    /// What it sends itself it does not hear.
    pub own: Own,
    /// Whether the sender's retain flag is passed on.
    pub flag: Flag,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    Heard,
    Left,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    AsPublished,
    Cleared,
}

/// There is no room for another topic.
#[derive(Debug, PartialEq, Eq)]
pub struct Full;

/// A client that is connected.
struct Seated {
    seat: Seat,
    mailbox: Arc<Mailbox>,
    since: Instant,
}

#[derive(Default)]
pub struct Hub {
    clients: HashMap<String, Seated>,
    readers: HashMap<Filter, HashMap<Seat, (Hearing, Arc<Mailbox>)>>,
    retained: Retained,
    seats: u64,
}

impl Hub {
    /// Seats a client, in place of the one who sat under its id.
    pub fn enter(&mut self, id: &str, mailbox: &Arc<Mailbox>, now: Instant) -> Seat {
        self.seats += 1;
        let seat = Seat(self.seats);
        let seated = Seated { seat, mailbox: Arc::clone(mailbox), since: now };
        if let Some(evicted) = self.clients.insert(id.to_owned(), seated) {
            self.deafen(evicted.seat);
            evicted.mailbox.dismiss(Notice::TakenOver);
        }
        if let Some(participant) = Topic::participant_of(id) {
            self.retained.came(participant);
        }
        seat
    }

    pub fn leave(&mut self, id: &str, seat: Seat, now: Instant) {
        self.deafen(seat);
        let Some(seated) = self.clients.get(id).filter(|seated| seated.seat == seat) else { return };
        let stayed = now.saturating_duration_since(seated.since);
        self.clients.remove(id);
        if let Some(participant) = Topic::participant_of(id) {
            self.retained.went(participant, stayed);
        }
    }

    /// Whether somebody is here, or has said something that is kept.
    pub fn knows(&self, id: &str) -> bool {
        self.clients.contains_key(id) || Topic::participant_of(id).is_some_and(|of| self.retained.knows(of))
    }

    /// Whether the client did not hear this before.
    pub fn hear(&mut self, filter: Filter, seat: Seat, hearing: Hearing, mailbox: &Arc<Mailbox>) -> bool {
        self.readers.entry(filter).or_default().insert(seat, (hearing, Arc::clone(mailbox))).is_none()
    }

    /// Whether the client heard this.
    pub fn ignore(&mut self, filter: Filter, seat: Seat) -> bool {
        let Some(readers) = self.readers.get_mut(&filter) else { return false };
        let heard = readers.remove(&seat).is_some();
        if readers.is_empty() {
            self.readers.remove(&filter);
        }
        heard
    }

    /// Puts what is kept into the mailbox of one who begins to listen.
    pub fn catch_up(&mut self, filter: Filter, hearing: Hearing, mailbox: &Mailbox, now: Instant) {
        self.retained.purge(now);
        for (topic, message) in self.retained.matching(&filter) {
            mailbox.put(Letter { topic, message, sure: hearing.sure, retain: Retain::Kept });
        }
    }

    /// Keeps a message, or clears its topic, and passes it on.
    pub fn publish(&mut self, sending: Sending, limits: &Limits, now: Instant) -> Result<(), Full> {
        let Sending { topic, payload, expires_in, sure, retain, from } = sending;
        let expires = now + expires_in.unwrap_or(limits.expiry).min(limits.expiry);
        let message = Message { payload, expires };
        self.retained.purge(now);
        match retain {
            Retain::Kept if message.payload.is_empty() => _ = self.retained.clear(topic),
            Retain::Kept if !self.retained.has_room(&topic, limits) => return Err(Full),
            Retain::Kept => self.retained.put(topic, message.clone()),
            Retain::Fresh => (),
        }
        for filter in Filter::hearing(topic) {
            for (seat, (hearing, mailbox)) in self.readers.get(&filter).into_iter().flatten() {
                if *seat == from && hearing.own == Own::Left {
                    continue;
                }
                let retain = if hearing.flag == Flag::AsPublished { retain } else { Retain::Fresh };
                mailbox.put(Letter { topic, message: message.clone(), sure: sure.min(hearing.sure), retain });
            }
        }
        Ok(())
    }

    /// Connected clients and kept topics.
    pub fn counts(&mut self, now: Instant) -> (usize, usize) {
        self.retained.purge(now);
        (self.clients.len(), self.retained.len())
    }

    pub fn dismiss_all(&self, notice: Notice) {
        self.clients.values().for_each(|seated| seated.mailbox.dismiss(notice));
    }

    fn deafen(&mut self, seat: Seat) {
        self.readers.retain(|_, readers| {
            readers.remove(&seat);
            !readers.is_empty()
        });
    }
}
