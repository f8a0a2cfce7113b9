//! The broker in this process: a narrow MQTT 5 broker for the topics of a live session, and for nothing else.
//!
//! Callers know [`Broker`] and [`Connection`], so that another broker can take its place. It reads no socket and no
//! clock: bytes and the time come in, bytes go out.
//!
//! It speaks MQTT 5 with the server role of `mqtt-protocol-core`, and leaves out what a session does not need: QoS 2,
//! sessions that outlive a connection, shared subscriptions, topic aliases. CONNACK says what is left out.
//!
//! The crate `mqtt5` was tried and not taken: its access rules do not see the payload, so it cannot let the board clear
//! a contribution without letting it write one; it checks a will only when the will is due; expired messages stay in
//! its memory and count; and it brings 140 crates.

mod access;
mod client;
mod connect;
mod connection;
mod hub;
mod login_throttle;
mod new_clients;
mod outbound_queue;
mod packets;
mod rate_limiter;
mod retained;

use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

pub use access::{Access, BOARD};
pub use connection::Connection;

use self::hub::Hub;
use self::login_throttle::LoginThrottle;
use self::new_clients::NewClients;
use self::outbound_queue::DisconnectCause;
use crate::connection_limit::counted_address;
use crate::limits::Limits;

/// The broker; a clone is the same one.
#[derive(Clone)]
pub struct Broker {
    shared: Arc<Shared>,
}

struct Shared {
    hub: Mutex<Hub>,
    logins: Mutex<LoginThrottle>,
    new_clients: Mutex<NewClients>,
    access: Access,
    limits: Limits,
}

/// Numbers that anyone may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    pub clients: usize,
    pub topics: usize,
}

impl Broker {
    pub fn new(access: Access, limits: Limits) -> Broker {
        let (hub, logins, new_clients) = Default::default();
        Broker { shared: Arc::new(Shared { hub, logins, new_clients, access, limits }) }
    }

    /// Begins a connection from this address.
    pub fn accept(&self, address: IpAddr, now: Instant) -> Connection {
        Connection::new(self.clone(), counted_address(address), now)
    }

    /// Forgets expired messages, and counts what is left.
    pub fn counts(&self, now: Instant) -> Counts {
        let (clients, topics) = self.hub().counts(now);
        Counts { clients, topics }
    }

    /// Tells every client that the server stops.
    pub fn stop(&self) {
        self.hub().disconnect_all(DisconnectCause::ShuttingDown);
    }

    pub fn limits(&self) -> &Limits {
        &self.shared.limits
    }

    fn access(&self) -> &Access {
        &self.shared.access
    }

    fn logins(&self) -> MutexGuard<'_, LoginThrottle> {
        self.shared.logins.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn new_clients(&self) -> MutexGuard<'_, NewClients> {
        self.shared.new_clients.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hub(&self) -> MutexGuard<'_, Hub> {
        // A panic elsewhere leaves the hub usable, because it changes in whole steps; the other clients have to go on.
        self.shared.hub.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
