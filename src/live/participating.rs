//! A participant's end of a session: hears the facilitator's states, and sees to it that what the participant said last
//! arrives, whatever the connection does. Without sockets and timers: what happened goes in, what is to be done comes out.
//!
//! * Nothing is said before a state of the right keys was heard: until then nobody knows whom to seal it to.
//! * After every reconnect the last contribution is sent again, with the same counter: a broker may have lost everything.
//! * When the session is closed everything is forgotten, and nothing is ever said again.

use super::chance::Chance;
use super::code::{Code, OtherKeys};
use super::link::{Delivery, Link, Tally, Trouble, count, expires_in};
use super::seal::Envelope;
use super::sign::{Ignored, Listener};
use super::transport::{Command, Happening, Interest, Publish};
use crate::contract::seat::{LastState, Seat};
use crate::contract::wire::{Sent, State, Topic, Unread};
use crate::domain::session::{Content, Contribution, ParticipantId};
use crate::domain::time::Time;

/// How long a facilitator may be silent, in beats: the timers of a hidden page run once a minute.
const SILENCE: u64 = 5;
/// How long a state may take to come after connecting, in milliseconds.
const PATIENCE: u64 = 5_000;

/// One who takes part, or only watches: then it never says anything.
#[derive(Debug)]
pub struct Participating {
    listener: Listener,
    me: ParticipantId,
    counter: u64,
    content: Option<Content>,
    /// Whether that is not settled yet, and not said.
    is_held: bool,
    last: Option<LastState>,
    /// The state that was heard last, on this page.
    state: Option<State>,
    heard_at: u64,
    up_at: u64,
    /// What is said, as it is sent.
    sealed: Option<Vec<u8>>,
    /// For what is said next: the facilitator knows its key already.
    next: Option<Envelope>,
    delivery: Delivery,
    link: Link,
    /// The server did not take what was said last.
    denied: bool,
    trouble: Option<Trouble>,
    refused: Tally,
}

impl Participating {
    /// Someone who comes in.
    pub fn new(code: Code, me: ParticipantId) -> Participating {
        let seat = Seat { me, counter: 0, content: None, last_state: None };
        Participating::at(Listener::new(code), seat)
    }

    /// The same one, after the page was loaded again. Kept keys that the code does not stand for are not used: it says
    /// so, and waits for the right ones like somebody new.
    pub fn again(code: Code, seat: Seat) -> Participating {
        let Some(last) = seat.last_state else { return Participating::at(Listener::new(code), seat) };
        match Listener::again(code, &last) {
            Ok(listener) => Participating::at(listener, seat),
            Err(OtherKeys) => {
                let unheard = Participating::at(Listener::new(code), Seat { last_state: None, ..seat });
                Participating { trouble: Some(Trouble::OtherKeys), ..unheard }
            }
        }
    }

    fn at(listener: Listener, seat: Seat) -> Participating {
        let Seat { me, counter, content, last_state } = seat;
        Participating {
            listener,
            me,
            counter,
            content,
            last: last_state,
            state: None,
            heard_at: 0,
            up_at: 0,
            sealed: None,
            next: None,
            is_held: false,
            delivery: if content.is_some() { Delivery::Waiting } else { Delivery::Nothing },
            link: Link::Connecting,
            denied: false,
            trouble: None,
            refused: Tally::default(),
        }
    }

    /// Whose number it is: also the one to connect with.
    pub fn me(&self) -> ParticipantId {
        self.me
    }

    /// What to keep for a reload. `None` once the session is closed: then what was kept has to go.
    pub fn seat(&self) -> Option<Seat> {
        let Participating { me, counter, content, last: last_state, .. } = *self;
        (!self.is_closed()).then_some(Seat { me, counter, content, last_state })
    }

    /// The state that was heard last, on this page.
    pub fn state(&self) -> Option<&State> {
        self.state.as_ref()
    }

    pub fn delivery(&self) -> Delivery {
        self.delivery
    }

    pub fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    /// What came and changed nothing.
    pub fn refused(&self) -> Tally {
        self.refused
    }

    pub fn link(&self, now: Time) -> Link {
        match self.link {
            Link::Up if self.is_closed() => Link::Up,
            Link::Up if self.denied => Link::NotAllowed,
            Link::Up if now.millis() < self.silent_at() => {
                if self.state.is_some() {
                    Link::Up
                } else {
                    Link::Connecting
                }
            }
            Link::Up => Link::Away,
            other => other,
        }
    }

    /// When to look at the link again.
    pub fn wake_at(&self, now: Time) -> Option<Time> {
        let waits = self.link == Link::Up && !self.is_closed() && now.millis() < self.silent_at();
        waits.then(|| Time::from_millis(self.silent_at()))
    }

    /// What to subscribe to, right after connecting.
    pub fn start(&mut self) -> Vec<Command> {
        self.link = Link::Connecting;
        vec![Command::Subscribe(Interest::State(self.listener.session()))]
    }

