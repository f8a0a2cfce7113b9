//! A participant's end of a session: hears the facilitator's states, and sees to it that what the participant said last
//! arrives, whatever the connection does. Without sockets and timers: what happened goes in, what is to be done comes out.
//!
//! * Nothing is said before a state of the right keys was heard: until then nobody knows whom to seal it to.
//! * After every reconnect the last contribution is sent again, with the same counter: a broker may have lost everything.
//! * So it is when something else stands on the participant's topic, or nothing: where a broker lets anybody write there,
//!   that takes nobody's pin away.
//! * The end of the session is a moment of the facilitator's clock, which their states tell. While they are heard the session
//!   goes on; this device's own clock may be hours off, and leap.
//! * When the session is closed everything is forgotten, and nothing is ever said again.

use super::code::{Code, LASTS, OtherKeys};
use super::entropy::EntropySource;
use super::identity::Identity;
use super::link::{A_WHILE, Delivery, Link, RejectedCounts, Trouble, count, expires_in};
use super::participation::{LastState, Participation, Seed};
use super::seal::Envelope;
use super::sign::{Ignored, Listener};
use super::transport::{Command, Interest, Medium, Publish, TransportEvent};
use crate::contract::over::SPARED;
use crate::contract::wire::{Sent, State, Topic, Unread};
use crate::domain::leap::Looks;
use crate::domain::session::{Content, Contribution, ParticipantId};
use crate::domain::time::Time;

/// How long a facilitator may be silent, in beats: the timers of a hidden page run once a minute.
const SILENCE: u64 = 5;
/// How long a state may take to come after connecting, in milliseconds.
const PATIENCE: u64 = 5_000;
/// What was overwritten is said again after so many milliseconds: whoever overwrites it without end makes nobody send
/// faster, and of a session that is just being closed everyone has heard by then.
const SAID_AGAIN_AFTER: u64 = 2_000;

/// One who takes part, or only watches: then it never says anything.
#[derive(Debug)]
pub struct Participating {
    listener: Listener,
    medium: Medium,
    me: Identity,
    counter: u64,
    content: Option<Content>,
    /// Whether that is not settled yet, and not said.
    is_held: bool,
    last: Option<LastState>,
    /// The state that was heard last, on this page.
    state: Option<State>,
    heard_at: u64,
    up_at: u64,
    looks: Looks,
    /// How far the facilitator's clock is ahead of this one, in milliseconds, once that is known.
    ahead: Option<i64>,
    /// When this clock leapt, by itself, if nothing was heard since.
    leapt_at: Option<u64>,
    /// What is said, as it is sent.
    sealed: Option<Vec<u8>>,
    /// When that is sent again, because something else was found in its place.
    again_at: Option<u64>,
    /// For what is said next: the facilitator knows its key already.
    next: Option<Envelope>,
    delivery: Delivery,
    link: Link,
    /// The server did not take what was said last.
    denied: bool,
    trouble: Option<Trouble>,
    refused: RejectedCounts,
}

impl Participating {
    /// Someone who comes in.
    pub fn new(code: Code, me: Identity) -> Participating {
        let participation = Participation { seed: None, counter: 0, content: None, last_state: None };
        Participating::at(Listener::new(code), me, participation)
    }

    /// The same one, after the page was loaded again. Kept keys that the code does not stand for are not used: it says
    /// so, and waits for the right ones like somebody new. Who was kept without a key of their own gets one.
    pub fn again(code: Code, participation: Participation, chance: &mut EntropySource) -> Participating {
        let me = participation.seed.map_or_else(|| Identity::new(chance), Identity::again);
        let Some(last) = participation.last_state else {
            return Participating::at(Listener::new(code), me, participation);
        };
        match Listener::again(code, &last) {
            Ok(listener) => Participating::at(listener, me, participation),
            Err(OtherKeys) => {
                let unheard =
                    Participating::at(Listener::new(code), me, Participation { last_state: None, ..participation });
                Participating { trouble: Some(Trouble::OtherKeys), ..unheard }
            }
        }
    }

