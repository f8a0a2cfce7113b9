//! What the person is told in a message bar, and with which code the host hears it.

use super::effect::HostEvent;
#[cfg(feature = "self-check")]
use super::self_check::notice::CheckNotice;
use crate::contract::event::{ErrorV1, NoticeV1};
use crate::contract::ids::Language;
use crate::contract::options::Complaint;
use crate::i18n::{self, DialogueWords, Message};

/// A message that stays until it is no longer true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    Erased,
    EraseUnchecked,
    StorageUnavailable,
    StorageFull,
    StorageNewer,
    StorageCorrupt,
    StorageStuck,
    PinLeftOut,
    #[cfg(feature = "self-check")]
    Check(CheckNotice),
    Attribute(Complaint),
    /// The host's texts were refused; the sentence says why, for the page's maker.
    Texts(String),
}

impl Notice {
    /// Whether it is about what this browser keeps.
    pub fn is_about_storage(&self) -> bool {
        match self {
            Notice::Erased
            | Notice::EraseUnchecked
            | Notice::StorageUnavailable
            | Notice::StorageFull
            | Notice::StorageNewer
            | Notice::StorageCorrupt
            | Notice::StorageStuck => true,
            Notice::PinLeftOut | Notice::Attribute(_) | Notice::Texts(_) => false,
            #[cfg(feature = "self-check")]
            Notice::Check(_) => false,
        }
    }

    /// Whether it has been read once the person goes on.
    pub fn is_told_once(&self) -> bool {
        match self {
            Notice::Erased | Notice::EraseUnchecked | Notice::StorageCorrupt | Notice::PinLeftOut => true,
            #[cfg(feature = "self-check")]
            Notice::Check(notice) => *notice != CheckNotice::Expiring,
            Notice::StorageUnavailable
            | Notice::StorageFull
            | Notice::StorageNewer
            | Notice::StorageStuck
            | Notice::Attribute(_)
            | Notice::Texts(_) => false,
        }
    }

    /// Title and sentence for the person, in a dialogue on its own.
    pub fn words(&self, language: Language) -> (&'static str, String) {
        self.words_with(i18n::words(language))
    }

    /// The same with a host's words.
    pub fn words_with(&self, words: DialogueWords) -> (&'static str, String) {
        self.words_of([words.notices_storage_unavailable(), words.notices_storage_full()], words)
    }

    /// The same in another element, which has other advice where this browser keeps nothing: it may not, or it is full.
    pub fn words_of(&self, [unavailable, full]: [Message; 2], strings: DialogueWords) -> (&'static str, String) {
        let (title, text) = match self {
            Notice::Erased => strings.notices_erased(),
            Notice::EraseUnchecked => strings.notices_erase_unchecked(),
            Notice::StorageUnavailable => unavailable,
            Notice::StorageFull => full,
            Notice::StorageNewer => strings.notices_storage_newer(),
            Notice::StorageCorrupt => strings.notices_storage_corrupt(),
            Notice::StorageStuck => strings.notices_storage_stuck(),
            Notice::PinLeftOut => strings.notices_pin_left_out(),
            #[cfg(feature = "self-check")]
            Notice::Check(notice) => notice.words(i18n::words(strings.language())),
            Notice::Attribute(complaint) => {
                return strings.notices_setting_unknown(&complaint.value, complaint.attribute);
            }
            Notice::Texts(_) => strings.notices_texts_wrong(),
        };
        (title, text.to_owned())
    }

    /// The stable code, as the README lists it.
    pub fn code(&self) -> &'static str {
        match self {
            Notice::Erased => "erased",
            Notice::EraseUnchecked => "erase-unchecked",
            Notice::StorageUnavailable => "storage-unavailable",
            Notice::StorageFull => "storage-full",
            Notice::StorageNewer => "storage-newer",
            Notice::StorageCorrupt => "storage-corrupt",
            Notice::StorageStuck => "storage-stuck",
            Notice::PinLeftOut => "pin-left-out",
            #[cfg(feature = "self-check")]
            Notice::Check(notice) => notice.code(),
            Notice::Attribute(complaint) if complaint.attribute == "lang" => "language",
            Notice::Attribute(_) => "attribute",
            Notice::Texts(_) => "texts",
        }
    }

    /// The event for the host: an error when the page's maker has to mend something, else a notice.
    pub fn event(&self, language: Language) -> HostEvent {
        self.event_in(self.words(language))
    }

    /// The same in an element's own words.
    pub fn event_in(&self, (title, text): (&'static str, String)) -> HostEvent {
        let message = format!("{title} {text}");
        let remedy = match self {
            Notice::Attribute(Complaint { attribute, value, allowed }) => {
                format!("Attribute {attribute}=\"{value}\" is not known. Allowed: {allowed}.")
            }
            Notice::Texts(why) => why.clone(),
            Notice::Erased
            | Notice::EraseUnchecked
            | Notice::StorageUnavailable
            | Notice::StorageFull
            | Notice::StorageNewer
            | Notice::StorageCorrupt
            | Notice::StorageStuck
            | Notice::PinLeftOut => return self.plain_event(message),
            #[cfg(feature = "self-check")]
            Notice::Check(_) => return self.plain_event(message),
        };
        HostEvent::Error(ErrorV1::new(self.code(), message, remedy))
    }

    fn plain_event(&self, message: String) -> HostEvent {
        HostEvent::Notice(NoticeV1::new(self.code(), message))
    }
}