    /// What the transport told.
    pub fn hear(&mut self, happening: Happening, now: Time, chance: &mut Chance) -> Vec<Command> {
        let mine = Topic::Pin(self.listener.session(), self.me);
        match happening {
            Happening::Up => {
                (self.link, self.up_at, self.denied, self.is_held) = (Link::Up, now.millis(), false, false);
                return self.publish(now, chance);
            }
            Happening::Down(down) => self.link = Link::down(down),
            Happening::Message { topic, payload } if topic == Topic::State(self.listener.session()) => {
                return self.hear_state(&payload, now, chance);
            }
            Happening::Delivered(topic) if topic == mine && self.delivery == Delivery::Waiting && !self.is_held => {
                (self.delivery, self.denied) = (Delivery::Sent, false);
            }
            Happening::Refused(topic) if topic == mine => self.denied = true,
            Happening::Message { .. } | Happening::Dropped => count(&mut self.refused.malformed),
            Happening::Delivered(_) | Happening::Refused(_) => {}
        }
        Vec::new()
    }

    /// What the participant has to say, and is not yet settled: it is kept, and goes with what is said next, or when the
    /// connection comes back.
    pub fn note(&mut self, content: Content) {
        if !self.is_closed() && self.content != Some(content) {
            self.change(content);
            self.is_held = true;
        }
    }

    /// What the participant has to say from now on. Saying the same again says nothing.
    pub fn say(&mut self, content: Content, now: Time, chance: &mut Chance) -> Vec<Command> {
        if self.is_closed() || (self.content == Some(content) && !self.is_held) {
            return Vec::new();
        }
        if self.content != Some(content) {
            self.change(content);
        }
        self.is_held = false;
        self.publish(now, chance)
    }

    fn change(&mut self, content: Content) {
        self.counter = self.counter.saturating_add(1);
        (self.content, self.sealed, self.delivery) = (Some(content), None, Delivery::Waiting);
    }

    fn hear_state(&mut self, message: &[u8], now: Time, chance: &mut Chance) -> Vec<Command> {
        let state = match self.listener.hear(message, now) {
            Ok(state) => state,
            Err(why) => {
                self.ignore(why);
                return Vec::new();
            }
        };
        let before = self.last.replace(LastState {
            number: state.number,
            not_after: state.not_after,
            keys: *self.listener.facilitator().map(|known| known.keys()).expect("it was heard just now"),
        });
        (self.trouble, self.heard_at) = (None, now.millis());
        if before.is_none_or(|before| before.not_after != state.not_after) {
            self.sealed = None;
        }
        self.state = Some(state);
        if self.is_closed() {
            (self.content, self.sealed, self.delivery) = (None, None, Delivery::Nothing);
            (self.counter, self.last, self.next) = (0, None, None);
        }
        if self.sealed.is_some() { Vec::new() } else { self.publish(now, chance) }
    }

    fn ignore(&mut self, why: Ignored) {
        let tally = &mut self.refused;
        match why {
            Ignored::Cleared => {}
            Ignored::Short => count(&mut tally.malformed),
            Ignored::Long => count(&mut tally.oversized),
            Ignored::Old => count(&mut tally.replayed),
            Ignored::OtherKeys | Ignored::Forged => {
                count(&mut tally.forged);
                // Who has heard the right ones does not care for others.
                if self.last.is_none() && !self.is_closed() {
                    self.trouble = Some(Trouble::OtherKeys);
                }
            }
            Ignored::Unread(Unread::Newer) => self.trouble = Some(Trouble::Newer),
            Ignored::Unread(Unread::TooLarge | Unread::NotOurs | Unread::Damaged) => count(&mut tally.malformed),
            Ignored::Expired => {
                count(&mut tally.replayed);
                self.trouble = Some(Trouble::Expired);
            }
        }
    }

    /// Sends what was said last, if it can be sent now.
    fn publish(&mut self, now: Time, chance: &mut Chance) -> Vec<Command> {
        let (Link::Up, Some(state), Some(content)) = (self.link, &self.state, self.content) else { return Vec::new() };
        if self.is_held {
            return Vec::new();
        }
        let Some(facilitator) = self.listener.facilitator() else { return Vec::new() };
        let Some(expires_in) = expires_in(state.not_after, now) else { return Vec::new() };
        if self.sealed.is_none() {
            let contribution = Contribution { participant: self.me, counter: self.counter, content };
            let envelope = self.next.take().or_else(|| facilitator.envelope(chance));
            self.next = facilitator.envelope(chance);
            let next = self.next.as_ref().map(Envelope::key);
            let sent = Sent { contribution, not_after: state.not_after, next };
            self.sealed = envelope.and_then(|envelope| envelope.seal(&sent));
        }
        let Some(payload) = self.sealed.clone() else { return Vec::new() };
        self.delivery = Delivery::Waiting;
        let topic = Topic::Pin(self.listener.session(), self.me);
        vec![Command::Publish(Publish { topic, payload, expires_in })]
    }

    fn is_closed(&self) -> bool {
        self.state.as_ref().is_some_and(|state| state.open.is_none())
    }

    /// From when on the facilitator is away, if nothing is heard until then.
    fn silent_at(&self) -> u64 {
        match self.state.as_ref().map(|state| u64::from(state.beat)) {
            Some(0) => 0,
            Some(beat) => (self.heard_at.saturating_add(SILENCE * beat)).max(self.up_at.saturating_add(PATIENCE)),
            None => self.up_at.saturating_add(PATIENCE),
        }
    }
}
