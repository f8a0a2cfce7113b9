//! The file a person takes to another device, and opening it there. A file that is refused changes nothing.

use super::Context;
use crate::domain::check::Check;
use crate::elements::self_check::draft::{self, FileRefused, Private};
use crate::elements::self_check::model::Screen;
use crate::elements::self_check::msg::{PickedFile, Question};
use crate::elements::self_check::notice::CheckNotice;
use crate::elements::self_check::printing::Printing;
use crate::elements::self_check::progress::ProgressV1;
use crate::i18n::{self, SelfCheckWords};
use crate::kit::effect::{CommonEffect, Download, FocusTarget};

impl Context<'_> {
    pub(super) fn save_file(&mut self, private: Private) {
        let name = i18n::words::<SelfCheckWords>(self.model.options.language).file_name_without_extension();
        self.then(CommonEffect::Download(Download {
            name: format!("{name}-{}.json", self.now.date().iso()),
            kind: "application/json",
            text: draft::file(&self.model.check, private),
        }));
    }

    pub(super) fn pick_file(&mut self, file: PickedFile) {
        self.model.told.retain(|notice| !notice.is_about_a_file());
        // What was asked about an earlier file is not asked about this one.
        self.model.asking = None;
        self.model.picked = None;
        let Ok(text) = file else { return self.tell_in_check(CheckNotice::FileUnreadable) };
        match draft::open_file(&text) {
            Err(FileRefused { why, fault }) => {
                let notice = CheckNotice::File(why);
                if let Some(fault) = fault {
                    self.then(CommonEffect::refused(notice.code(), fault));
                }
                self.tell_in_check(notice);
            }
            Ok(check) if self.model.check.is_empty() => self.take_file(check),
            Ok(check) => {
                self.model.picked = Some(check);
                self.model.asking = Some(Question::ReplaceByFile);
                self.focus(FocusTarget::CONFIRM_NO);
            }
        }
    }

    pub(super) fn take_file(&mut self, check: Check) {
        let before = ProgressV1::new(&self.model.check);
        self.model.check = check;
        // It is begun here now.
        self.model.idle_time.expires = self.model.options.expires;
        self.model.open = None;
        self.model.printing = Printing::default();
        self.model.file_private = false;
        self.close_sharing();
        self.go(Screen::Overview);
        self.tell_in_check(CheckNotice::FileOpened);
        self.tell_progress(before);
    }
}
