//! Repeatable randomness for keys, keys by number, and bytes as digits.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Mutex;

use llo_dialogue::contract::wire::{Sent, Topic};
use llo_dialogue::domain::session::ParticipantId;
use llo_dialogue::live::identity::Identity;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::participation::Seed;
use llo_dialogue::live::rand_core::{CryptoRng, TryCryptoRng, TryRng};
use llo_dialogue::live::sign::Facilitator;
use llo_dialogue::live::suite::{OpeningKey, SenderContext, SignKey};

use super::group::random;

/// The same bytes for the same seed. Only for tests, whatever its traits say.
pub struct Dice(Box<dyn FnMut() -> u64>);

pub fn dice(seed: u64) -> Dice {
    Dice(Box::new(random(seed)))
}

impl TryRng for Dice {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok((self.0)() as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok((self.0)())
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        bytes.iter_mut().for_each(|byte| *byte = (self.0)() as u8);
        Ok(())
    }
}

impl TryCryptoRng for Dice {}

/// Gives exactly these bytes, once.
pub struct Exactly(pub Vec<u8>);

impl TryRng for Exactly {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        panic!("a vector is bytes")
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        panic!("a vector is bytes")
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        bytes.copy_from_slice(&self.0.drain(..bytes.len()).collect::<Vec<_>>());
        Ok(())
    }
}

impl TryCryptoRng for Exactly {}

/// HPKE's `SealBase`: the encapsulated key, and behind it the sealed text.
pub fn seal(to: &[u8; 32], info: &[u8], aad: &[u8], text: &[u8], rng: &mut impl CryptoRng) -> Option<Vec<u8>> {
    SenderContext::setup(to, info, rng)?.seal(aad, text)
}

/// HPKE's `OpenBase`.
pub fn open(key: &OpeningKey, info: &[u8], aad: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (encapsulated, text) = sealed.split_first_chunk()?;
    key.setup(info, encapsulated)?.open(aad, text)
}

/// A contribution as its participant publishes it.
pub fn sealed(to: &Facilitator, by: &Identity, sent: &Sent, rng: &mut impl CryptoRng) -> Vec<u8> {
    to.envelope(rng).and_then(|envelope| envelope.seal(by, sent)).expect("the keys are good")
}

/// What is sealed, as the format says: the participant's key, their signature, and what they sign.
pub fn signed(session: &Keys, by: u8, text: &[u8]) -> Vec<u8> {
    let key = SignKey::new(&[by; 32]);
    let label = format!("llo-wire/2 contribution {}\n", session.session());
    let signature = key.sign(&[label.as_bytes(), &key.public(), text].concat());
    [&key.public()[..], &signature, text].concat()
}

/// Any text, sealed to the facilitator on this participant's topic.
pub fn sealed_text(session: &Keys, of: ParticipantId, text: &[u8]) -> Vec<u8> {
    let info = format!("llo-wire/2 contribution {}", session.session());
    let aad = Topic::participant(of);
    seal(&session.public().seal, info.as_bytes(), aad.as_bytes(), text, &mut dice(1)).expect("a good key")
}

/// When the sessions of [`keys`] are void.
pub const OVER: u64 = 100_000_000;

pub fn keys(seed: u64) -> Keys {
    keys_until(OVER, seed)
}

/// Keys by number, of a session that is void after this moment. They are slow to make, so each pair is made once.
pub fn keys_until(not_after: u64, seed: u64) -> Keys {
    static MADE: Mutex<BTreeMap<(u64, u64), Keys>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().expect("making keys does not panic");
    made.entry((not_after, seed)).or_insert_with(|| Keys::new(not_after, &mut dice(seed))).twin()
}

/// A participant by number.
pub fn identity(number: u8) -> Identity {
    Identity::again(Seed([number; 32]))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn unhex(digits: &str) -> Vec<u8> {
    let pair = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).expect("two digits");
    (0..digits.len()).step_by(2).map(pair).collect()
}
