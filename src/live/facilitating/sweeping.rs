//! What stands on participants' topics and cannot be opened: forged, or no message of ours. It is cleared while the
//! session is led, for each takes up room that a person may need; so many a second, so that whoever fills topics cannot
//! make the board send without end.

use std::collections::BTreeSet;

use super::{Facilitating, Life, due};
use crate::domain::session::{ParticipantId, Session};
use crate::domain::time::Time;
use crate::live::link::Link;
use crate::live::transport::Command;

/// A batch goes at most once in so many milliseconds.
const PAUSE: u64 = 1_000;
/// How many topics a batch clears.
const BATCH: usize = 50;

/// On whose topics it stands.
#[derive(Debug, Default)]
pub(super) struct Unopened {
    whose: BTreeSet<ParticipantId>,
    swept_at: u64,
}

impl Unopened {
    /// Above as many as there can be participants, others wait until they come again, after a reconnect.
    pub(super) fn add(&mut self, participant: ParticipantId) {
        if self.whose.len() < Session::PARTICIPANT_LIMIT {
            self.whose.insert(participant);
        }
    }

    /// Something else stands there now.
    pub(super) fn remove(&mut self, participant: ParticipantId) {
        self.whose.remove(&participant);
    }

    pub(super) fn due_at(&self) -> Option<Time> {
        (!self.whose.is_empty()).then(|| Time::from_millis(self.swept_at.saturating_add(PAUSE)))
    }

    pub(super) fn take_all(&mut self) -> BTreeSet<ParticipantId> {
        std::mem::take(&mut self.whose)
    }

    fn take_batch(&mut self, now: Time) -> Vec<ParticipantId> {
        if self.whose.is_empty() || !due(self.swept_at, PAUSE, now) {
            return Vec::new();
        }
        self.swept_at = now.millis();
        std::iter::from_fn(|| self.whose.pop_first()).take(BATCH).collect()
    }
}

impl Facilitating {
    /// Clears the next batch, if its time has come.
    pub(super) fn sweep(&mut self, now: Time) -> Vec<Command> {
        if !matches!(self.life, Life::Leading) || self.link != Link::Up {
            return Vec::new();
        }
        let batch = self.unopened.take_batch(now);
        batch.into_iter().map(|participant| self.clear(participant)).collect()
    }
}
