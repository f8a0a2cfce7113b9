//! Every limit of the server in one place, and why it is what it is.

use std::time::Duration;

/// What the broker and its door allow. A test may take smaller ones; the program takes [`Limits::DEFAULT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections to the broker at a time. Further ones are answered with 503, and their pages try again.
    pub clients: usize,
    /// Topics that hold a message, of all sessions together. A further one takes the place of somebody who is gone, or of a
    /// session that nobody leads here, or is refused; replacing is not, nor is a board's state.
    pub topics: usize,
    /// Contributions that one session may hold, so that another one always has room.
    pub topics_per_session: usize,
    /// Participants who are new here, from one address; `None`: as many as come. A room of 600 behind one address is there
    /// at once, and again with a second session; whoever fills the broker with 20,000 needs ten minutes or ten addresses.
    pub new_ids_per_minute: Option<u32>,
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
    /// Connections of any kind at a time: phones, and browsers that load the pages. What comes above it is closed at once,
    /// so that there are file descriptors left to go on with; the program takes fewer where the system allows fewer.
    pub connections: usize,
    /// Connections of any kind from one address; `None`: as many as there are. A room of 600 behind one address opens
    /// six each to load the page, and one more to take part.
    pub connections_per_address: Option<usize>,
    /// How long a request's headers may take, and how long a connection may wait for the next request.
    pub headers: Duration,
    /// The bytes of a request's headers, with its first line.
    pub header_bytes: usize,
    /// How long a TLS handshake may take.
    pub handshake: Duration,
    /// How long a connection may take to introduce itself.
    pub hello: Duration,
    /// How long a client may take to accept what is sent to it.
    pub stall: Duration,
}

impl Limits {
    pub const DEFAULT: Limits = Limits {
        clients: 10_000,
        topics: 20_000,
        topics_per_session: 10_000,
        new_ids_per_minute: Some(2_000),
        topics_per_client: 8,
        subscriptions: 8,
        packet: 64 * 1024 + 1024,
        contribution: 4 * 1024,
        pace: 20,
        burst: 100,
        expiry: Duration::from_secs(12 * 60 * 60),
        unacknowledged: 64,
        keep_alive: 120,
        connections: 12_000,
        connections_per_address: Some(6_000),
        headers: Duration::from_secs(10),
        header_bytes: 16 * 1024,
        handshake: Duration::from_secs(10),
        hello: Duration::from_secs(10),
        stall: Duration::from_secs(30),
    };

    /// With so many file descriptors: an eighth is kept for files and for what the program itself opens, and one address
    /// takes at most three quarters of the rest.
    #[must_use]
    pub fn within(self, descriptors: u64) -> Limits {
        let descriptors = usize::try_from(descriptors).unwrap_or(usize::MAX);
        let connections = self.connections.min(descriptors - descriptors / 8);
        let most = connections - connections / 4;
        let connections_per_address = self.connections_per_address.map(|asked| asked.min(most));
        Limits { connections, connections_per_address, ..self }
    }
}
