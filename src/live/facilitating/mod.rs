//! The facilitator's end of a session: says the state, hears the contributions, and clears everything at the end.
//! Without sockets and timers: what happened goes in, what is to be done comes out. The session itself is not in it.
//!
//! * A change is told at once; one of the number of people who have placed, at most once a second: with a full room it
//!   would otherwise be a message to everyone for every pin.
//! * The state is said again at every [`BEAT`], and at every reconnect: a broker may have lost everything.
//! * What cannot be opened on a participant's topic is cleared, a batch a second, so that it does not take up the
//!   broker's room until the end.
//! * There is one facilitator. Whoever says a state with our keys and a higher number has taken over, and we stop.

mod hearing;
mod saying;
mod sweeping;

use std::sync::Arc;

use self::sweeping::Unopened;
use super::keys::Keys;
use super::link::{BEAT, Link, RejectedCounts};
use super::precomputed::PrecomputedContexts;
use super::transport::{Command, Interest, Medium};
use crate::contract::wire::{Open, State};
use crate::domain::session::{Contribution, ParticipantId};
use crate::domain::time::Time;

/// At most once in so many milliseconds it is told how many have placed.
const PROGRESS: u64 = 1_000;
/// A page that goes on where another was goes on so far above it. What was kept may be older than what was said: a
/// hand-over file is as old as it is. A board would have to say a state every 41 milliseconds for twelve hours to come
/// so far, and numbers below 2⁵³ last for 2³³ reloads.
const JUMP: u64 = 1 << 20;
/// The beat that is told when the page may be going away, in milliseconds: after five of them it is taken for gone.
const BEAT_IN_DOUBT: u32 = 2_000;
/// How long it is still said that the session was closed, in seconds.
const CLOSED_FOR: u32 = 600;

/// One who leads a session.
#[derive(Debug)]
pub struct Facilitating {
    keys: Keys,
    medium: Medium,
    /// Of the state that was said last.
    number: u64,
    /// That state as it was sent.
    said: Vec<u8>,
    said_at: u64,
    beat: u32,
    /// What it told. `None`: it has to be said again.
    told: Option<Arc<Open>>,
    /// What there is to tell.
    open: Option<Arc<Open>>,
    link: Link,
    /// The server did not take the last state. The next one is tried all the same.
    denied: bool,
    /// This device's clock leapt past the end of the session, which goes on.
    doubts_clock: bool,
    life: Life,
    put_back: Option<PutBack>,
    ahead: PrecomputedContexts,
    unopened: Unopened,
    refused: RejectedCounts,
}

/// A state that was put back for whoever took over.
#[derive(Clone, Copy, Debug)]
struct PutBack {
    number: u64,
    is_delivered: bool,
}

impl PutBack {
    /// Whether it may stand in the place of a newer one, which came in before it. Once it is delivered that is mended by
    /// the next beat of whoever leads; but who closed the session says nothing more.
    fn may_hide(self, state: &State) -> bool {
        self.number < state.number && (!self.is_delivered || state.open.is_none())
    }
}

#[derive(Debug)]
enum Life {
    Leading,
    /// Whose topics are not cleared yet, the last one first.
    Closed(Vec<ParticipantId>),
    /// Another page said a state with a higher number.
    TakenOver,
    /// That one closed the session.
    ClosedElsewhere,
}

/// What follows from what a transport told.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Heard {
    /// For the session, which knows which of them are new.
    pub contributions: Vec<Contribution>,
    pub commands: Vec<Command>,
}

impl Facilitating {
    /// A new session.
    pub fn new(keys: Keys) -> Facilitating {
        Facilitating {
            keys,
            medium: Medium::default(),
            number: 0,
            said: Vec::new(),
            said_at: 0,
            beat: BEAT,
            told: None,
            open: None,
            link: Link::Connecting,
            denied: false,
            doubts_clock: false,
            life: Life::Leading,
            put_back: None,
            ahead: PrecomputedContexts::default(),
            unopened: Unopened::default(),
            refused: RejectedCounts::default(),
        }
    }

    /// After a reload or on another device: goes on well above the number that was kept.
    pub fn again(keys: Keys, number: u64) -> Facilitating {
        Facilitating { number: number.saturating_add(JUMP), ..Facilitating::new(keys) }
    }

    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    pub fn number(&self) -> u64 {
        self.number
    }

    /// When the session is void, in milliseconds since 1970.
    pub fn not_after(&self) -> u64 {
        self.keys.public().not_after
    }

