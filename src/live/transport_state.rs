//! Whatever carries the messages of a connection, without its socket and its timer: what happened comes in, what is to be
//! done goes out.

use super::entropy::EntropySource;
use super::mqtt::Client;
use super::tabs::Tabs;
use super::transport::{Bar, Command, Endpoint, TransportEvent};
use crate::domain::time::Time;

/// One line.
#[derive(Debug)]
pub enum TransportState {
    Broker(Box<Client>),
    Tabs(Tabs),
}

/// What happened to it. The first thing is [`Input::Woke`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input<'a> {
    /// The socket that was asked for is open.
    Opened,
    Received(&'a [u8]),
    /// The socket was closed, or could not be opened.
    Closed,
    /// The browser does not let this page open the socket, now or later.
    Barred(Bar),
    Command(Command),
    /// What the browser thinks of the network. It is wrong about a server on the same computer, so nothing is given up.
    Online,
    Offline,
    /// The page may be about to be left. Some browsers then close its sockets at once, also when it stays after all.
    MayLeave,
    /// The page is in view again: timers were slow meanwhile, or stood still.
    Seen,
    /// The time of [`TransportState::wake_at`] has come. Later does no harm.
    Woke,
    /// Nobody needs it any more.
    Left,
}

/// What is to be done, in this order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Deeds {
    /// Frames, none of them empty, on the socket there is.
    pub send: Vec<Vec<u8>>,
    pub socket: Option<SocketAction>,
    pub tell: Vec<TransportEvent>,
}

/// What is to become of the socket. Nothing more is to be heard of the one there was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SocketAction {
    Open,
    Close,
}

impl TransportState {
    /// `chance` decides how long it waits before it connects again.
    pub fn new(endpoint: Endpoint, chance: EntropySource) -> TransportState {
        match endpoint {
            Endpoint::Broker { url: _, client_id, login } => {
                TransportState::Broker(Box::new(Client::new(client_id, login, chance)))
            }
            Endpoint::Tabs => TransportState::Tabs(Tabs::default()),
        }
    }

    /// `now` never goes back, and is about the time of day.
    pub fn hear(&mut self, input: Input<'_>, now: Time) -> Deeds {
        match self {
            TransportState::Broker(client) => client.hear(input, now),
            TransportState::Tabs(tabs) => tabs.hear(input, now),
        }
    }

    pub fn wake_at(&self) -> Option<Time> {
        match self {
            TransportState::Broker(client) => client.wake_at(),
            TransportState::Tabs(_) => None,
        }
    }
}
