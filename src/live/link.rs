//! What a person has to know of their connection, and what came over it that was not taken.

use super::transport::{Bar, Down};
use crate::domain::time::Time;

/// How often a facilitator's device says its state at least, in milliseconds.
pub const BEAT: u32 = 20_000;

/// How it stands with the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Not connected yet, or nothing was heard yet.
    Connecting,
    Up,
    /// This device has no network.
    Offline,
    /// The server is gone; it is tried again in so many milliseconds.
    Unreachable {
        retry_in: u32,
    },
    /// Nothing at the address has ever answered as a server; it is tried again, slowly, in so many milliseconds.
    NoServer {
        retry_in: u32,
    },
    /// The browser does not let this page connect there.
    Barred(Bar),
    /// The server does not let us in, or does not take what we send. Other credentials are needed.
    NotAllowed,
    /// Another page goes on in our place.
    TakenOver,
    /// Connected, and the facilitator is not there. Only for participants.
    Away,
}

impl Link {
    pub(super) fn down(down: Down) -> Link {
        match down {
            Down::Offline => Link::Offline,
            Down::Unreachable { retry_in } => Link::Unreachable { retry_in },
            Down::NoServer { retry_in } => Link::NoServer { retry_in },
            Down::Barred(bar) => Link::Barred(bar),
            Down::NotAllowed => Link::NotAllowed,
            Down::TakenOver => Link::TakenOver,
        }
    }
}

/// What became of what a participant said last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// They have not said anything.
    Nothing,
    /// It has not arrived yet. It is sent as soon as that can be.
    Waiting,
    Sent,
}

/// Why a participant hears nothing of the session although messages come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// They are somebody else's: the code was typed wrong, or someone pretends to be the facilitator.
    OtherKeys,
    /// They are of a newer version: the page has to be loaded again.
    Newer,
    /// Their session ended more than a day ago by this device's clock: that is ahead, or somebody says old things.
    Expired,
    /// They are of a session that would end later than any does by this device's clock: that is behind.
    TooFarAhead,
}

/// Messages that changed nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RejectedCounts {
    /// By someone else than they say, or changed on their way.
    pub forged: u32,
    /// Older than what was known, or past their time.
    pub replayed: u32,
    pub oversized: u32,
    /// Not what a message of ours looks like.
    pub malformed: u32,
}

impl RejectedCounts {
    pub fn total(self) -> u32 {
        [self.forged, self.replayed, self.oversized, self.malformed].into_iter().fold(0, u32::saturating_add)
    }
}

/// For how many seconds a message of a session may be kept. `None` when the session is over.
pub(super) fn expires_in(not_after: u64, now: Time) -> Option<u32> {
    let seconds = not_after.checked_sub(now.millis())?.div_ceil(1000).clamp(1, LONGEST);
    u32::try_from(seconds).ok()
}

/// Twelve hours, in seconds.
const LONGEST: u64 = 12 * 60 * 60;
/// The same where the session goes on past its end, because a clock is wrong: ten minutes.
pub(super) const A_WHILE: u32 = 10 * 60;

pub(super) fn count(number: &mut u32) {
    *number = number.saturating_add(1);
}
