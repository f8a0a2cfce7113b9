//! What is made ready for contributions before they come. The slow half of opening one needs its encapsulated key alone,
//! and each announces the key of the next: so a board that hears a whole room at the same moment does not fall behind.

use std::collections::BTreeMap;

use super::keys::Keys;
use super::suite::RecipientContext;
use crate::contract::wire::EncapsulatedKey;
use crate::domain::session::{ParticipantId, Session};

/// One key at most for each participant: the one that they announced last.
#[derive(Default)]
pub(super) struct PrecomputedContexts {
    announced: BTreeMap<ParticipantId, EncapsulatedKey>,
    ready: BTreeMap<ParticipantId, (EncapsulatedKey, RecipientContext)>,
}

impl PrecomputedContexts {
    /// Nothing new from whoever says the same once more, as everyone does after a reconnect.
    pub(super) fn announce(&mut self, participant: ParticipantId, key: EncapsulatedKey) {
        if self.has(participant, key) {
            return;
        }
        let known = self.announced.contains_key(&participant) || self.ready.remove(&participant).is_some();
        if known || self.announced.len() + self.ready.len() < Session::PARTICIPANT_LIMIT {
            self.announced.insert(participant, key);
        }
    }

    pub(super) fn is_ready(&self) -> bool {
        self.announced.is_empty()
    }

    /// Makes one more ready.
    pub(super) fn prepare(&mut self, keys: &Keys) {
        let Some((participant, key)) = self.announced.pop_last() else { return };
        if let Some(context) = keys.prepare(key) {
            self.ready.insert(participant, (key, context));
        }
    }

    /// What is ready for this one's contribution with this key: once. Another key has not been announced, or came too
    /// soon; what is ready stays, for anybody may have sent that.
    pub(super) fn take(&mut self, participant: ParticipantId, key: EncapsulatedKey) -> Option<RecipientContext> {
        if !self.has(participant, key) {
            return None;
        }
        self.ready.remove(&participant).map(|(_, context)| context)
    }

    fn has(&self, participant: ParticipantId, key: EncapsulatedKey) -> bool {
        self.ready.get(&participant).is_some_and(|(ready, _)| *ready == key)
    }
}

impl std::fmt::Debug for PrecomputedContexts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PrecomputedContexts").finish_non_exhaustive()
    }
}
