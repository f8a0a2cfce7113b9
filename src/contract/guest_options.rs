//! The attributes of `<llo-dialogue session="…">`, with which a person takes part in a live session, parsed. As in
//! [`super::options`], an unknown value falls back to the default and is said.

use super::attribute::Attribute;
use super::broker::{Broker, Login};
use super::options::{Complaint, FromAttributes, Options, RawOptions, known};
use super::present::{Present, present};
use super::wire::Code;

/// What the host configured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuestOptions {
    /// As for a dialogue on one's own.
    pub common: Options,
    /// `None`: from the link, from what is kept, or typed by the person.
    pub session: Option<Code>,
    pub broker: Broker,
    pub login: Option<Login>,
}

impl FromAttributes for GuestOptions {
    fn from_attributes(raw: &RawOptions) -> (GuestOptions, Vec<Complaint>) {
        GuestOptions::parse(raw)
    }
}

impl GuestOptions {
    pub fn parse(raw: &RawOptions) -> (GuestOptions, Vec<Complaint>) {
        let (common, mut complaints) = Options::parse(raw);
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
        (GuestOptions { common, session, broker: broker.unwrap_or_else(default), login }, complaints)
    }
}
