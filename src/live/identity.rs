//! Who a participant is: a key that was drawn for one session on their own device. The number that topics and the
//! facilitator know them by is its fingerprint, so nobody else can speak for that number.

use std::fmt;

use sha2::{Digest, Sha256};

use super::entropy::EntropySource;
use super::participation::Seed;
use super::suite::{KEY, SIGNATURE, SignKey, is_signed};
use crate::contract::wire::SessionId;
use crate::domain::session::ParticipantId;

/// A participant, on their own device.
pub struct Identity {
    seed: Seed,
    key: SignKey,
    id: ParticipantId,
}

impl Identity {
    /// Somebody new.
    pub fn new(chance: &mut EntropySource) -> Identity {
        Identity::again(Seed(chance.bytes()))
    }

    /// The same one, after the page was loaded again.
    pub fn again(seed: Seed) -> Identity {
        let key = SignKey::new(&seed.0);
        let id = participant_of(&key.public());
        Identity { seed, key, id }
    }

    /// For the participant's own storage.
    pub fn seed(&self) -> Seed {
        self.seed
    }

    pub fn id(&self) -> ParticipantId {
        self.id
    }

    /// The public key, the signature and the text, as they are sealed.
    pub(super) fn sign(&self, session: SessionId, text: &[u8]) -> Vec<u8> {
        let key = self.key.public();
        let signature = self.key.sign(&signed(session, &key, text));
        [&key[..], &signature, text].concat()
    }
}

/// A contribution that was opened. Nobody has looked yet who it is from.
pub(super) struct Signed<'a> {
    key: [u8; KEY],
    signature: [u8; SIGNATURE],
    pub(super) text: &'a [u8],
}

impl Signed<'_> {
    /// `None` when it is too short.
    pub(super) fn new(opened: &[u8]) -> Option<Signed<'_>> {
        let (key, rest) = opened.split_first_chunk()?;
        let (signature, text) = rest.split_first_chunk()?;
        Some(Signed { key: *key, signature: *signature, text })
    }

    /// Whether this participant said it, in this session.
    pub(super) fn is_by(&self, participant: ParticipantId, session: SessionId) -> bool {
        let text = signed(session, &self.key, self.text);
        participant_of(&self.key) == participant && is_signed(&self.key, &text, &self.signature)
    }
}

/// The number of the participant with this key: the first 16 bytes of its SHA-256.
fn participant_of(key: &[u8; KEY]) -> ParticipantId {
    let mut id = [0; 16];
    id.copy_from_slice(&Sha256::digest(key)[..16]);
    ParticipantId(id)
}

/// The text that the signature is of.
fn signed(session: SessionId, key: &[u8; KEY], text: &[u8]) -> Vec<u8> {
    let label = format!("llo-wire/2 contribution {session}\n");
    [label.as_bytes(), key, text].concat()
}

/// Without what is secret.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Identity").field(&self.id).finish()
    }
}
