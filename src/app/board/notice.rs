//! What only a board tells, each once for as long as it is true.

use crate::app::effect::HostEvent;
use crate::app::notice::Notice;
use crate::contract::event::NoticeV1;
use crate::contract::ids::Language;
use crate::i18n::board::{BoardStrings, board_strings};

/// A message that stays until it is no longer true, or the facilitator goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A hand-over file was opened, and the session goes on here.
    HandedOver,
    FileUnreadable,
    /// Not one of ours, or a damaged one.
    FileDamaged,
    FileNewer,
    /// The time of the session in it is over.
    FileOver,
    /// What was kept was of a session whose time is over.
    SessionOver,
    /// There is no room for another person without a phone.
    PeopleFull,
    /// The browser gave no PNG, or not the one that was drawn.
    NoPicture,
}

impl Told {
    /// A title and a sentence.
    pub fn words(self, strings: &BoardStrings) -> (&'static str, &'static str) {
        match self {
            Told::HandedOver => strings.handed_over,
            Told::FileUnreadable => strings.file_unreadable,
            Told::FileDamaged => strings.file_damaged,
            Told::FileNewer => strings.file_newer,
            Told::FileOver => strings.file_over,
            Told::SessionOver => strings.session_over,
            Told::PeopleFull => strings.people_full,
            Told::NoPicture => strings.no_picture,
        }
    }

    /// The stable code, as the README lists it.
    pub fn code(self) -> &'static str {
        match self {
            Told::HandedOver => "handed-over",
            Told::FileUnreadable => "file-unreadable",
            Told::FileDamaged => "file-damaged",
            Told::FileNewer => "file-newer",
            Told::FileOver => "file-over",
            Told::SessionOver => "session-over",
            Told::PeopleFull => "people-full",
            Told::NoPicture => "no-picture",
        }
    }

    pub fn event(self, strings: &BoardStrings) -> HostEvent {
        let (title, text) = self.words(strings);
        HostEvent::Notice(NoticeV1::new(self.code(), format!("{title} {text}")))
    }
}

/// Title and sentence of what every element tells, for a facilitator: where nothing is kept, there is this window and the
/// file to go on with.
pub fn words(notice: &Notice, language: Language) -> (&'static str, String) {
    let strings = board_strings(language);
    notice.words_of([strings.storage_unavailable, strings.storage_full], language)
}
