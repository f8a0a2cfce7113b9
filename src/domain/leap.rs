//! Whether the clock of this device leapt: somebody set it, or the page slept. From inside the one looks as the other, so
//! nothing that a person did is ended because of a leap.

use super::time::Time;

/// A page looks at its clock once a minute, and a hidden one a minute late. What is longer nobody watched, in milliseconds.
const UNWATCHED: u64 = 150_000;

/// When the clock was looked at last.
#[derive(Clone, Copy, Debug, Default)]
pub struct Looks(Option<Time>);

impl Looks {
    /// Looks at the clock. Gives how far it leapt since the last look, in milliseconds; `None` when it just ran.
    pub fn look(&mut self, now: Time) -> Option<i64> {
        let last = self.0.replace(now)?;
        match now.millis().checked_sub(last.millis()) {
            Some(passed) if passed <= UNWATCHED => None,
            Some(leap) => Some(i64::try_from(leap).unwrap_or(i64::MAX)),
            None => Some(i64::try_from(last.millis() - now.millis()).map_or(i64::MIN, |back| -back)),
        }
    }
}
