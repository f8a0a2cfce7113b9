//! Repeatable randomness for keys, keys by number, and bytes as digits.

use std::convert::Infallible;

use llo_dialogue::contract::wire::Sent;
use llo_dialogue::live::keys::Keys;
use llo_dialogue::live::rand_core::{CryptoRng, TryCryptoRng, TryRng};
use llo_dialogue::live::sign::Facilitator;
use llo_dialogue::live::suite::{OpeningKey, SenderContext};

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
pub fn sealed(to: &Facilitator, sent: &Sent, rng: &mut impl CryptoRng) -> Vec<u8> {
    to.envelope(rng).and_then(|envelope| envelope.seal(sent)).expect("the keys are good")
}

pub fn keys(seed: u64) -> Keys {
    Keys::new(&mut dice(seed))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub fn unhex(digits: &str) -> Vec<u8> {
    let pair = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).expect("two digits");
    (0..digits.len()).step_by(2).map(pair).collect()
}
