//! The windows of one browser as a transport, without a server: everything that is said goes to all of them, and each
//! keeps the last message on every topic that is its own or that it wants. Who comes later asks, and the others answer.
//!
//! Without a broker nobody is in charge: a page of the same origin can say anything, as it can read our storage.

mod frame;

use self::frame::{Said, Shout};
use super::transport::{Command, Down, Interest, Publish, TransportEvent};
use super::transport_state::{Deeds, Input, SocketAction};
use crate::contract::wire::{State, Topic};
use crate::domain::time::Time;

/// Bytes of the largest message: the largest state with its keys and signature.
pub const LARGEST: usize = State::LIMIT + 512;
/// More topics than this are no workshop in one browser.
const TOPICS: usize = 1_000;
/// No message of ours is kept longer, and no clock is so far ahead. In milliseconds.
const DAY: u64 = 24 * 60 * 60 * 1000;

/// One window.
#[derive(Debug, Default)]
pub struct Tabs {
    interests: Vec<Interest>,
    kept: Vec<Said>,
    deeds: Deeds,
}

impl Tabs {
    /// `now` is the time of day, which all windows share.
    pub fn hear(&mut self, input: Input<'_>, now: Time) -> Deeds {
        let now = now.millis();
        // A number from before the clock was set back would outlive all that is said now.
        self.kept.retain(|said| now < said.until && said.number <= now + DAY);
        match input {
            Input::Opened => self.deeds.tell.push(TransportEvent::Up),
            Input::Received(bytes) => match frame::read(bytes) {
                Some(Shout::Asked(interest)) => self.answer(interest),
                Some(Shout::Said(said)) => self.listen(said, now),
                None => self.deeds.tell.push(TransportEvent::Dropped),
            },
            Input::Command(Command::Subscribe(interest)) => self.subscribe(interest),
            Input::Command(Command::Publish(publish)) => self.say(publish, now),
            Input::Woke => self.deeds.socket = Some(SocketAction::Open),
            Input::Left => self.deeds.socket = Some(SocketAction::Close),
            // No browser takes it away again: it was never given.
            Input::Closed | Input::Barred(_) => self.deeds.tell.push(TransportEvent::Down(Down::NotAllowed)),
            Input::Online | Input::Offline | Input::MayLeave | Input::Seen => (),
        }
        std::mem::take(&mut self.deeds)
    }

    fn subscribe(&mut self, interest: Interest) {
        if !self.interests.contains(&interest) {
            self.interests.push(interest);
        }
        // A cleared topic is no message to who comes later, as with a broker.
        for said in &self.kept {
            if interest.covers(said.topic) && !said.payload.is_empty() {
                self.deeds.tell.push(said.told());
            }
        }
        self.deeds.send.extend(frame::ask(interest));
    }

    fn answer(&mut self, interest: Interest) {
        for said in &self.kept {
            if interest.covers(said.topic) {
                self.deeds.send.push(said.write());
            }
        }
    }

    fn say(&mut self, Publish { topic, payload, expires_in }: Publish, now: u64) {
        if payload.len() > LARGEST {
            return self.deeds.tell.push(TransportEvent::Refused(topic));
        }
        // What clears a topic is kept for as long as an older message could still be somewhere.
        let lasts = if payload.is_empty() { DAY } else { DAY.min(u64::from(expires_in) * 1000) };
        let number = self.known(topic).map_or(now, |known| now.max(known.number + 1));
        let said = Said { topic, number, until: now + lasts, payload };
        self.deeds.send.push(said.write());
        self.keep(said);
        self.deeds.tell.push(TransportEvent::Delivered(topic));
    }

    fn listen(&mut self, said: Said, now: u64) {
        let sane = said.number <= now + DAY && said.until <= now + 2 * DAY && said.payload.len() <= LARGEST;
        let known = self.known(said.topic).map(|known| known.number);
        let room = self.kept.len() < TOPICS || known.is_some();
        let wanted = self.interests.iter().any(|interest| interest.covers(said.topic));
        if !(sane && room && (wanted || known.is_some())) {
            // What was never asked for is no news either.
            if wanted || !sane {
                self.deeds.tell.push(TransportEvent::Dropped);
            }
            return;
        }
        // Everyone who has it answers; it is heard once.
        if said.until > now && known.is_none_or(|known| known < said.number) {
            // On a topic of our own it is no news, but what we say next has to come after it.
            if wanted && (known.is_some() || !said.payload.is_empty()) {
                self.deeds.tell.push(said.told());
            }
            self.keep(said);
        }
    }

    fn known(&self, topic: Topic) -> Option<&Said> {
        self.kept.iter().find(|said| said.topic == topic)
    }

    fn keep(&mut self, said: Said) {
        self.kept.retain(|known| known.topic != said.topic);
        self.kept.push(said);
    }
}
