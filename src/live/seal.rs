//! A participant's contribution, sealed to the facilitator: one length for everything that can be said, bound to the
//! session, the kind of message and the participant, and signed inside by the participant.

use std::fmt;

use hpke::rand_core::CryptoRng;

use super::identity::{Identity, Signed};
use super::keys::Keys;
use super::sign::Facilitator;
use super::suite::{ENCAPSULATED, KEY, RecipientContext, SIGNATURE, SenderContext, TAG};
use crate::contract::wire::{EncapsulatedKey, PADDED, Sent, SessionId, Topic, Unread};
use crate::domain::session::ParticipantId;
use crate::domain::time::Time;

/// The length of every sealed contribution.
pub const SEALED: usize = ENCAPSULATED + KEY + SIGNATURE + PADDED + TAG;

/// Why a contribution is not taken. Replayed and older ones are the session's to tell, by their counter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing: the topic was cleared.
    Cleared,
    /// Not the one length.
    Length,
    /// Not sealed to these keys, for this session and for this participant's topic; or changed on its way.
    Sealed,
    /// Not signed with the key that the participant's number is the fingerprint of.
    Unsigned,
    /// It should not be read any more.
    Expired,
    Unread(Unread),
}

/// What a participant seals one contribution with. It is made ahead, so that the one before can announce it.
pub struct Envelope {
    context: SenderContext,
    session: SessionId,
}

impl Envelope {
    pub fn key(&self) -> EncapsulatedKey {
        EncapsulatedKey(self.context.encapsulated())
    }

    /// What this participant publishes on their topic.
    pub fn seal(self, by: &Identity, sent: &Sent) -> Option<Vec<u8>> {
        let aad = Topic::participant(by.id());
        self.context.seal(aad.as_bytes(), &by.sign(self.session, &sent.write()))
    }
}

/// Without what is secret.
impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Envelope").field(&self.key()).finish()
    }
}

impl Facilitator {
    /// `None` for a key that is no key: then nobody can be written to.
    pub fn envelope(&self, rng: &mut impl CryptoRng) -> Option<Envelope> {
        let session = self.session();
        let context = SenderContext::setup(&self.keys().seal, info(session).as_bytes(), rng)?;
        Some(Envelope { context, session })
    }
}

impl Keys {
    /// What a participant said, from what came on their topic.
    ///
    /// # Errors
    /// [`Refused`]; nothing of it is to be used then.
    pub fn open(&self, participant: ParticipantId, sealed: &[u8], now: Time) -> Result<Sent, Refused> {
        self.open_with(participant, sealed, now, |_| None)
    }

    /// The same; what was prepared for its key is asked for first.
    pub(super) fn open_with(
        &self,
        participant: ParticipantId,
        sealed: &[u8],
        now: Time,
        prepared: impl FnOnce(EncapsulatedKey) -> Option<RecipientContext>,
    ) -> Result<Sent, Refused> {
        let (key, text) = match sealed.split_first_chunk() {
            Some((key, text)) if sealed.len() == SEALED => (EncapsulatedKey(*key), text),
            _ if sealed.is_empty() => return Err(Refused::Cleared),
            _ => return Err(Refused::Length),
        };
        let aad = Topic::participant(participant);
        let context = prepared(key).or_else(|| self.prepare(key)).ok_or(Refused::Sealed)?;
        let text = context.open(aad.as_bytes(), text).ok_or(Refused::Sealed)?;
        let signed = Signed::new(&text).ok_or(Refused::Sealed)?;
        let sent = Sent::read(signed.text, participant).map_err(Refused::Unread)?;
        if now.millis() > sent.not_after {
            return Err(Refused::Expired);
        }
        // What is cheap comes first.
        if signed.is_by(participant, self.session()) { Ok(sent) } else { Err(Refused::Unsigned) }
    }

    /// For one contribution with this key. `None` for a key that is no key.
    pub(super) fn prepare(&self, key: EncapsulatedKey) -> Option<RecipientContext> {
        self.seal.setup(info(self.session()).as_bytes(), &key.0)
    }
}

fn info(session: SessionId) -> String {
    format!("llo-wire/2 contribution {session}")
}
