//! Another page leads the session now: this one stops, and keeps nothing of it.

use super::Context;
use crate::elements::board::draft::{Draft, Reading};
use crate::elements::board::model::{Ending, HostedSession};
use crate::kit::effect::CommonEffect;
use crate::kit::element::Element;
use crate::kit::ports::StoreError;
use crate::live::Link;

impl Context<'_> {
    /// Another page goes on in our place, or closed the session: we stop, and keep nothing of it. What lies in our slot
    /// may be that page's by now, so it is looked at first.
    pub(super) fn look_who_leads(&mut self) {
        if self.is_led_elsewhere() {
            match self.model.slot() {
                Some(slot) => self.then(CommonEffect::Load(slot)),
                None => self.give_way(Ok(None)),
            }
        }
    }

    pub(super) fn is_led_elsewhere(&self) -> bool {
        let taken =
            |hosted: &HostedSession| [&hosted.lead, &hosted.mirror].iter().any(|end| end.link() == Link::TakenOver);
        self.model.hosted().is_some_and(taken)
    }

    /// Stops, with what was found in our slot: it is erased if it is what we kept ourselves. Whoever goes on in the same
    /// slot keeps a higher number there.
    pub(super) fn give_way(&mut self, found: Result<Option<String>, StoreError>) {
        let Some(hosted) = self.model.hosted() else { return };
        let ours = |draft: &Draft| {
            draft.seeds == hosted.lead.keys().seeds()
                && draft.number <= hosted.lead.number().max(hosted.mirror.number())
        };
        let ours = match found {
            Ok(Some(text)) => match Draft::read(&text) {
                Reading::Draft(draft) => ours(&draft),
                Reading::Newer | Reading::Corrupt(_) => false,
            },
            Ok(None) => false,
            // Erasing fails as well, and that is said.
            Err(_) => true,
        };
        let closed = hosted.lead.is_closed() || hosted.mirror.is_closed();
        let erase = self.model.slot().filter(|_| ours);
        self.stop(if closed { Ending::Closed } else { Ending::TakenOver });
        if let Some(slot) = erase {
            self.then(CommonEffect::Erase(slot));
        }
    }
}
