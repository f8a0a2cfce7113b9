//! What a dialogue remembers, takes over and forgets.

use super::Turn;
use crate::app::dialogue::model::{Erasing, Screen};
use crate::app::dialogue::query;
use crate::app::effect::{Effect, FocusTarget, HostEvent};
use crate::app::element::Element;
use crate::app::notice::Notice;
use crate::app::remembering::{DraftStatus, Remembering, RestoreMode};
use crate::app::storage::{Memory, Slot};
use crate::contract::draft::{Draft, Place, Reading};
use crate::contract::event::ReadyV1;
use crate::contract::result::ELEMENT;
use crate::domain::dialogue::{Dialogue, Moment, Status};
use crate::domain::gesture::Gesture;

impl Remembering for Turn<'_> {
    fn slot(&self) -> Option<Slot> {
        self.model.slot()
    }

    fn memory(&mut self) -> &mut Memory {
        &mut self.model.memory
    }

    fn follow_with(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    fn tell(&mut self, notice: Notice) {
        if !self.model.notices.contains(&notice) {
            let words = notice.words_with(self.model.words());
            self.emit(notice.event_in(words));
            self.model.notices.push(notice);
        }
    }

    fn untell(&mut self, over: &dyn Fn(&Notice) -> bool) {
        self.model.notices.retain(|notice| !over(notice));
    }

    fn is_empty(&self) -> bool {
        self.model.dialogue == Dialogue::default()
    }

    fn text(&self) -> String {
        query::draft(self.model).write()
    }

    fn take(&mut self, text: &str, how: RestoreMode) -> DraftStatus {
        let draft = match Draft::read(text) {
            Reading::Draft(draft) => draft,
            Reading::Newer => return DraftStatus::Newer,
            Reading::Corrupt => return DraftStatus::Corrupt,
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
        self.model.screen = Screen::Choose(Moment::Current);
        self.model.gesture = Gesture::Idle;
        self.model.question = 0;
        self.model.said = None;
        self.model.erasing = Erasing::Idle;
        self.untell(&|notice| notice.is_about_storage() || matches!(notice, Notice::PinLeftOut));
    }

    fn ready(&mut self) {
        if !self.model.ready {
            self.model.ready = true;
            let restored = !self.is_empty();
            self.emit(HostEvent::Ready(ReadyV1::new(ELEMENT, self.model.options.language, restored)));
        }
    }
}

impl Turn<'_> {
    pub(super) fn erase_by_person(&mut self) {
        let before = query::result(self.model, self.now);
        self.remembering().erase();
        let after = query::result(self.model, self.now);
        if after != before {
            self.emit(HostEvent::Change(after));
        }
        self.focus(FocusTarget::Heading);
    }

    fn adopt(&mut self, draft: Draft) {
        self.model.screen = match (draft.dialogue.status(), draft.place) {
            (Status::Done, _) | (Status::Open, Place::Talk) => Screen::Talk,
            (Status::Open, Place::ChooseCurrent) => Screen::Choose(Moment::Current),
            (Status::Open, Place::PlaceCurrent) => Screen::Place(Moment::Current),
            (Status::Open, Place::ChooseDesired) => Screen::Choose(Moment::Desired),
            (Status::Open, Place::PlaceDesired) => Screen::Place(Moment::Desired),
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