    pub fn link(&self) -> Link {
        match self.life {
            Life::TakenOver | Life::ClosedElsewhere => Link::TakenOver,
            Life::Leading | Life::Closed(_) if self.link == Link::Up && self.denied => Link::NotAllowed,
            Life::Leading | Life::Closed(_) => self.link,
        }
    }

    /// What came and changed nothing.
    pub fn refused(&self) -> RejectedCounts {
        self.refused
    }

    /// Whether the session was closed, here or by the page that took over: then everything has to be forgotten.
    pub fn is_closed(&self) -> bool {
        match self.life {
            Life::Closed(_) | Life::ClosedElsewhere => true,
            Life::Leading | Life::TakenOver => false,
        }
    }

    /// Whether nothing has to be sent any more after closing.
    pub fn is_clear(&self) -> bool {
        match &self.life {
            Life::Closed(left) => left.is_empty() && self.told.is_none() && self.said.is_empty(),
            Life::ClosedElsewhere => true,
            Life::Leading | Life::TakenOver => false,
        }
    }

    /// Whether everything is done that can be done before more contributions come.
    pub fn is_prepared(&self) -> bool {
        self.ahead.is_ready()
    }

    /// The clock leapt. Past the end of the session it is not believed: who leads decides when that is over.
    pub fn leap(&mut self, now: Time) {
        self.doubts_clock = now.millis() > self.not_after();
    }

    /// Does a little of it: as much as opening one contribution takes.
    pub fn prepare(&mut self) {
        self.ahead.prepare(&self.keys);
    }

    /// What to subscribe to, right after connecting over this medium.
    pub fn start(&mut self, medium: Medium) -> Vec<Command> {
        (self.link, self.medium) = (Link::Connecting, medium);
        [Interest::Pins(self.keys.session()), Interest::State(self.keys.session())].map(Command::Subscribe).into()
    }

    /// What everyone may see from now on.
    pub fn tell(&mut self, open: Open, now: Time) -> Vec<Command> {
        self.open = Some(Arc::new(open));
        self.settle(now)
    }

    /// The time has come for what was put off.
    pub fn wake(&mut self, now: Time) -> Vec<Command> {
        if due(self.said_at, u64::from(BEAT), now) {
            self.told = None;
        }
        let mut commands = self.settle(now);
        commands.extend(self.sweep(now));
        commands
    }

    /// When to wake it.
    pub fn wake_at(&self) -> Option<Time> {
        if !matches!(self.life, Life::Leading) || self.link != Link::Up {
            return None;
        }
        let said = self.open.as_ref().map(|open| {
            let wait = if self.told.as_ref() == Some(open) { u64::from(BEAT) } else { PROGRESS };
            Time::from_millis(self.said_at.saturating_add(wait))
        });
        said.into_iter().chain(self.unopened.due_at()).min()
    }

    /// The page is going away, perhaps for a moment: says so.
    pub fn leave(&mut self, now: Time) -> Vec<Command> {
        self.say_with_beat(0, now)
    }

    /// The page is perhaps going away, and may not be able to say so later: whoever hears nothing more takes it for gone
    /// soon. If it stays, it says within a second that all is as it was.
    pub fn may_leave(&mut self, now: Time) -> Vec<Command> {
        self.say_with_beat(BEAT_IN_DOUBT, now)
    }

    /// Says the state once with this beat.
    fn say_with_beat(&mut self, beat: u32, now: Time) -> Vec<Command> {
        let told = self.open.clone();
        if !matches!(self.life, Life::Leading) || self.link != Link::Up || told.is_none() {
            return Vec::new();
        }
        self.beat = beat;
        let commands = self.say(told, now);
        (self.beat, self.told) = (BEAT, None);
        commands
    }

    /// Closes the session: says so, and clears the topics of these participants.
    pub fn close(&mut self, mut ids: Vec<ParticipantId>, now: Time) -> Vec<Command> {
        let mut unopened = self.unopened.take_all();
        for id in &ids {
            unopened.remove(id);
        }
        ids.extend(unopened);
        (self.life, self.ahead) = (Life::Closed(ids.into_iter().rev().collect()), PrecomputedContexts::default());
        (self.open, self.told, self.beat) = (None, None, 0);
        self.number = self.number.saturating_add(1);
        self.said = self.keys.sign(self.medium, &State { number: self.number, beat: 0, at: None, open: None });
        if self.link == Link::Up { self.say_again(now) } else { Vec::new() }
    }
}

/// Whether so many milliseconds have passed; also when the clock was set back.
fn due(since: u64, wait: u64, now: Time) -> bool {
    now.millis().checked_sub(since).is_none_or(|passed| passed >= wait)
}
