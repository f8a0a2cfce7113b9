//! What a board keeps in this browser, goes on with, and forgets. It holds the keys and the answers.

use super::Context;
use crate::contract::ids::Language;
use crate::elements::board::draft::{Draft, Reading};
use crate::elements::board::model::{Ending, HostedSession, Place};
use crate::elements::board::notice::{self, Told};
use crate::elements::board::query::{self, Lasts};
use crate::kit::effect::CommonEffect;
use crate::kit::element::Element;
use crate::kit::notice::Notice;
use crate::kit::remembering::{DraftStatus, Remembering, RestoreMode};
use crate::kit::storage::Stored;

/// As `llo-ready` names it.
const ELEMENT: &str = "llo-board";

impl Remembering for Context<'_> {
    fn tag(&self) -> &'static str {
        ELEMENT
    }

    fn language(&self) -> Language {
        self.model.options.language
    }

    fn words(&self, notice: &Notice) -> (&'static str, String) {
        notice::words(notice, self.language())
    }

    fn is_empty(&self) -> bool {
        self.model.hosted().is_none()
    }

    /// Without a session there is nothing to keep, and what lies there may be wanted yet.
    fn text(&mut self) -> Option<String> {
        self.hosted()?.save_by = None;
        query::draft(self.model).map(|draft| draft.write())
    }

    fn take(&mut self, text: &str, how: RestoreMode) -> DraftStatus {
        let draft = match Draft::read(text) {
            Reading::Draft(draft) => match query::lasts(&draft, self.now) {
                Lasts::Still => *draft,
                doubtful => {
                    if how == RestoreMode::All {
                        self.leave_lying(doubtful);
                    }
                    return DraftStatus::Ours;
                }
            },
            Reading::Newer => return DraftStatus::Newer,
            Reading::Corrupt(fault) => return DraftStatus::Corrupt(fault.to_string()),
        };
        match how {
            RestoreMode::Nothing => {}
            RestoreMode::All => {
                if let Err(why) = self.go_on_with(draft) {
                    return DraftStatus::Corrupt(why.to_owned());
                }
                // The page that led before looks here whose it is now.
                self.remembering().save();
            }
            // Another window of this browser leads now.
            RestoreMode::Followed => {
                let goes_on = |hosted: &HostedSession| {
                    draft.seeds == hosted.lead.keys().seeds() && draft.number > hosted.lead.number()
                };
                if self.model.hosted().is_some_and(goes_on) {
                    self.stop(Ending::TakenOver);
                }
            }
        }
        DraftStatus::Ours
    }

    fn forget(&mut self) {
        self.model.place = Place::Start;
        self.hang_up();
        self.turn_page();
    }
}

impl Context<'_> {
    /// An open session does not end because something is erased elsewhere in this browser: others take part in it, and
    /// it is kept again. It ends here, by closing it.
    pub(super) fn hear_store(&mut self, stored: Stored) {
        let leads = self.model.hosted().is_some();
        match stored {
            Stored::Elsewhere(None) if leads => self.remembering().save(),
            Stored::Elsewhere(None) | Stored::Elsewhere(Some(_)) if !leads => {}
            Stored::Loaded(found) if self.is_led_elsewhere() => self.give_way(found),
            stored => self.remembering().stored(stored),
        }
    }

    /// What was kept is of a session that is over by this device's clock. That may be the clock's fault, so that it stays
    /// for a while.
    fn leave_lying(&mut self, lasts: Lasts) {
        match lasts {
            Lasts::NoLonger => self.session_over(),
            Lasts::IfTheClockIsWrong | Lasts::Still => self.tell_board(Told::KeptPastEnd),
        }
    }

    /// Nobody hears it any more, so that nothing of it is kept.
    pub(super) fn session_over(&mut self) {
        self.tell_board(Told::SessionOver);
        self.erase_kept();
    }

    pub(super) fn erase_kept(&mut self) {
        if let Some(slot) = self.model.slot() {
            self.then(CommonEffect::Erase(slot));
        }
    }
}
