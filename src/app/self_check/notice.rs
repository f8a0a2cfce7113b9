//! What a self-check tells a person in a message bar: what every element tells, and what only it does.

use super::model::Screen;
use crate::app::effect::HostEvent;
use crate::app::notice::Notice;
use crate::contract::check_draft::FileRefusal;
use crate::contract::event::NoticeV1;
use crate::contract::ids::Language;
use crate::i18n::check::check_strings;

/// Where a message is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Top,
    /// Where the person shared.
    Sharing,
    /// Where they picked the file.
    File,
}

/// A message that stays until it is no longer true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CheckNotice {
    Common(Notice),
    /// Everything is erased soon, because nobody was there.
    Expiring,
    Expired,
    FileOpened,
    FileUnreadable,
    File(FileRefusal),
    Shared,
}

impl CheckNotice {
    /// Title and sentence for the person: where nothing is kept, the self-check has a file.
    pub fn words(&self, language: Language) -> (&'static str, String) {
        let strings = check_strings(language);
        let (title, text) = match self {
            CheckNotice::Common(notice) => {
                return notice.words_of([strings.storage_unavailable, strings.storage_full], language);
            }
            CheckNotice::Expiring => strings.expiring,
            CheckNotice::Expired => strings.expired,
            CheckNotice::FileOpened => strings.file_opened,
            CheckNotice::FileUnreadable => strings.file_unreadable,
            CheckNotice::File(FileRefusal::NotOurs) => strings.file_not_ours,
            CheckNotice::File(FileRefusal::Damaged) => strings.file_damaged,
            CheckNotice::File(FileRefusal::Newer) => strings.file_newer,
            CheckNotice::Shared => strings.shared,
        };
        (title, text.to_owned())
    }

    /// The stable code, as the README lists it.
    pub fn code(&self) -> &'static str {
        match self {
            CheckNotice::Common(notice) => notice.code(),
            CheckNotice::Expiring => "expiring",
            CheckNotice::Expired => "expired",
            CheckNotice::FileOpened => "file-opened",
            CheckNotice::FileUnreadable => "file-unreadable",
            CheckNotice::File(FileRefusal::NotOurs) => "file-not-ours",
            CheckNotice::File(FileRefusal::Damaged) => "file-damaged",
            CheckNotice::File(FileRefusal::Newer) => "file-newer",
            CheckNotice::Shared => "shared",
        }
    }

    /// The event for the host: an error when the page's maker has to mend something, else a notice.
    pub fn event(&self, language: Language) -> HostEvent {
        let (title, text) = self.words(language);
        match self {
            CheckNotice::Common(notice) => notice.event_in((title, text)),
            _ => HostEvent::notice(&NoticeV1::new(self.code(), format!("{title} {text}"))),
        }
    }

    /// Whether it has been read once the person goes on.
    pub fn is_told_once(&self) -> bool {
        match self {
            CheckNotice::Common(notice) => notice.is_told_once(),
            CheckNotice::Expiring => false,
            CheckNotice::Expired
            | CheckNotice::FileOpened
            | CheckNotice::FileUnreadable
            | CheckNotice::File(_)
            | CheckNotice::Shared => true,
        }
    }

    /// Whether it is about a file that the person picked.
    pub fn is_about_a_file(&self) -> bool {
        matches!(self, CheckNotice::FileOpened | CheckNotice::FileUnreadable | CheckNotice::File(_))
    }

    /// Beside what was pressed, on the screens where that is; else at the top.
    pub fn place(&self, screen: Screen) -> Place {
        match (self, screen) {
            (CheckNotice::Shared, Screen::Work) => Place::Sharing,
            (CheckNotice::FileUnreadable | CheckNotice::File(_), Screen::Work | Screen::Intro) => Place::File,
            _ => Place::Top,
        }
    }
}
