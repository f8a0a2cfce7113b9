//! An MQTT 5 client without socket and timer: what happened comes in, what is to be done goes out.
//!
//! It knows what a live session needs and nothing more: a clean session, retained messages at least once, one message
//! waiting for each topic. It subscribes again at every reconnect; to say one's last message again is the peers' part,
//! on [`TransportEvent::Up`].
//!
//! # Why a codec of our own
//!
//! Because of what a page may load, and as long as it does. The packets of `mqtt-protocol-core` 0.7.9 in place of `read`
//! and `write` add 8.5 kB (brotli) to the module of a phone and to that of a board, and a page with everything would load
//! 303.5 kB of at most 300. Its whole client, which has no back-off and no queue, weighs three times its packets.
//! (`mountain-mqtt`, another small one, refuses a packet with more properties than it was compiled for, and a broker may
//! send any number.) So the library is what the tests hold this one to: their broker is its server, which reads every
//! byte that is written here, and what it can write is read here as it reads it.

mod link;
mod outbox;
mod read;
mod write;

use self::link::{Link, Network};
use self::outbox::Outbox;
pub use self::read::{Connack, Limits, Malformed, Packet, packet};
use super::backoff::Backoff;
use super::entropy::EntropySource;
use super::transport::{Command, Down, Interest, TransportEvent};
use super::transport_state::{Deeds, Input};
use crate::contract::broker::Login;
use crate::contract::wire::{State, Topic};
use crate::domain::time::Time;

/// Bytes of the largest packet: the largest state, its keys and signature, and what stands around it.
pub const LARGEST: usize = State::LIMIT + 1024;

/// How long after the page seemed to be left, in milliseconds. A browser that closes its sockets then does so at once.
const EXCUSED: u64 = 2_000;

/// One connection to a broker, made again whenever it is lost, until it is refused.
#[derive(Debug)]
pub struct Client {
    id: String,
    login: Option<Login>,
    chance: EntropySource,
    backoff: Backoff,
    network: Network,
    link: Link,
    /// How often it was tried in vain before the server ever answered; `None`: it has.
    in_vain: Option<u32>,
    /// Until then the loss of a connection is the browser's doing, who takes the page for left.
    excused_until: Option<Time>,
    interests: Vec<Interest>,
    outbox: Outbox,
    /// The beginning of a packet.
    inbox: Vec<u8>,
    /// What goes out in the next frame.
    bytes: Vec<u8>,
    deeds: Deeds,
}

impl Client {
    pub fn new(id: String, login: Option<Login>, chance: EntropySource) -> Client {
        Client {
            id,
            login,
            chance,
            backoff: Backoff::default(),
            network: Network::Online,
            link: Link::first(),
            in_vain: Some(0),
            excused_until: None,
            interests: Vec::new(),
            outbox: Outbox::default(),
            inbox: Vec::new(),
            bytes: Vec::new(),
            deeds: Deeds::default(),
        }
    }

    /// `now` never goes back; it need not be the time of day.
    pub fn hear(&mut self, input: Input<'_>, now: Time) -> Deeds {
        match input {
            Input::Opened => self.greet(now),
            Input::Received(bytes) => self.receive(bytes, now),
            Input::Closed => self.lost(now),
            Input::Barred(bar) => self.over(Down::Barred(bar)),
            Input::Command(Command::Subscribe(interest)) => self.subscribe(interest),
            Input::Command(Command::Publish(publish)) => {
                self.outbox.put(publish, now);
                self.flush(now);
            }
            Input::Online => self.online(now),
            Input::Offline => self.offline(now),
            Input::MayLeave => self.excused_until = Some(now.after(EXCUSED)),
            Input::Seen => self.hurry(now),
            Input::Woke => self.woke(now),
            Input::Left => self.leave(),
        }
        let mut deeds = std::mem::take(&mut self.deeds);
        let bytes = std::mem::take(&mut self.bytes);
        // Some brokers hang up at an empty frame.
        if !bytes.is_empty() {
            self.link.sent(now);
            deeds.send.push(bytes);
        }
        deeds
    }

    /// When it wants to hear [`Input::Woke`].
    pub fn wake_at(&self) -> Option<Time> {
        self.link.wake_at()
    }

    fn subscribe(&mut self, interest: Interest) {
        if !self.interests.contains(&interest) {
            self.interests.push(interest);
        }
        if self.link.is_up() {
            self.ask_for(interest);
        }
    }

    fn ask_for(&mut self, interest: Interest) {
        let id = self.outbox.next_id();
        self.bytes.extend_from_slice(&write::subscribe(id, &interest.filter()));
    }

    fn flush(&mut self, now: Time) {
        if let Link::Up(up) = &self.link {
            self.outbox.send(&up.limits, now, &mut self.bytes, &mut self.deeds.tell);
        }
    }

    fn receive(&mut self, bytes: &[u8], now: Time) {
        let mut inbox = std::mem::take(&mut self.inbox);
        inbox.extend_from_slice(bytes);
        let mut rest = inbox.as_slice();
        self.link.heard(now);
        // A packet may end the connection, and then nothing after it counts.
        while self.link.has_socket() {
            match packet(rest, LARGEST) {
                Ok(Some((packet, after))) => {
                    rest = after;
                    self.take(packet, now);
                }
                Ok(None) => {
                    let read = inbox.len() - rest.len();
                    inbox.drain(..read);
                    self.inbox = inbox;
                    break;
                }
                Err(Malformed) => self.lost(now),
            }
        }
        self.flush(now);
    }

    fn take(&mut self, packet: Packet<'_>, now: Time) {
        if matches!(packet, Packet::Connack(_) | Packet::Disconnect { .. }) {
            self.in_vain = None;
        }
        match packet {
            Packet::Connack(connack) => self.answered(connack, now),
            Packet::Disconnect { reason } => self.dismissed(reason, now),
            // Nothing else comes before we are let in.
            _ if !self.link.is_up() => self.lost(now),
            Packet::Publish { topic, id, payload } => {
                if let Some(id) = id {
                    self.bytes.extend_from_slice(&write::puback(id));
                }
                let topic = Topic::parse(topic).filter(|topic| self.interests.iter().any(|one| one.covers(*topic)));
                self.deeds.tell.push(topic.map_or(TransportEvent::Dropped, |topic| {
                    let payload = payload.to_vec();
                    TransportEvent::Message { topic, payload }
                }));
            }
            Packet::Puback { id, reason } => self.deeds.tell.extend(self.outbox.answered(id, reason)),
            Packet::Suback { reason: ..0x80 } | Packet::Pingresp => (),
            Packet::Suback { reason } => self.dismissed(reason, now),
        }
    }

    /// The answer to our CONNECT.
    fn answered(&mut self, Connack { reason, limits }: Connack, now: Time) {
        if reason >= 0x80 {
            return self.dismissed(reason, now);
        }
        if self.link.is_up() {
            return self.lost(now);
        }
        self.link = Link::up(limits, now);
        for at in 0..self.interests.len() {
            self.ask_for(self.interests[at]);
        }
        self.outbox.again();
        self.flush(now);
        self.deeds.tell.push(TransportEvent::Up);
    }

    /// The broker does not want us, or not now.
    fn dismissed(&mut self, reason: u8, now: Time) {
        match reason {
            // Not this version, not this id, not these credentials, not allowed, banned, not this method.
            0x84..=0x87 | 0x8A | 0x8C => self.over(Down::NotAllowed),
            0x8E => self.over(Down::TakenOver),
            _ => self.lost(now),
        }
    }
}
