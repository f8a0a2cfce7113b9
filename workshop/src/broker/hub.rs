//! What all connections share: who is connected, who hears what, and what is kept.

use std::collections::{HashMap, HashSet};
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
    /// The same from the other side: what a client hears, so that who leaves is looked up there and nowhere else.
    heard: HashMap<Seat, HashSet<Filter>>,
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

    /// Says how many filters were looked at.
    pub fn leave(&mut self, id: &str, seat: Seat, now: Instant) -> usize {
        let filters = self.deafen(seat);
        if let Some(seated) = self.clients.get(id).filter(|seated| seated.seat == seat) {
            let stayed = now.saturating_duration_since(seated.since);
            self.clients.remove(id);
            if let Some(participant) = Topic::participant_of(id) {
                self.retained.went(participant, stayed);
            }
        }
        filters
    }

    /// Whether somebody is here, or has said something that is kept.
    pub fn knows(&self, id: &str) -> bool {
        self.clients.contains_key(id) || Topic::participant_of(id).is_some_and(|of| self.retained.knows(of))
    }

    /// Whether the client did not hear this before.
    pub fn hear(&mut self, filter: Filter, seat: Seat, hearing: Hearing, mailbox: &Arc<Mailbox>) -> bool {
        self.readers.entry(filter).or_default().insert(seat, (hearing, Arc::clone(mailbox)));
        self.heard.entry(seat).or_default().insert(filter)
    }

    /// Whether the client heard this.
    pub fn ignore(&mut self, filter: Filter, seat: Seat) -> bool {
        let heard = self.heard.get_mut(&seat).is_some_and(|filters| filters.remove(&filter));
        if heard {
            self.forget_reader(filter, seat);
        }
        heard
    }

    /// Whether the client hears this, or may begin to, with so many at most.
    pub fn may_hear(&self, filter: &Filter, seat: Seat, most: usize) -> bool {
        self.heard.get(&seat).is_none_or(|filters| filters.len() < most || filters.contains(filter))
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

    /// The client hears nothing any more. Says how many filters were looked at: as many as it had.
    fn deafen(&mut self, seat: Seat) -> usize {
        let filters = self.heard.remove(&seat).unwrap_or_default();
        filters.iter().for_each(|filter| self.forget_reader(*filter, seat));
        filters.len()
    }

    fn forget_reader(&mut self, filter: Filter, seat: Seat) {
        if let Some(readers) = self.readers.get_mut(&filter) {
            readers.remove(&seat);
            if readers.is_empty() {
                self.readers.remove(&filter);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use llo_dialogue::contract::wire::SessionId;

    use super::super::mailbox::Keep;
    use super::*;

    const HEARING: Hearing = Hearing { sure: Delivery::AtLeastOnce, own: Own::Heard, flag: Flag::Cleared };

    fn state(session: u32) -> Filter {
        let [a, b, c, d] = session.to_be_bytes();
        Filter::One(Topic::State(SessionId([0, a, b, c, d])))
    }

    #[test]
    fn a_departure_looks_at_the_filters_of_its_client_alone() {
        let (mut hub, now) = (Hub::default(), Instant::now());
        let mailbox = Arc::new(Mailbox::new(Keep::Latest));
        let seats: Vec<Seat> = (0..10_000)
            .map(|number| {
                let seat = hub.enter(&format!("{number:032x}"), &mailbox, now);
                assert!(hub.hear(state(number), seat, HEARING, &mailbox));
                assert!(hub.hear(state(10_000 + number / 2), seat, HEARING, &mailbox));
                seat
            })
            .collect();
        assert_eq!(hub.readers.len(), 15_000);
        for (number, seat) in seats.into_iter().enumerate() {
            assert_eq!(hub.leave(&format!("{number:032x}"), seat, now), 2);
        }
        assert!(hub.readers.is_empty() && hub.heard.is_empty() && hub.clients.is_empty());
    }

    #[test]
    fn who_was_pushed_out_is_forgotten_also_when_it_asks_for_more() {
        let (mut hub, now) = (Hub::default(), Instant::now());
        let mailbox = Arc::new(Mailbox::new(Keep::Latest));
        let id = format!("{:032x}", 1);
        let old = hub.enter(&id, &mailbox, now);
        hub.hear(state(1), old, HEARING, &mailbox);
        let new = hub.enter(&id, &mailbox, now);
        hub.hear(state(2), old, HEARING, &mailbox);
        hub.hear(state(3), new, HEARING, &mailbox);
        hub.leave(&id, old, now);
        assert_eq!(hub.readers.keys().collect::<Vec<_>>(), [&state(3)]);
        assert!(hub.ignore(state(3), new) && !hub.ignore(state(3), new));
        hub.leave(&id, new, now);
        assert!(hub.readers.is_empty() && hub.heard.is_empty() && hub.clients.is_empty());
    }
}
