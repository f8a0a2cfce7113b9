//! What the person is told in a message bar, and with which code the host hears it.

use super::effect::HostEvent;
use crate::contract::attribute::Attribute;
use crate::contract::codes::{ErrorCode, NoticeCode};
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
        }
    }

    /// Whether it has been read once the person goes on.
    pub fn is_told_once(&self) -> bool {
        match self {
            Notice::Erased | Notice::EraseUnchecked | Notice::StorageCorrupt | Notice::PinLeftOut => true,
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
            Notice::Attribute(complaint) => {
                return strings.notices_setting_unknown(&complaint.value, complaint.attribute.name());
            }
            Notice::Texts(_) => strings.notices_texts_wrong(),
        };
        (title, text.to_owned())
    }

    /// The stable code, by which the host knows it.
    pub fn code(&self) -> &'static str {
        match self.told_as() {
            ToldAs::Notice(code) => code.name(),
            ToldAs::Error(code, _) => code.name(),
        }
    }

    fn told_as(&self) -> ToldAs {
        let code = match self {
            Notice::Erased => NoticeCode::Erased,
            Notice::EraseUnchecked => NoticeCode::EraseUnchecked,
            Notice::StorageUnavailable => NoticeCode::StorageUnavailable,
            Notice::StorageFull => NoticeCode::StorageFull,
            Notice::StorageNewer => NoticeCode::StorageNewer,
            Notice::StorageCorrupt => NoticeCode::StorageCorrupt,
            Notice::StorageStuck => NoticeCode::StorageStuck,
            Notice::PinLeftOut => NoticeCode::PinLeftOut,
            Notice::Attribute(Complaint { attribute, value }) => {
                let code = if *attribute == Attribute::Lang { ErrorCode::Language } else { ErrorCode::Attribute };
                let (name, allowed) = (attribute.name(), attribute.values());
                return ToldAs::Error(code, format!("Attribute {name}=\"{value}\" is not known. Allowed: {allowed}."));
            }
            Notice::Texts(why) => return ToldAs::Error(ErrorCode::Texts, why.clone()),
        };
        ToldAs::Notice(code)
    }

    /// The event for the host: an error when the page's maker has to mend something, else a notice.
    pub fn event(&self, language: Language) -> HostEvent {
        self.event_in(self.words(language))
    }

    /// The same in an element's own words.
    pub fn event_in(&self, (title, text): (&'static str, String)) -> HostEvent {
        let message = format!("{title} {text}");
        match self.told_as() {
            ToldAs::Notice(code) => HostEvent::notice(&NoticeV1::new(code, message)),
            ToldAs::Error(code, remedy) => HostEvent::error(&ErrorV1::new(code, message, remedy)),
        }
    }
}

/// What the host hears of a message.
enum ToldAs {
    Notice(NoticeCode),
    /// With what the page's maker can do.
    Error(ErrorCode, String),
}
