//! The broker in this process: a narrow MQTT 5 relay for the topics of a live session, and for nothing else.
//!
//! Who uses it knows [`Broker`] and [`Visit`], so that another one can take its place. It reads no socket and no clock:
//! bytes and the time come in, bytes go out.
//!
//! It speaks MQTT 5 with the server role of `mqtt-protocol-core`, and leaves out what a session does not need: QoS 2,
//! sessions that outlive a connection, shared subscriptions, topic aliases. What it leaves out, it says in CONNACK.
//!
//! The crate `mqtt5` was tried and not taken: its access rules do not see the payload, so it cannot let the board clear a
//! contribution without letting it write one; it looks at a will only when that is due; what has expired stays in its
//! memory and counts; and it brings 140 crates.

mod access;
mod attempts;
mod entrance;
mod guest;
mod hub;
mod mailbox;
mod newcomers;
mod pace;
mod replies;
mod retained;
mod visit;

use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

pub use access::{Access, BOARD};
pub use visit::Visit;

use self::attempts::Attempts;
use self::hub::Hub;
use self::mailbox::Notice;
use self::newcomers::Newcomers;
use crate::limits::Limits;
use crate::places::network;

/// The broker; a clone is the same one.
#[derive(Clone)]
pub struct Broker {
    shared: Arc<Shared>,
}

struct Shared {
    hub: Mutex<Hub>,
    attempts: Mutex<Attempts>,
    newcomers: Mutex<Newcomers>,
    access: Access,
    limits: Limits,
}

/// What may be told to anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    pub clients: usize,
    pub topics: usize,
}

impl Broker {
    pub fn new(access: Access, limits: Limits) -> Broker {
        let (hub, attempts, newcomers) = Default::default();
        Broker { shared: Arc::new(Shared { hub, attempts, newcomers, access, limits }) }
    }

    /// A connection from this address begins.
    pub fn visit(&self, address: IpAddr, now: Instant) -> Visit {
        Visit::new(self.clone(), network(address), now)
    }

    /// Also forgets what has expired.
    pub fn counts(&self, now: Instant) -> Counts {
        let (clients, topics) = self.hub().counts(now);
        Counts { clients, topics }
    }

    /// Says to everyone that the server stops.
    pub fn stop(&self) {
        self.hub().dismiss_all(Notice::ShuttingDown);
    }

    pub fn limits(&self) -> &Limits {
        &self.shared.limits
    }

    fn access(&self) -> &Access {
        &self.shared.access
    }

    fn attempts(&self) -> MutexGuard<'_, Attempts> {
        self.shared.attempts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn newcomers(&self) -> MutexGuard<'_, Newcomers> {
        self.shared.newcomers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hub(&self) -> MutexGuard<'_, Hub> {
        // Whatever panicked elsewhere: the hub is changed in whole steps, and the others have to go on.
        self.shared.hub.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
