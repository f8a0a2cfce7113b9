//! What only talk cards tell a person in a message bar.

use crate::contract::codes::NoticeCode;
use crate::contract::event::NoticeV1;
use crate::contract::ids::Language;
use crate::i18n::{self, CardsWords};
use crate::kit::effect::HostEvent;
use crate::kit::notice::Notice;

/// A message that stays until it is no longer true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardsNotice {
    /// Everything is erased soon, because nobody was there.
    Expiring,
    Expired,
}

impl CardsNotice {
    /// Title and sentence for the person.
    pub fn words(self, language: Language) -> (&'static str, String) {
        let strings = i18n::words::<CardsWords>(language);
        let (title, text) = match self {
            CardsNotice::Expiring => strings.notices_expiring(),
            CardsNotice::Expired => strings.notices_expired(),
        };
        (title, text.to_owned())
    }

    /// The stable code, by which the host knows it.
    pub fn code(self) -> NoticeCode {
        match self {
            CardsNotice::Expiring => NoticeCode::Expiring,
            CardsNotice::Expired => NoticeCode::Expired,
        }
    }

    pub fn event(self, language: Language) -> HostEvent {
        let (title, text) = self.words(language);
        HostEvent::notice(&NoticeV1::new(self.code(), format!("{title} {text}")))
    }
}

/// Title and sentence of what every element tells.
pub fn words(notice: &Notice, language: Language) -> (&'static str, String) {
    let strings = i18n::words::<CardsWords>(language);
    notice.words_of([strings.notices_storage_unavailable(), strings.notices_storage_full()], i18n::words(language))
}
