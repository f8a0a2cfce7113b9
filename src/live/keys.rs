//! The secret keys of one session. They stay on the facilitator's device, are in a hand-over file, and go when the
//! session is closed.

use std::fmt;

use hpke::rand_core::CryptoRng;

use super::code::Code;
use super::suite::{OpeningKey, SignKey};
use crate::contract::wire::{PublicKeys, SessionId};

/// Opens contributions and signs states.
pub struct Keys {
    seeds: Seeds,
    pub(super) sign: SignKey,
    pub(super) seal: OpeningKey,
    public: PublicKeys,
    code: Code,
    session: SessionId,
}

/// What keys are made of again, after the page was loaded again or on another device: the first half signs, the second
/// opens.
pub type Seeds = [u8; 64];

impl Keys {
    /// Keys that nobody has had before, of a session that is void after this moment, in milliseconds since 1970.
    pub fn new(not_after: u64, rng: &mut impl CryptoRng) -> Keys {
        let mut seeds = [0; 64];
        rng.fill_bytes(&mut seeds);
        Keys::again(seeds, not_after)
    }

    /// The same ones, from what was kept. Slow on purpose, as their code is.
    pub fn again(seeds: Seeds, not_after: u64) -> Keys {
        let (sign, seal) = secrets(&seeds);
        let public = PublicKeys { sign: sign.public(), seal: seal.public(), not_after };
        let code = Code::of(&public);
        Keys { seeds, sign, seal, public, code, session: code.session() }
    }

    /// The same keys once more, without working out the code again, which is slow.
    pub fn twin(&self) -> Keys {
        let Keys { seeds, public, code, session, .. } = *self;
        let (sign, seal) = secrets(&seeds);
        Keys { seeds, sign, seal, public, code, session }
    }

    /// A secret, for the facilitator's own storage.
    pub fn seeds(&self) -> Seeds {
        self.seeds
    }

    pub fn public(&self) -> PublicKeys {
        self.public
    }

    /// For the link and the QR. [`Code::typed`] is the short one.
    pub fn code(&self) -> Code {
        self.code
    }

    pub fn session(&self) -> SessionId {
        self.session
    }
}

fn secrets(seeds: &Seeds) -> (SignKey, OpeningKey) {
    let (mut first, mut second) = ([0; 32], [0; 32]);
    first.copy_from_slice(&seeds[..32]);
    second.copy_from_slice(&seeds[32..]);
    (SignKey::new(&first), OpeningKey::derive(&second))
}

/// Without what is secret.
impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys").field("public", &self.public).finish_non_exhaustive()
    }
}
