//! Every limit of the server in one place, and why it is what it is.

use std::time::Duration;

/// The limits of the broker and of the connections to it. A test may take smaller ones; the program takes
/// [`Limits::DEFAULT`], some of it changed by its options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections to the broker at a time. Further ones are answered with 503, and their pages try again.
    pub clients: usize,
    /// Topics with a retained message, of all sessions together. A further one replaces that of a participant who is
    /// offline, or a session that nobody leads here, or else is refused. A topic that is there already needs no room,
    /// nor does a state.
    pub topics: usize,
    /// Contributions that one session may hold, so that there is always room for another session.
    pub topics_per_session: usize,
    /// New participants from one address in a minute; `None`: no limit. A room of 600 behind one address is there at
    /// once, and again with a second session; whoever fills the broker with 20,000 needs ten minutes or ten addresses.
    pub new_ids_per_minute: Option<u32>,
    /// Topics that a participant may publish to on one connection: one for each session they take part in.
    pub topics_per_client: usize,
    /// Subscriptions on one connection.
    pub subscriptions_per_client: usize,
    /// The size of an MQTT packet: a state of 64 kB (its JSON) with keys, signature and header.
    pub packet_bytes: u32,
    /// The size of a contribution. Ours has 368 bytes; this leaves room for a later version and no more, because
    /// strangers may fill it.
    pub contribution_bytes: usize,
    /// Packets of a participant per second. Faster ones are not refused: they are read later.
    pub packets_per_second: u32,
    /// Packets that a participant may send at once before that rate holds.
    pub packet_burst: u32,
    /// The longest expiry of a message.
    pub max_expiry: Duration,
    /// Messages that a client may send before it waits for our acknowledgement.
    pub receive_maximum: u16,
    /// The longest keep-alive that a client may ask for.
    pub max_keep_alive_seconds: u16,
    /// Connections of any kind at a time: phones, and browsers that load the pages. Further ones are closed at once, so
    /// that file descriptors are left for the server itself; the program takes fewer where the system allows fewer.
    pub connections: usize,
    /// Connections of any kind from one address; `None`: no limit. Of a room of 600 behind one address, each browser
    /// opens six to load the page, and one more to take part.
    pub connections_per_address: Option<usize>,
    /// The time for a request's headers, and for a connection to send its next request.
    pub header_timeout: Duration,
    /// The size of a request's headers, with its first line.
    pub header_bytes: usize,
    /// The time for a TLS handshake.
    pub tls_handshake_timeout: Duration,
    /// The time until a client of the broker sends CONNECT.
    pub connect_timeout: Duration,
    /// The time for a client to accept what is sent to it.
    pub write_timeout: Duration,
}

impl Limits {
    pub const DEFAULT: Limits = Limits {
        clients: 10_000,
        topics: 20_000,
        topics_per_session: 10_000,
        new_ids_per_minute: Some(2_000),
        topics_per_client: 8,
        subscriptions_per_client: 8,
        packet_bytes: 64 * 1024 + 1024,
        contribution_bytes: 4 * 1024,
        packets_per_second: 20,
        packet_burst: 100,
        max_expiry: Duration::from_secs(12 * 60 * 60),
        receive_maximum: 64,
        max_keep_alive_seconds: 120,
        connections: 12_000,
        connections_per_address: Some(6_000),
        header_timeout: Duration::from_secs(10),
        header_bytes: 16 * 1024,
        tls_handshake_timeout: Duration::from_secs(10),
        connect_timeout: Duration::from_secs(10),
        write_timeout: Duration::from_secs(30),
    };

    /// Lowers the limits to what this many file descriptors allow: an eighth is kept for files and for what the program
    /// itself opens, and one address takes at most three quarters of the rest.
    #[must_use]
    pub fn within(self, descriptors: u64) -> Limits {
        let descriptors = usize::try_from(descriptors).unwrap_or(usize::MAX);
        let connections = self.connections.min(descriptors - descriptors / 8);
        let max = connections - connections / 4;
        let connections_per_address = self.connections_per_address.map(|asked| asked.min(max));
        Limits { connections, connections_per_address, ..self }
    }
}
