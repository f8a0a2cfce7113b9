//! A facilitator and participants at a real broker, with the same code as their pages; this file carries out its
//! commands.

use std::time::{SystemTime, UNIX_EPOCH};

use llo_dialogue::contract::wire::{Open, RoleNames, Topic};
use llo_dialogue::domain::session::{Content, ParticipantId, Received, Session, Setup};
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::entropy::EntropySource;
use llo_dialogue::live::facilitating::Facilitating;
use llo_dialogue::live::identity::Identity;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::participating::Participating;
use llo_dialogue::live::transport::{Command, Interest, Medium, TransportEvent};

use super::client::{Client, IncomingMessage};
use mqtt_protocol_core::mqtt::result_code::PubackReasonCode;

/// The facilitator, with the session.
pub struct Leader {
    pub line: Client,
    pub end: Facilitating,
    pub session: Session,
}

/// A participant.
pub struct Person {
    pub line: Client,
    pub end: Participating,
    chance: EntropySource,
}

/// Real randomness, as in the browser.
pub fn chance() -> EntropySource {
    EntropySource::new(|bytes| getrandom::fill(bytes).expect("randomness"))
}

pub fn now() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    Time::from_millis(since.as_millis() as u64)
}

impl Leader {
    pub async fn begin(line: Client) -> Leader {
        let end = Facilitating::new(Keys::new(now().millis() + 3_600_000, &mut chance()));
        let mut leader = Leader { line, end, session: Session::new(Setup::default()) };
        let commands = leader.end.start(Medium::Broker);
        leader.carry_out(commands).await;
        let commands = leader.end.hear(TransportEvent::Up, now()).commands;
        leader.carry_out(commands).await;
        leader
    }

    /// Goes on to the next phase and publishes it.
    pub async fn next(&mut self) {
        assert!(self.session.next(&mut || chance().draw()));
        self.tell().await;
    }

    pub async fn tell(&mut self) {
        let open = Open::of(&self.session, &RoleNames::default(), 0).expect("no roles");
        let commands = self.end.tell(open, now());
        self.carry_out(commands).await;
    }

    /// Waits for the next message. Returns what became of each contribution in it.
    pub async fn hear(&mut self) -> Vec<(ParticipantId, Received)> {
        let heard = self.line.message().await;
        let heard = self.end.hear(message(heard), now());
        self.carry_out(heard.commands).await;
        heard.contributions.into_iter().map(|one| (one.participant, self.session.receive(one))).collect()
    }

    pub async fn carry_out(&mut self, commands: Vec<Command>) {
        for command in commands {
            let happened = carried_out(&mut self.line, command).await;
            let more = happened.map(|happening| self.end.hear(happening, now()).commands);
            assert_eq!(more.unwrap_or_default(), []);
        }
    }
}

impl Person {
    pub async fn join(line: Client, leader: &Leader, me: Identity) -> Person {
        let mut person = Person { line, end: Participating::new(leader.end.keys().code(), me), chance: chance() };
        let commands = person.end.start(Medium::Broker);
        person.carry_out(commands).await;
        let commands = person.end.hear(TransportEvent::Up, now(), &mut person.chance);
        person.carry_out(commands).await;
        person
    }

    pub async fn say(&mut self, content: Content) {
        let commands = self.end.say(content, now(), &mut self.chance);
        self.carry_out(commands).await;
    }

    /// Waits for the next message.
    pub async fn hear(&mut self) {
        let heard = self.line.message().await;
        let commands = self.end.hear(message(heard), now(), &mut self.chance);
        self.carry_out(commands).await;
    }

    async fn carry_out(&mut self, commands: Vec<Command>) {
        for command in commands {
            if let Some(happening) = carried_out(&mut self.line, command).await {
                let more = self.end.hear(happening, now(), &mut self.chance);
                assert_eq!(more, []);
            }
        }
    }
}

async fn carried_out(line: &mut Client, command: Command) -> Option<TransportEvent> {
    match command {
        Command::Subscribe(Interest::State(session)) => line.subscribe(&Topic::State(session).to_string()).await,
        Command::Subscribe(Interest::Own(session, me)) => line.subscribe(&Topic::Pin(session, me).to_string()).await,
        Command::Subscribe(Interest::Pins(session)) => line.subscribe(&Topic::all_pins(session)).await,
        Command::Publish(publish) => {
            let topic = publish.topic;
            return Some(match line.publish_for(&topic.to_string(), &publish.payload, publish.expires_in).await {
                PubackReasonCode::Success | PubackReasonCode::NoMatchingSubscribers => TransportEvent::Delivered(topic),
                _ => TransportEvent::Refused(topic),
            });
        }
    };
    None
}

fn message(heard: IncomingMessage) -> TransportEvent {
    match Topic::parse(&heard.topic) {
        Some(topic) => TransportEvent::Message { topic, payload: heard.payload },
        None => TransportEvent::Dropped,
    }
}
