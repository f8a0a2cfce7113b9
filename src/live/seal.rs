//! A participant's contribution, sealed to the facilitator: one length for everything that can be said, and bound to
//! the session, the kind of message and the participant.

use hpke::rand_core::CryptoRng;

use super::keys::Keys;
use super::sign::Facilitator;
use super::suite::{ENCAPSULATED, TAG, seal};
use crate::contract::wire::{PADDED, Sent, SessionId, Topic, Unread};
use crate::domain::session::ParticipantId;
use crate::domain::time::Time;

/// The length of every sealed contribution.
pub const SEALED: usize = ENCAPSULATED + PADDED + TAG;

/// Why a contribution is not taken. Replayed and older ones are the session's to tell, by their counter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing: the topic was cleared.
    Cleared,
    /// Not the one length.
    Length,
    /// Not sealed to these keys, for this session and by this participant; or changed on its way.
    Sealed,
    /// It should not be read any more.
    Expired,
    Unread(Unread),
}

impl Facilitator {
    /// What is published on the participant's topic. `None` for a key that is no key: then nobody can be written to.
    pub fn seal(&self, sent: &Sent, rng: &mut impl CryptoRng) -> Option<Vec<u8>> {
        let aad = Topic::participant(sent.contribution.participant);
        seal(&self.keys().seal, info(self.session()).as_bytes(), aad.as_bytes(), &sent.write(), rng)
    }
}

impl Keys {
    /// What a participant said, from what came on their topic.
    ///
    /// # Errors
    /// [`Refused`]; nothing of it is to be used then.
    pub fn open(&self, participant: ParticipantId, sealed: &[u8], now: Time) -> Result<Sent, Refused> {
        match sealed.len() {
            0 => return Err(Refused::Cleared),
            SEALED => (),
            _ => return Err(Refused::Length),
        }
        let aad = Topic::participant(participant);
        let text = self.seal.open(info(self.session()).as_bytes(), aad.as_bytes(), sealed).ok_or(Refused::Sealed)?;
        let sent = Sent::read(&text, participant).map_err(Refused::Unread)?;
        if now.millis() > sent.not_after { Err(Refused::Expired) } else { Ok(sent) }
    }
}

fn info(session: SessionId) -> String {
    format!("llo-wire/1 contribution {session}")
}
