//! What the person is told in a message bar, and with which code the host hears it.

use super::effect::HostEvent;
use crate::contract::check_draft::FileRefusal;
use crate::contract::event::{ErrorV1, NoticeV1};
use crate::contract::ids::Language;
use crate::contract::options::Complaint;
use crate::i18n;
use crate::i18n::check::check_strings;

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
    /// Everything is erased soon, because nobody was there.
    Expiring,
    Expired,
    FileOpened,
    FileUnreadable,
    File(FileRefusal),
    Shared,
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
            Notice::PinLeftOut
            | Notice::Expiring
            | Notice::Expired
            | Notice::FileOpened
            | Notice::FileUnreadable
            | Notice::File(_)
            | Notice::Shared
            | Notice::Attribute(_)
            | Notice::Texts(_) => false,
        }
    }

    /// Whether it is about a file that the person picked.
    pub fn is_about_a_file(&self) -> bool {
        matches!(self, Notice::FileOpened | Notice::FileUnreadable | Notice::File(_))
    }

    /// Whether it has been read once the person goes on.
    pub fn is_told_once(&self) -> bool {
        let once = [
            Notice::Erased,
            Notice::EraseUnchecked,
            Notice::StorageCorrupt,
            Notice::PinLeftOut,
            Notice::Expired,
            Notice::Shared,
        ];
        self.is_about_a_file() || once.contains(self)
    }

    /// Title and sentence for the person.
    pub fn words(&self, language: Language) -> (&'static str, String) {
        let (strings, check) = (i18n::strings(language), check_strings(language));
        let (title, text) = match self {
            Notice::Erased => strings.erased,
            Notice::EraseUnchecked => strings.erase_unchecked,
            Notice::StorageUnavailable => strings.storage_unavailable,
            Notice::StorageFull => strings.storage_full,
            Notice::StorageNewer => strings.storage_newer,
            Notice::StorageCorrupt => strings.storage_corrupt,
            Notice::StorageStuck => strings.storage_stuck,
            Notice::PinLeftOut => strings.pin_left_out,
            Notice::Expiring => check.expiring,
            Notice::Expired => check.expired,
            Notice::FileOpened => check.file_opened,
            Notice::FileUnreadable => check.file_unreadable,
            Notice::File(FileRefusal::NotOurs) => check.file_not_ours,
            Notice::File(FileRefusal::Damaged) => check.file_damaged,
            Notice::File(FileRefusal::Newer) => check.file_newer,
            Notice::Shared => check.shared,
            Notice::Attribute(complaint) => {
                return (strings.setting_wrong, (strings.setting_unknown)(complaint.attribute, &complaint.value));
            }
            Notice::Texts(_) => (strings.setting_wrong, strings.texts_wrong),
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
            Notice::Expiring => "expiring",
            Notice::Expired => "expired",
            Notice::FileOpened => "file-opened",
            Notice::FileUnreadable => "file-unreadable",
            Notice::File(FileRefusal::NotOurs) => "file-not-ours",
            Notice::File(FileRefusal::Damaged) => "file-damaged",
            Notice::File(FileRefusal::Newer) => "file-newer",
            Notice::Shared => "shared",
            Notice::Attribute(complaint) if complaint.attribute == "lang" => "language",
            Notice::Attribute(_) => "attribute",
            Notice::Texts(_) => "texts",
        }
    }

    /// The event for the host: an error when the page's maker has to mend something, else a notice.
    pub fn event(&self, language: Language) -> HostEvent {
        let (title, text) = self.words(language);
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
            | Notice::PinLeftOut
            | Notice::Expiring
            | Notice::Expired
            | Notice::FileOpened
            | Notice::FileUnreadable
            | Notice::File(_)
            | Notice::Shared => return HostEvent::Notice(NoticeV1::new(self.code(), message)),
        };
        HostEvent::Error(ErrorV1::new(self.code(), message, remedy))
    }
}
