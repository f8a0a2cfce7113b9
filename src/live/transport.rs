//! What the live path needs of whatever carries its messages: a broker, the tabs of one browser, or a test. Every
//! message is retained, so the last one on a topic is all there is to know.

use crate::contract::broker::Login;
use crate::contract::wire::{SessionId, Topic};
use crate::domain::session::ParticipantId;

/// What a peer wants a transport to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// From now on, until the transport is closed: again after every reconnect, without being asked.
    Subscribe(Interest),
    /// Retained, at least once. What waits for the same topic is replaced.
    Publish(Publish),
}

/// Which messages a peer wants to hear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Interest {
    /// The facilitator's states.
    State(SessionId),
    /// The contributions of everyone.
    Pins(SessionId),
    /// What stands on a participant's own topic, for somebody may have written over it.
    Own(SessionId, ParticipantId),
}

impl Interest {
    /// Whether a message on this topic is wanted.
    pub fn covers(self, topic: Topic) -> bool {
        match (self, topic) {
            (Interest::State(ours), Topic::State(session)) | (Interest::Pins(ours), Topic::Pin(session, _)) => {
                ours == session
            }
            (Interest::Own(ours, me), Topic::Pin(session, participant)) => ours == session && me == participant,
            (Interest::State(_), Topic::Pin(..)) | (Interest::Pins(_) | Interest::Own(..), Topic::State(_)) => false,
        }
    }

    /// As a broker is asked for them.
    pub fn filter(self) -> String {
        match self {
            Interest::State(session) => Topic::State(session).to_string(),
            Interest::Pins(session) => Topic::all_pins(session),
            Interest::Own(session, me) => Topic::Pin(session, me).to_string(),
        }
    }
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publish {
    pub topic: Topic,
    /// Empty clears the topic.
    pub payload: Vec<u8>,
    /// After so many seconds nobody is given it any more.
    pub expires_in: u32,
}

/// What a transport tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TransportEvent {
    /// Connected. The other side may have forgotten everything.
    Up,
    /// Not connected, for this reason. Without another command it connects again by itself, unless it was refused.
    Down(Down),
    Message {
        topic: Topic,
        payload: Vec<u8>,
    },
    /// The last message on this topic has arrived.
    Delivered(Topic),
    /// It was not taken, and will not be by sending it again.
    Refused(Topic),
    /// Something came that is no message of ours. It was dropped.
    Dropped,
}

/// Why there is no connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Down {
    /// This device has no network.
    Offline,
    /// The server does not answer; it is tried again in so many milliseconds.
    Unreachable { retry_in: u32 },
    /// Nothing at the address has ever answered as a server of live sessions; it is tried again in so many milliseconds.
    NoServer { retry_in: u32 },
    /// The browser does not let this page connect there. It is not tried again.
    Barred(Bar),
    /// The server does not let us in with these credentials. It is not tried again.
    NotAllowed,
    /// Another page connected under our name. It is not tried again.
    TakenOver,
}

/// What keeps a page from connecting, for as long as it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// The page came over https, and the server has no TLS.
    Insecure,
    /// The page's policy does not name the server.
    Policy,
}

/// What a session's messages go over. States are signed for one of them: what a board says to its own windows, with what
/// is switched on there, is nothing that a broker could show to everyone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Medium {
    #[default]
    Broker,
    Tabs,
}

impl Medium {
    /// As signatures name it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Medium::Broker => "broker",
            Medium::Tabs => "tabs",
        }
    }
}

/// How to reach a broker, or that none is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// MQTT 5 over WebSocket.
    Broker { url: String, client_id: String, login: Option<Login> },
    /// The tabs and windows of this browser, without a server.
    Tabs,
}

impl Endpoint {
    pub fn medium(&self) -> Medium {
        match self {
            Endpoint::Broker { .. } => Medium::Broker,
            Endpoint::Tabs => Medium::Tabs,
        }
    }
}
