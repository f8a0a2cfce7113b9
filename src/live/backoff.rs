//! How long to wait before a connection is tried again: longer after each failure, and by chance, so that a room full
//! of phones does not come back in the same moment.

use super::entropy::EntropySource;

/// So many are beyond the longest wait.
const DOUBLINGS: u32 = 5;

/// Waits between [`Self::SHORTEST`] and a ceiling, each moment as likely as any other. The ceiling is one second at
/// first, doubles with every failure, and ends at [`Self::LONGEST`].
#[derive(Debug, Default)]
pub struct Backoff {
    failures: u32,
}

impl Backoff {
    /// In milliseconds.
    pub const SHORTEST: u32 = 100;
    /// The ceiling of the first wait.
    pub const FIRST: u32 = 1_000;
    pub const LONGEST: u32 = 30_000;

    /// It failed again: how many milliseconds to wait.
    pub fn wait(&mut self, chance: &mut EntropySource) -> u32 {
        let ceiling = (Self::FIRST << self.failures.min(DOUBLINGS)).min(Self::LONGEST);
        self.failures += 1;
        let range = u64::from(ceiling - Self::SHORTEST) + 1;
        Self::SHORTEST + (chance.draw() % range) as u32
    }

    /// Nobody is there to be waited for: from now on it takes its time.
    pub fn slow(&mut self) {
        self.failures = self.failures.max(DOUBLINGS);
    }

    /// A connection held: the next wait is a first one again.
    pub fn reset(&mut self) {
        self.failures = 0;
    }
}
