//! Randomness as it comes in from outside, in the shape that sealing asks for.

use std::convert::Infallible;

use hpke::rand_core::{TryCryptoRng, TryRng};

/// A source of random bytes that nobody can guess: in the browser `getRandomValues`.
pub struct EntropySource(Box<Fill>);

type Fill = dyn FnMut(&mut [u8]);

impl EntropySource {
    /// `fill` fills all of a slice.
    pub fn new(fill: impl FnMut(&mut [u8]) + 'static) -> EntropySource {
        EntropySource(Box::new(fill))
    }

    /// One number, each as likely as any other.
    pub fn draw(&mut self) -> u64 {
        u64::from_le_bytes(self.bytes())
    }

    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0)(&mut bytes);
        bytes
    }
}

impl TryRng for EntropySource {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(self.bytes()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.draw())
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        (self.0)(bytes);
        Ok(())
    }
}

impl TryCryptoRng for EntropySource {}

impl std::fmt::Debug for EntropySource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EntropySource")
    }
}
