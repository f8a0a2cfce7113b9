//! Whether there is a connection, and what becomes of it as time goes by and sockets come and go.

use super::read::Limits;
use super::{Client, LARGEST, write};
use crate::domain::time::Time;
use crate::live::transport::{Down, TransportEvent};
use crate::live::transport_state::SocketAction;

/// Seconds after which a broker may take us for gone. Timers of a page out of view run once a minute.
const KEEP_ALIVE: u16 = 90;
/// In milliseconds, as everything that follows: so long for a socket and an answer.
const PATIENCE: u64 = 10_000;
/// After so long without a word from the broker it is asked for one.
const SILENCE: u64 = 20_000;
/// An answer to that comes sooner than this.
const ANSWER: u64 = 10_000;
/// The same when there is a reason to doubt.
const SOON: u64 = 4_000;
/// After so many tries without any answer, there seems to be no server.
const IN_VAIN: u32 = 3;
/// A connection that lasted this long was a good one.
const HELD: u64 = 10_000;

/// What the browser thinks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    Online,
    Offline,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// Without a socket, until then.
    Waiting(Time),
    /// A socket has to be open, and our CONNECT answered, by then.
    Opening(Time),
    Up(Up),
    /// Refused.
    Over,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Up {
    pub limits: Limits,
    since: Time,
    heard: Time,
    sent: Time,
    /// The broker was asked for a word, and has until then.
    asked: Option<Time>,
}

impl Link {
    pub fn first() -> Link {
        Link::Waiting(Time::from_millis(0))
    }

    pub fn up(limits: Limits, now: Time) -> Link {
        Link::Up(Up { limits, since: now, heard: now, sent: now, asked: None })
    }

    pub fn is_up(&self) -> bool {
        matches!(self, Link::Up(_))
    }

    pub fn has_socket(&self) -> bool {
        match self {
            Link::Opening(_) | Link::Up(_) => true,
            Link::Waiting(_) | Link::Over => false,
        }
    }

    pub fn wake_at(&self) -> Option<Time> {
        match self {
            Link::Waiting(until) | Link::Opening(until) => Some(*until),
            Link::Up(up) => Some(up.asked.unwrap_or_else(|| up.ask_at())),
            Link::Over => None,
        }
    }

    pub fn heard(&mut self, now: Time) {
        if let Link::Up(up) = self {
            (up.heard, up.asked) = (now, None);
        }
    }

    pub fn sent(&mut self, now: Time) {
        if let Link::Up(up) = self {
            up.sent = now;
        }
    }
}

impl Up {
    /// Twice as often as a broker wants it that is in a hurry.
    fn ask_at(&self) -> Time {
        let wanted = match self.limits.keep_alive {
            None | Some(0) => SILENCE,
            Some(seconds) => SILENCE.min(u64::from(seconds) * 500),
        };
        self.heard.min(self.sent).after(wanted)
    }
}

impl Client {
    pub(super) fn greet(&mut self, now: Time) {
        if let Link::Opening(_) = self.link {
            self.link = Link::Opening(now.after(PATIENCE));
            self.bytes = write::connect(&self.id, self.login.as_ref(), KEEP_ALIVE, LARGEST as u32);
        }
    }

    /// Whatever there was of a connection is gone; it is tried again.
    pub(super) fn lost(&mut self, now: Time) {
        if !self.link.has_socket() {
            return;
        }
        // Nobody has to know: it is up again in a moment, or the page is gone. Once, for then the server may be gone, too.
        if self.excused_until.take().is_some_and(|until| now <= until) && self.link.is_up() {
            return self.end(Link::Waiting(now));
        }
        if let Link::Up(up) = &self.link
            && now >= up.since.after(HELD)
        {
            self.backoff.reset();
        }
        let is_there = self.may_be_there();
        if !is_there {
            self.backoff.slow();
        }
        let retry_in = self.backoff.wait(&mut self.chance);
        self.end(Link::Waiting(now.after(retry_in.into())));
        self.deeds.tell.push(TransportEvent::Down(match self.network {
            Network::Online if is_there => Down::Unreachable { retry_in },
            Network::Online => Down::NoServer { retry_in },
            Network::Offline => Down::Offline,
        }));
    }

    /// Whether there is reason to think that there is a server, now that another try was in vain. A browser does not say
    /// why: an address that is wrong, a proxy that passes nothing on and a server that is not started look the same.
    fn may_be_there(&mut self) -> bool {
        if self.network == Network::Online {
            self.in_vain = self.in_vain.map(|times| times.saturating_add(1));
        }
        self.in_vain.is_none_or(|times| times < IN_VAIN)
    }

    /// It is not tried again.
    pub(super) fn over(&mut self, why: Down) {
        self.end(Link::Over);
        self.deeds.tell.push(TransportEvent::Down(why));
    }

    /// With a farewell, so that the broker does not have to find out.
    pub(super) fn leave(&mut self) {
        let there = self.link.is_up();
        self.end(Link::Over);
        if there {
            self.bytes.extend_from_slice(&write::DISCONNECT);
        }
    }

    pub(super) fn online(&mut self, now: Time) {
        self.network = Network::Online;
        self.hurry(now);
    }

    pub(super) fn offline(&mut self, now: Time) {
        self.network = Network::Offline;
        match &self.link {
            Link::Waiting(_) => self.deeds.tell.push(TransportEvent::Down(Down::Offline)),
            Link::Up(_) => self.ask(SOON, now),
            Link::Opening(_) | Link::Over => (),
        }
    }

    /// Does at once what would have waited, and looks whether the broker is still there.
    pub(super) fn hurry(&mut self, now: Time) {
        match &self.link {
            Link::Waiting(_) => self.open(now),
            Link::Up(_) => self.ask(SOON, now),
            Link::Opening(_) | Link::Over => (),
        }
    }

    pub(super) fn woke(&mut self, now: Time) {
        if self.wake_at().is_none_or(|time| now < time) {
            return;
        }
        match &self.link {
            Link::Waiting(_) => self.open(now),
            Link::Up(Up { asked: None, .. }) => self.ask(ANSWER, now),
            Link::Up(_) | Link::Opening(_) => self.lost(now),
            Link::Over => (),
        }
    }

    fn open(&mut self, now: Time) {
        self.link = Link::Opening(now.after(PATIENCE));
        self.deeds.socket = Some(SocketAction::Open);
    }

    fn ask(&mut self, answer: u64, now: Time) {
        if let Link::Up(up) = &mut self.link {
            up.asked = Some(now.after(answer));
            self.bytes.extend_from_slice(&write::PINGREQ);
        }
    }

    fn end(&mut self, link: Link) {
        self.link = link;
        self.inbox.clear();
        self.bytes.clear();
        self.deeds.socket = Some(SocketAction::Close);
    }
}
