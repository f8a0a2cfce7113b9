//! What the host page asks: starting, other options, its own words.

use super::Turn;
use crate::app::effect::{Effect, HostEvent};
use crate::app::notice::Notice;
use crate::app::storage::{Memory, Slot};
use crate::contract::draft::{Draft, Reading};
use crate::contract::event::ReadyV1;
use crate::contract::options::{Complaint, Options};
use crate::contract::texts::Texts;
use crate::domain::dialogue::Dialogue;

impl Turn<'_> {
    pub(super) fn start(&mut self, complaints: Vec<Complaint>, kept: Option<String>) {
        self.complain(complaints);
        let kept = kept.as_deref().map(Draft::read);
        let carried = matches!(kept, Some(Reading::Draft(_)));
        if let Some(Reading::Draft(draft)) = kept {
            self.adopt(draft);
        }
        self.open_slot(carried);
    }

    /// Other attributes. Another instance is another dialogue; another storage goes on with this one.
    pub(super) fn change_options(&mut self, options: Options, complaints: Vec<Complaint>) {
        let before = Slot::of(&self.model.options);
        let other_dialogue = self.model.options.instance != options.instance;
        self.model.options = options;
        self.complain(complaints);
        if other_dialogue {
            self.forget();
        }
        if before != Slot::of(&self.model.options) {
            self.untell(Notice::is_about_storage);
            self.open_slot(false);
        }
    }

    pub(super) fn take_texts(&mut self, texts: Result<Option<Texts>, String>) {
        self.untell(|notice| matches!(notice, Notice::Texts(_)));
        match texts {
            Ok(texts) => self.model.texts = texts,
            Err(why) => {
                self.model.texts = None;
                self.tell(Notice::Texts(why));
            }
        }
    }

    /// Says that the element works, the first time it does.
    pub(super) fn ready(&mut self) {
        if !self.model.ready {
            self.model.ready = true;
            let restored = self.model.dialogue != Dialogue::default();
            self.emit(HostEvent::Ready(ReadyV1::new(self.model.options.language, restored)));
        }
    }

    fn open_slot(&mut self, carried: bool) {
        match Slot::of(&self.model.options) {
            Some(slot) => {
                self.model.memory = Memory::Unread { carried };
                self.effects.push(Effect::Load(slot));
            }
            None => {
                self.model.memory = Memory::Off;
                self.ready();
            }
        }
    }

    fn complain(&mut self, complaints: Vec<Complaint>) {
        let is_over = |notice: &Notice| match notice {
            Notice::Attribute(complaint) => !complaints.contains(complaint),
            _ => false,
        };
        self.untell(is_over);
        for complaint in complaints {
            self.tell(Notice::Attribute(complaint));
        }
    }
}
