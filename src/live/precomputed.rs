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
    announced: BTreeMap<ParticipantId, Announced>,
    /// Those whose key is not ready yet, each once.
    waiting: Vec<ParticipantId>,
}

struct Announced {
    key: EncapsulatedKey,
    /// `None` until it is made ready.
    context: Option<RecipientContext>,
}

impl PrecomputedContexts {
    /// Nothing new from whoever says the same once more, as everyone does after a reconnect.
    pub(super) fn announce(&mut self, participant: ParticipantId, key: EncapsulatedKey) {
        let known = self.announced.get(&participant);
        if known.is_some_and(|known| known.key == key)
            || (known.is_none() && self.announced.len() >= Session::PARTICIPANT_LIMIT)
        {
            return;
        }
        if known.is_none_or(|known| known.context.is_some()) {
            self.waiting.push(participant);
        }
        self.announced.insert(participant, Announced { key, context: None });
    }

    pub(super) fn is_ready(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Makes one more ready. A key that cannot be one is forgotten.
    pub(super) fn prepare(&mut self, keys: &Keys) {
        let Some(participant) = self.waiting.pop() else { return };
        let Some(announced) = self.announced.get_mut(&participant) else { return };
        announced.context = keys.prepare(announced.key);
        if announced.context.is_none() {
            self.announced.remove(&participant);
        }
    }

    /// What is ready for this one's contribution with this key: once. Another key has not been announced, or came too
    /// soon; what is ready stays, for anybody may have sent that.
    pub(super) fn take(&mut self, participant: ParticipantId, key: EncapsulatedKey) -> Option<RecipientContext> {
        let announced = self.announced.get_mut(&participant).filter(|announced| announced.key == key)?;
        let context = announced.context.take()?;
        self.announced.remove(&participant);
        Some(context)
    }
}

impl std::fmt::Debug for PrecomputedContexts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PrecomputedContexts").finish_non_exhaustive()
    }
}
