//! Every limit of the server in one place, and why it is what it is.

use std::time::Duration;

/// What the broker and its door allow. A test may take smaller ones; the program takes [`Limits::DEFAULT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections to the broker at a time. Further ones are answered with 503, and their pages try again.
    pub clients: usize,
    /// Topics that hold a message, of all sessions together. A further one takes the place of a session that nobody leads
    /// here, or is refused; replacing is not, nor is a board's state.
    pub topics: usize,
    /// Topics that one connection of a participant may write: one for each session it takes part in.
    pub topics_per_client: usize,
    /// Subscriptions of one connection.
    pub subscriptions: usize,
    /// The bytes of a whole MQTT packet: a state of 64 kB (its JSON) with keys, signature and head.
    pub packet: u32,
    /// The bytes of a contribution. Ours has 368; room for a later version, and not more: this is what strangers fill.
    pub contribution: usize,
    /// Packets per second of a participant, lasting. What comes faster is not refused: it is read later.
    pub pace: u32,
    /// Packets that a participant may send at once before the pace holds.
    pub burst: u32,
    /// The longest that a message stays.
    pub expiry: Duration,
    /// How many messages a client may send before it waits for our acknowledgement.
    pub unacknowledged: u16,
    /// The longest silence that a client may ask for, in seconds.
    pub keep_alive: u16,
    /// How long a connection may take to introduce itself.
    pub hello: Duration,
    /// How long a client may take to accept what is sent to it.
    pub stall: Duration,
}

impl Limits {
    pub const DEFAULT: Limits = Limits {
        clients: 10_000,
        topics: 20_000,
        topics_per_client: 8,
        subscriptions: 8,
        packet: 64 * 1024 + 1024,
        contribution: 4 * 1024,
        pace: 20,
        burst: 100,
        expiry: Duration::from_secs(12 * 60 * 60),
        unacknowledged: 64,
        keep_alive: 120,
        hello: Duration::from_secs(10),
        stall: Duration::from_secs(30),
    };
}
