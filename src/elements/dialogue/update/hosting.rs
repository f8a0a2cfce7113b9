//! What the host page asks: other options, its own words.

use super::Context;
use crate::contract::options::Complaint;
use crate::elements::dialogue::options::Options;
use crate::i18n::texts::Texts;
use crate::kit::notice::Notice;
use crate::kit::remembering::Remembering;

impl Context<'_> {
    /// Other attributes. Another instance is another dialogue; another storage goes on with this one.
    pub(super) fn change_options(&mut self, options: Options, complaints: Vec<Complaint>) {
        let before = self.model.options.slot();
        let other_dialogue = self.model.options.instance != options.instance;
        self.model.options = options;
        self.remembering().complain(complaints);
        if other_dialogue {
            self.forget();
        }
        if before != self.model.options.slot() {
            self.untell(&Notice::is_about_storage);
            self.remembering().open(false);
        }
    }

    pub(super) fn take_texts(&mut self, texts: Result<Option<Texts>, String>) {
        self.untell(&|notice| matches!(notice, Notice::Texts(_)));
        match texts {
            Ok(texts) => self.model.texts = texts,
            Err(why) => {
                self.model.texts = None;
                self.tell(Notice::Texts(why));
            }
        }
    }
}
