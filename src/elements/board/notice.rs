//! What only a board tells, each once for as long as it is true.

use crate::contract::codes::NoticeCode;
use crate::contract::event::NoticeV1;
use crate::contract::ids::Language;
use crate::domain::time::Time;
use crate::i18n::{self, BoardWords};
use crate::kit::effect::HostEvent;
use crate::kit::notice::Notice;

/// A message that stays until it is no longer true, or the facilitator goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A hand-over file was opened, and the session goes on here.
    HandedOver,
    FileUnreadable,
    /// Not one of ours, or a damaged one.
    FileDamaged,
    FileNewer,
    /// The time of the session in it is over, by this laptop's clock.
    FileOver,
    /// What was kept was of a session whose time is over.
    SessionOver,
    /// The same, but by so little that the clock may be wrong: it stays.
    KeptPastEnd,
    /// The clock leapt past the end of the session, which goes on.
    ClockPastEnd,
    /// There is no room for another person without a phone.
    PeopleFull,
    /// The browser gave no PNG, or not the one that was drawn.
    NoPicture,
}

impl Told {
    /// A title and a sentence.
    pub fn words(self, strings: BoardWords, now: Time) -> (&'static str, String) {
        let clock = now.shown();
        let (title, text) = match self {
            Told::FileOver => return strings.notices_file_over(&clock),
            Told::KeptPastEnd => return strings.notices_kept_past_end(&clock),
            Told::ClockPastEnd => return strings.notices_clock_past_end(&clock),
            Told::HandedOver => strings.notices_handed_over(),
            Told::FileUnreadable => strings.notices_file_unreadable(),
            Told::FileDamaged => strings.notices_file_damaged(),
            Told::FileNewer => strings.notices_file_newer(),
            Told::SessionOver => strings.notices_session_over(),
            Told::PeopleFull => strings.notices_people_full(),
            Told::NoPicture => strings.notices_no_picture(),
        };
        (title, text.to_owned())
    }

    /// The stable code, by which the host knows it.
    pub fn code(self) -> NoticeCode {
        match self {
            Told::HandedOver => NoticeCode::HandedOver,
            Told::FileUnreadable => NoticeCode::FileUnreadable,
            Told::FileDamaged => NoticeCode::FileDamaged,
            Told::FileNewer => NoticeCode::FileNewer,
            Told::FileOver => NoticeCode::FileOver,
            Told::SessionOver => NoticeCode::SessionOver,
            Told::KeptPastEnd => NoticeCode::KeptPastEnd,
            Told::ClockPastEnd => NoticeCode::ClockPastEnd,
            Told::PeopleFull => NoticeCode::PeopleFull,
            Told::NoPicture => NoticeCode::NoPicture,
        }
    }

    pub fn event(self, strings: BoardWords, now: Time) -> HostEvent {
        let (title, text) = self.words(strings, now);
        HostEvent::notice(&NoticeV1::new(self.code(), format!("{title} {text}")))
    }
}

/// Title and sentence of what every element tells, for a facilitator: where nothing is kept, there is this window and the
/// file to go on with.
pub fn words(notice: &Notice, language: Language) -> (&'static str, String) {
    let strings = i18n::words::<BoardWords>(language);
    notice.words_of([strings.notices_storage_unavailable(), strings.notices_storage_full()], i18n::words(language))
}
