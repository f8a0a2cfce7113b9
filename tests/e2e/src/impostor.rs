//! Someone who wants to pass for another: at the broker, where they know the board's password, or in a window of the same
//! browser. They have keys of their own, what they heard, and bytes that mean nothing.

use std::collections::VecDeque;

use futures_util::{SinkExt, StreamExt};
use llo_dialogue::contract::broker::Login;
use llo_dialogue::contract::wire::{Open, State, Topic};
use llo_dialogue::domain::session::ParticipantId;
use llo_dialogue::live::seal::SEALED;
use llo_dialogue::live::sign::HEAD;
use llo_dialogue::live::suite::{OpeningKey, SIGNATURE, SignKey};
use llo_dialogue::live::transport::{Command, Endpoint, Interest, Publish, TransportEvent};
use llo_dialogue::live::transport_state::{Deeds, Input, SocketAction, TransportState};
use llo_workshop::broker::BOARD;
use std::net::SocketAddr;
use tokio_tungstenite::tungstenite::Message;

use crate::bots::{chance, now, open};
use crate::site::BOARD_PASSWORD;
use crate::until::PATIENCE;

/// So far above the numbers of the board that it says nothing higher by itself.
const ABOVE: u64 = 1_000;

/// A state as it is published, and a lie about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told(pub Vec<u8>);

impl Told {
    /// What it tells.
    ///
    /// # Panics
    /// When it is no state.
    #[must_use]
    pub fn state(&self) -> State {
        State::read(&self.0[HEAD..]).expect("the board says states")
    }

    /// Another state than it told, that would come after it.
    fn changed(&self, open: Option<Open>) -> State {
        let state = self.state();
        State { number: state.number + ABOVE, open: open.map(Into::into), ..state }
    }

    /// Says something else below the keys and the signature of the board.
    #[must_use]
    pub fn with_their_signature(&self, open: Option<Open>) -> Told {
        Told([&self.0[..HEAD], self.changed(open).write().as_bytes()].concat())
    }

    /// When the session ends, as it tells.
    fn not_after(&self) -> u64 {
        let (_, end) = self.0[..HEAD - SIGNATURE].split_last_chunk().expect("the end comes before the signature");
        u64::from_be_bytes(*end)
    }

    /// Says something else with keys of the impostor, signed as it has to be for that session and this medium.
    ///
    /// # Panics
    /// When the topic is not that of a state.
    #[must_use]
    pub fn with_other_keys(&self, medium: &str, topic: Topic, open: Option<Open>) -> Told {
        let Topic::State(session) = topic else { panic!("{topic} is not of a state") };
        let mut chance = chance();
        let (sign, seal) = (SignKey::new(&chance.bytes()), OpeningKey::derive(&chance.bytes()));
        let (sign_key, seal_key, end) = (sign.public(), seal.public(), self.not_after().to_be_bytes());
        let (json, label) = (self.changed(open).write(), format!("llo-wire/2 state {medium} {session}\n"));
        let signature = sign.sign(&[label.as_bytes(), &sign_key, &seal_key, &end, json.as_bytes()].concat());
        Told([&sign_key[..], &seal_key, &end, &signature, json.as_bytes()].concat())
    }
}

/// Bytes as long as a contribution.
#[must_use]
pub fn nonsense() -> Vec<u8> {
    chance().bytes::<SEALED>().to_vec()
}

/// Someone of whom nobody has heard.
#[must_use]
pub fn stranger() -> ParticipantId {
    ParticipantId(chance().bytes())
}

/// As the broker knows somebody.
#[derive(Clone, Copy, Debug)]
pub enum Guise {
    /// With the board's password.
    Board,
    Participant(ParticipantId),
}

impl Guise {
    fn endpoint(self) -> Endpoint {
        let (client_id, login) = match self {
            Guise::Board => {
                ("indringer".to_owned(), Some(Login { username: BOARD.into(), password: BOARD_PASSWORD.into() }))
            }
            Guise::Participant(id) => (Topic::participant(id), None),
        };
        Endpoint::Broker { url: String::new(), client_id, login }
    }

    /// The first message of these that the broker has or gets.
    pub async fn hears(self, server: SocketAddr, interest: Interest) -> (Topic, Vec<u8>) {
        let message = |happening| match happening {
            TransportEvent::Message { topic, payload } => Some((topic, payload)),
            _ => None,
        };
        self.visit(server, Command::Subscribe(interest), message).await
    }

    /// Publishes this, and is sure that the broker has it.
    pub async fn publishes(self, server: SocketAddr, topic: Topic, payload: Vec<u8>) {
        let taken = |happening| (happening == TransportEvent::Delivered(topic)).then_some(());
        self.visit(server, Command::Publish(Publish { topic, payload, expires_in: 3_600 }), taken).await;
    }

    /// Connects, wants one thing of the broker, and goes when that has happened.
    async fn visit<T>(self, server: SocketAddr, command: Command, done: impl Fn(TransportEvent) -> Option<T>) -> T {
        let what = format!("{self:?} with {command:?}");
        let visit = tokio::time::timeout(PATIENCE, visit(server, self.endpoint(), command, done)).await;
        visit.unwrap_or_else(|_| panic!("the broker does not take {what}"))
    }
}

async fn visit<T>(
    server: SocketAddr,
    endpoint: Endpoint,
    command: Command,
    done: impl Fn(TransportEvent) -> Option<T>,
) -> T {
    let mut carrier = TransportState::new(endpoint, chance());
    carrier.hear(Input::Woke, now());
    let mut socket = open(server).await.expect("the broker is there");
    carrier.hear(Input::Command(command), now());
    let mut deeds = VecDeque::from([carrier.hear(Input::Opened, now())]);
    loop {
        while let Some(Deeds { send, socket: wish, tell }) = deeds.pop_front() {
            for frame in send {
                socket.send(Message::Binary(frame.into())).await.expect("the broker listens");
            }
            assert_ne!(wish, Some(SocketAction::Close), "the broker refuses: {tell:?}");
            if let Some(found) = tell.into_iter().find_map(&done) {
                return found;
            }
        }
        if let Message::Binary(bytes) = socket.next().await.expect("the broker stays").expect("and speaks") {
            deeds.push_back(carrier.hear(Input::Received(&bytes), now()));
        }
    }
}