    fn at(listener: Listener, me: Identity, participation: Participation) -> Participating {
        let Participation { seed: _, counter, content, last_state } = participation;
        Participating {
            listener,
            medium: Medium::default(),
            me,
            counter,
            content,
            last: last_state,
            state: None,
            heard_at: 0,
            up_at: 0,
            looks: Looks::default(),
            ahead: None,
            leapt_at: None,
            sealed: None,
            again_at: None,
            next: None,
            is_held: false,
            delivery: if content.is_some() { Delivery::Waiting } else { Delivery::Nothing },
            link: Link::Connecting,
            denied: false,
            trouble: None,
            refused: RejectedCounts::default(),
        }
    }

    /// Whose number it is: also the one to connect with.
    pub fn me(&self) -> ParticipantId {
        self.me.id()
    }

    /// The secret that makes them the same one after a reload.
    pub fn seed(&self) -> Seed {
        self.me.seed()
    }

    /// What to keep for a reload. `None` once the session is closed: then what was kept has to go.
    pub fn participation(&self) -> Option<Participation> {
        let Participating { counter, content, last: last_state, .. } = *self;
        (!self.is_closed()).then_some(Participation { seed: Some(self.seed()), counter, content, last_state })
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
    pub fn refused(&self) -> RejectedCounts {
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

    /// Looks at the clock, before everything else. Where it leapt, silence is what it was before: nobody is away because of
    /// this device's clock. Gives how far it leapt.
    pub fn look(&mut self, now: Time) -> Option<i64> {
        let leap = self.looks.look(now)?;
        let move_on = |at: u64| at.saturating_add_signed(leap);
        (self.heard_at, self.up_at) = (move_on(self.heard_at), move_on(self.up_at));
        self.again_at = self.again_at.map(move_on);
        self.ahead = self.ahead.map(|ahead| ahead.saturating_sub(leap));
        self.leapt_at = Some(now.millis());
        Some(leap)
    }

    /// From when on the session is over although nobody said so: once nothing is heard any more, and its end has come by the
    /// facilitator's clock. Where that is not known, or this one leapt, long after that.
    pub fn void_at(&self) -> Option<Time> {
        let end = self.last?.keys.not_after;
        let ended = match (self.ahead, self.leapt_at) {
            (Some(ahead), None) => end.saturating_add_signed(ahead.saturating_neg()),
            (_, leapt_at) => end.saturating_add(SPARED).max(leapt_at.map_or(0, |at| at.saturating_add(LASTS))),
        };
        let silent_at = if self.link == Link::Up { self.silent_at() } else { 0 };
        Some(Time::from_millis(ended.max(silent_at).saturating_add(1)))
    }

    /// The session that is waited for would be over by this device's clock, and nothing of it was heard on this page.
    pub fn seems_over(&self, now: Time) -> bool {
        self.state.is_none() && self.last.is_some_and(|last| now.millis() > last.keys.not_after)
    }

    /// When to look at the link again, and to [wake](Self::wake) it.
    pub fn wake_at(&self, now: Time) -> Option<Time> {
        if self.link != Link::Up || self.is_closed() {
            return None;
        }
        let silent_at = Some(self.silent_at()).filter(|silent_at| now.millis() < *silent_at);
        silent_at.into_iter().chain(self.again_at).min().map(Time::from_millis)
    }

    /// The time has come for what was put off.
    pub fn wake(&mut self, now: Time, chance: &mut EntropySource) -> Vec<Command> {
        match self.again_at {
            Some(at) if at <= now.millis() => self.publish(now, chance),
            Some(_) | None => Vec::new(),
        }
    }

    /// What to subscribe to, right after connecting over this medium.
    pub fn start(&mut self, medium: Medium) -> Vec<Command> {
        (self.link, self.medium) = (Link::Connecting, medium);
        let session = self.listener.session();
        // What stands on their own topic comes first: once something is said, it would be taken for somebody else's.
        [Interest::Own(session, self.me()), Interest::State(session)].map(Command::Subscribe).into()
    }

    /// What the transport told.
    pub fn hear(&mut self, happening: TransportEvent, now: Time, chance: &mut EntropySource) -> Vec<Command> {
        let mine = Topic::Pin(self.listener.session(), self.me());
        match happening {
            TransportEvent::Up => {
                (self.link, self.up_at, self.denied, self.is_held) = (Link::Up, now.millis(), false, false);
                return self.publish(now, chance);
            }
            TransportEvent::Down(down) => self.link = Link::down(down),
            TransportEvent::Message { topic, payload } if topic == Topic::State(self.listener.session()) => {
                return self.hear_state(&payload, now, chance);
            }
            TransportEvent::Message { topic, payload } if topic == mine => self.look_at_own(&payload, now),
            TransportEvent::Delivered(topic)
                if topic == mine && self.delivery == Delivery::Waiting && !self.is_held =>
            {
                (self.delivery, self.denied) = (Delivery::Sent, false);
            }
            TransportEvent::Refused(topic) if topic == mine => self.denied = true,
            TransportEvent::Message { .. } | TransportEvent::Dropped => count(&mut self.refused.malformed),
            TransportEvent::Delivered(_) | TransportEvent::Refused(_) => {}
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
    pub fn say(&mut self, content: Content, now: Time, chance: &mut EntropySource) -> Vec<Command> {
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

    fn hear_state(&mut self, message: &[u8], now: Time, chance: &mut EntropySource) -> Vec<Command> {
        let state = match self.listener.hear(self.medium, message, now) {
            Ok(state) => state,
            Err(why) => {
                self.ignore(why);
                return Vec::new();
            }
        };
        self.last = self.listener.facilitator().map(|known| LastState { number: state.number, keys: *known.keys() });
        (self.trouble, self.heard_at, self.leapt_at) = (None, now.millis(), None);
        self.ahead = state.at.and_then(|at| Some(i64::try_from(at).ok()?.saturating_sub_unsigned(now.millis())));
        self.state = Some(state);
        if self.is_closed() {
            (self.content, self.sealed, self.delivery) = (None, None, Delivery::Nothing);
            (self.counter, self.last, self.next, self.again_at) = (0, None, None, None);
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
            Ignored::TooFarAhead => {
                count(&mut tally.malformed);
                self.trouble = Some(Trouble::TooFarAhead);
            }
        }
    }

    /// What stands on the participant's topic. It may be an older one of their own, while the last is on its way: then it
    /// is sent once more than was needed.
    fn look_at_own(&mut self, payload: &[u8], now: Time) {
        if self.sealed.as_deref().is_some_and(|sealed| sealed != payload) && self.again_at.is_none() {
            self.again_at = Some(now.millis().saturating_add(SAID_AGAIN_AFTER));
        }
    }

    /// Sends what was said last, if it can be sent now.
    fn publish(&mut self, now: Time, chance: &mut EntropySource) -> Vec<Command> {
        self.again_at = None;
        let (Link::Up, Some(_), Some(content)) = (self.link, &self.state, self.content) else { return Vec::new() };
        if self.is_held {
            return Vec::new();
        }
        let Some(facilitator) = self.listener.facilitator() else { return Vec::new() };
        if self.sealed.is_none() {
            let contribution = Contribution { participant: self.me.id(), counter: self.counter, content };
            let envelope = self.next.take().or_else(|| facilitator.envelope(chance));
            self.next = facilitator.envelope(chance);
            let next = self.next.as_ref().map(Envelope::key);
            let sent = Sent { contribution, not_after: facilitator.not_after(), next };
            self.sealed = envelope.and_then(|envelope| envelope.seal(&self.me, &sent));
        }
        let Some(payload) = self.sealed.clone() else { return Vec::new() };
        self.delivery = Delivery::Waiting;
        let topic = Topic::Pin(self.listener.session(), self.me.id());
        let theirs = self.ahead.map_or(now, |ahead| now.leapt(ahead));
        // The facilitator is heard, so that the session goes on, whatever a clock says.
        let expires_in = expires_in(facilitator.not_after(), theirs).unwrap_or(A_WHILE);
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
