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
}

/// What keys are made of again, after the page was loaded again or on another device: the first half signs, the second
/// opens.
pub type Seeds = [u8; 64];

impl Keys {
    /// Keys that nobody has had before.
    pub fn new(rng: &mut impl CryptoRng) -> Keys {
        let mut seeds = [0; 64];
        rng.fill_bytes(&mut seeds);
        Keys::again(seeds)
    }

    pub fn again(seeds: Seeds) -> Keys {
        let (mut first, mut second) = ([0; 32], [0; 32]);
        first.copy_from_slice(&seeds[..32]);
        second.copy_from_slice(&seeds[32..]);
        let (sign, seal) = (SignKey::new(&first), OpeningKey::derive(&second));
        let public = PublicKeys { sign: sign.public(), seal: seal.public() };
        Keys { seeds, sign, seal, public, code: Code::of(&public) }
    }

    /// The same keys once more, without working out the code again, which is slow.
    pub fn twin(&self) -> Keys {
        let (mut first, mut second) = ([0; 32], [0; 32]);
        first.copy_from_slice(&self.seeds[..32]);
        second.copy_from_slice(&self.seeds[32..]);
        let (sign, seal) = (SignKey::new(&first), OpeningKey::derive(&second));
        Keys { seeds: self.seeds, sign, seal, public: self.public, code: self.code }
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
        self.code.session()
    }
}

/// Without what is secret.
impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys").field("public", &self.public).finish_non_exhaustive()
    }
}
