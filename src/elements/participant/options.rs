//! The attributes of `<llo-dialogue session="…">`, with which a person takes part in a live session, parsed. As in
//! [`contract::options`](crate::contract::options), an unknown value falls back to the default and is said.

use crate::contract::attribute::Attribute;
use crate::contract::broker::{Broker, Login};
use crate::contract::options::{Complaint, FromAttributes, RawOptions, known};
use crate::contract::present::{Present, present};
use crate::contract::wire::Code;
use crate::elements::dialogue;

/// What the host configured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// As for a dialogue on one's own.
    pub common: dialogue::options::Options,
    /// `None`: from the link, from what is kept, or typed by the person.
    pub session: Option<Code>,
    pub broker: Broker,
    pub login: Option<Login>,
}

impl FromAttributes for Options {
    fn from_attributes(raw: &RawOptions) -> (Options, Vec<Complaint>) {
        Options::parse(raw)
    }
}

impl Options {
    pub fn parse(raw: &RawOptions) -> (Options, Vec<Complaint>) {
        let (common, mut complaints) = dialogue::options::Options::parse(raw);
        let code = match present(raw.session.as_deref(), Attribute::Session) {
            Present::With(code) => Some(code),
            Present::Yes | Present::No => None,
        };
        let session = known(code, Attribute::Session, &mut complaints, |text| Code::parse(text).map(Some));
        let broker = known(raw.broker.as_deref(), Attribute::Broker, &mut complaints, |text| {
            // Without any connection nobody can take part.
            Broker::parse(text, &raw.page).filter(|broker| *broker != Broker::None).map(Some)
        });
        let default = || Broker::parse(Broker::PATH, &raw.page).unwrap_or(Broker::None);
        let login = raw.broker_password.clone().map(|password| {
            let username = raw.broker_username.clone().unwrap_or_default();
            Login { username, password }
        });
        (Options { common, session, broker: broker.unwrap_or_else(default), login }, complaints)
    }
}
