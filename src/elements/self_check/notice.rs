//! What only a self-check tells a person in a message bar.

use super::draft::FileRefusal;
use super::model::Screen;
use crate::contract::codes::NoticeCode;
use crate::contract::event::NoticeV1;
use crate::contract::ids::Language;
use crate::i18n::{self, SelfCheckWords};
use crate::kit::effect::HostEvent;
use crate::kit::notice::Notice;

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
    /// Title and sentence for the person.
    pub fn words(&self, language: Language) -> (&'static str, String) {
        let strings = i18n::words::<SelfCheckWords>(language);
        let (title, text) = match self {
            CheckNotice::Expiring => strings.notices_expiring(),
            CheckNotice::Expired => strings.notices_expired(),
            CheckNotice::FileOpened => strings.notices_file_opened(),
            CheckNotice::FileUnreadable => strings.notices_file_unreadable(),
            CheckNotice::File(FileRefusal::NotOurs) => strings.notices_file_not_ours(),
            CheckNotice::File(FileRefusal::Damaged) => strings.notices_file_damaged(),
            CheckNotice::File(FileRefusal::Newer) => strings.notices_file_newer(),
            CheckNotice::Shared => strings.notices_shared(),
        };
        (title, text.to_owned())
    }

    /// The stable code, by which the host knows it.
    pub fn code(&self) -> NoticeCode {
        match self {
            CheckNotice::Expiring => NoticeCode::Expiring,
            CheckNotice::Expired => NoticeCode::Expired,
            CheckNotice::FileOpened => NoticeCode::FileOpened,
            CheckNotice::FileUnreadable => NoticeCode::FileUnreadable,
            CheckNotice::File(FileRefusal::NotOurs) => NoticeCode::FileNotOurs,
            CheckNotice::File(FileRefusal::Damaged) => NoticeCode::FileDamaged,
            CheckNotice::File(FileRefusal::Newer) => NoticeCode::FileNewer,
            CheckNotice::Shared => NoticeCode::Shared,
        }
    }

    pub fn event(&self, language: Language) -> HostEvent {
        let (title, text) = self.words(language);
        HostEvent::notice(&NoticeV1::new(self.code(), format!("{title} {text}")))
    }

    /// Whether it has been read once the person goes on.
    pub fn is_told_once(&self) -> bool {
        match self {
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

/// Title and sentence of what every element tells: where nothing is kept, the self-check has a file.
pub fn words(notice: &Notice, language: Language) -> (&'static str, String) {
    let strings = i18n::words::<SelfCheckWords>(language);
    notice.words_of([strings.notices_storage_unavailable(), strings.notices_storage_full()], i18n::words(language))
}
