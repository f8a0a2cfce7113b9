//! The facilitator's device, and a broker that is a map.

use std::collections::BTreeMap;

use llo_dialogue::contract::wire::{Code, Open, RoleNames, Topic};
use llo_dialogue::domain::session::{Session, Setup};
use llo_dialogue::domain::time::Time;
use llo_dialogue::live::facilitating::Facilitating;
use llo_dialogue::live::transport::{Command, Medium, Publish, TransportEvent};

use super::HOUR;
use crate::support::element::A_MORNING;
use crate::support::keys::keys_until;

/// The facilitator's device, and a broker.
pub struct Hall {
    pub session: Option<Session>,
    pub lead: Facilitating,
    pub roles: RoleNames,
    pub question: u8,
    pub(super) retained: BTreeMap<String, (Topic, Vec<u8>)>,
    pub millis: u64,
    /// The facilitator's page does nothing by itself.
    pub silent: bool,
}

impl Hall {
    pub fn new(setup: Setup, roles: &[&str]) -> Hall {
        let roles = RoleNames::new(roles.iter().copied()).expect("good names");
        let lead = Facilitating::new(keys_until(A_MORNING + 8 * HOUR, 11));
        let session = Some(Session::new(setup));
        Hall { session, lead, roles, question: 0, retained: BTreeMap::new(), millis: A_MORNING, silent: false }
    }

    pub fn code(&self) -> Code {
        self.lead.keys().code()
    }

    pub fn now(&self) -> Time {
        Time::from_millis(self.millis)
    }

    /// The board is of a version that this one does not know.
    pub fn say_newer(&mut self) {
        let keys = self.lead.keys();
        let message = keys.sign_text(Medium::Broker, b"{\"schema\":\"llo-wire/3\"}");
        let topic = Topic::State(keys.session());
        self.retained.insert(topic.to_string(), (topic, message));
    }

    pub(super) fn publish(&mut self, commands: Vec<Command>) -> Vec<(Topic, Vec<u8>)> {
        let mut said = Vec::new();
        for command in commands {
            if let Command::Publish(Publish { topic, payload, .. }) = command {
                self.retained.insert(topic.to_string(), (topic, payload.clone()));
                let delivered = self.lead.hear(TransportEvent::Delivered(topic), self.now());
                said.push((topic, payload));
                said.extend(self.publish(delivered.commands));
            }
        }
        said
    }

    pub(super) fn take(&mut self, topic: Topic, payload: Vec<u8>) -> Vec<(Topic, Vec<u8>)> {
        self.retained.insert(topic.to_string(), (topic, payload.clone()));
        let heard = self.lead.hear(TransportEvent::Message { topic, payload }, self.now());
        if let Some(session) = &mut self.session {
            heard.contributions.into_iter().for_each(|contribution| {
                session.receive(contribution);
            });
        }
        let mut said = self.publish(heard.commands);
        said.extend(self.tell());
        said
    }

    pub(super) fn tell(&mut self) -> Vec<(Topic, Vec<u8>)> {
        let Some(session) = &self.session else { return Vec::new() };
        let open = Open::of(session, &self.roles, self.question).expect("its own roles");
        let commands = self.lead.tell(open, self.now());
        self.publish(commands)
    }
}
