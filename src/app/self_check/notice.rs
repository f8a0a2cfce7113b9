//! What only a self-check tells a person in a message bar.

use super::model::Screen;
use crate::app::notice::Notice;
use crate::contract::check_draft::FileRefusal;
use crate::contract::ids::Language;
use crate::i18n::{self, SelfCheckWords};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckNotice {
    /// Everything is erased soon, because nobody was there.
    Expiring,
    Expired,
    FileOpened,
    FileUnreadable,
    File(FileRefusal),
    Shared,
}

impl CheckNotice {
    pub fn words(self, strings: SelfCheckWords) -> (&'static str, &'static str) {
        match self {
            CheckNotice::Expiring => strings.notices_expiring(),
            CheckNotice::Expired => strings.notices_expired(),
            CheckNotice::FileOpened => strings.notices_file_opened(),
            CheckNotice::FileUnreadable => strings.notices_file_unreadable(),
            CheckNotice::File(FileRefusal::NotOurs) => strings.notices_file_not_ours(),
            CheckNotice::File(FileRefusal::Damaged) => strings.notices_file_damaged(),
            CheckNotice::File(FileRefusal::Newer) => strings.notices_file_newer(),
            CheckNotice::Shared => strings.notices_shared(),
        }
    }

    /// The stable code, as the README lists it.
    pub fn code(self) -> &'static str {
        match self {
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

    /// Whether it is about a file that the person picked.
    pub fn is_about_a_file(self) -> bool {
        matches!(self, CheckNotice::FileOpened | CheckNotice::FileUnreadable | CheckNotice::File(_))
    }
}

/// Beside what was pressed, on the screens where that is; else at the top.
pub fn place(notice: &Notice, screen: Screen) -> Place {
    match (notice, screen) {
        (Notice::Check(CheckNotice::Shared), Screen::Work) => Place::Sharing,
        (Notice::Check(CheckNotice::FileUnreadable | CheckNotice::File(_)), Screen::Work | Screen::Intro) => {
            Place::File
        }
        _ => Place::Top,
    }
}

/// Title and sentence for the person: where nothing is kept, the self-check has a file.
pub fn words(notice: &Notice, language: Language) -> (&'static str, String) {
    let strings = i18n::words::<SelfCheckWords>(language);
    notice.words_of([strings.notices_storage_unavailable(), strings.notices_storage_full()], i18n::words(language))
}
