//! What a dialogue remembers, takes over and forgets.

use super::Context;
use crate::contract::ids::Language;
use crate::domain::dialogue::{Dialogue, Moment, Status};
use crate::domain::gesture::Gesture;
use crate::elements::dialogue::draft::{Draft, Place, Reading};
use crate::elements::dialogue::model::{Erasing, Screen};
use crate::elements::dialogue::query;
use crate::elements::dialogue::result::ELEMENT;
use crate::kit::effect::{FocusTarget, HostEvent};
use crate::kit::notice::Notice;
use crate::kit::remembering::{DraftStatus, Remembering, RestoreMode};

impl Remembering for Context<'_> {
    fn tag(&self) -> &'static str {
        ELEMENT
    }

    fn language(&self) -> Language {
        self.model.options.language
    }

    fn words(&self, notice: &Notice) -> (&'static str, String) {
        notice.words_with(self.model.words())
    }

    fn is_empty(&self) -> bool {
        self.model.dialogue == Dialogue::default()
    }

    fn text(&mut self) -> Option<String> {
        Some(query::draft(self.model).write())
    }

    fn take(&mut self, text: &str, how: RestoreMode) -> DraftStatus {
        let draft = match Draft::read(text) {
            Reading::Draft(draft) => draft,
            Reading::Newer => return DraftStatus::Newer,
            Reading::Corrupt(fault) => return DraftStatus::Corrupt(fault.to_string()),
        };
        match how {
            RestoreMode::Nothing => {}
            RestoreMode::All => self.adopt(draft),
            RestoreMode::Followed => self.follow(draft),
        }
        DraftStatus::Ours
    }

    fn forget(&mut self) {
        self.model.dialogue = Dialogue::default();
        self.model.screen = Screen::Place(Moment::Current);
        self.model.gesture = Gesture::Idle;
        self.model.question = 0;
        self.model.said = None;
        self.model.erasing = Erasing::Idle;
        self.untell(&|notice| notice.is_about_storage() || matches!(notice, Notice::PinLeftOut));
    }
}

impl Context<'_> {
    pub(super) fn erase_by_person(&mut self) {
        let before = query::result(self.model, self.now);
        self.remembering().erase();
        let after = query::result(self.model, self.now);
        if after != before {
            self.emit(HostEvent::change(&after));
        }
        self.focus(FocusTarget::Heading);
    }

    fn adopt(&mut self, draft: Draft) {
        self.model.screen = match (draft.dialogue.status(), draft.place) {
            (Status::Done, _) | (Status::Open, Place::Talk) => Screen::Talk,
            // Choosing a corner was a screen of its own once; what it asked is asked on the plane.
            (Status::Open, Place::ChooseCurrent | Place::PlaceCurrent) => Screen::Place(Moment::Current),
            (Status::Open, Place::ChooseDesired | Place::PlaceDesired) => Screen::Place(Moment::Desired),
        };
        self.model.question = draft.question;
        // Both were about the dialogue before.
        self.model.gesture = Gesture::Idle;
        self.model.said = None;
        self.take_pins(draft);
    }

    fn follow(&mut self, draft: Draft) {
        self.take_pins(draft);
        if self.model.is_done() {
            self.model.screen = Screen::Talk;
            self.model.gesture = Gesture::Idle;
        }
    }

    fn take_pins(&mut self, draft: Draft) {
        self.model.dialogue = draft.dialogue;
        if draft.pin_left_out {
            self.tell(Notice::PinLeftOut);
        }
    }
}
