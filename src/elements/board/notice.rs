//! What only a board tells, each once for as long as it is true.

use crate::contract::codes::NoticeCode;
use crate::contract::event::NoticeV1;
use crate::contract::ids::Language;
use crate::domain::time::Time;
use crate::i18n;
use crate::i18n::board::{BoardStrings, board_strings};
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
    pub fn words(self, strings: &BoardStrings, now: Time) -> (&'static str, String) {
        let with_clock = |[title, before, after]: [&'static str; 3]| (title, [before, &now.shown(), after].concat());
        let (title, text) = match self {
            Told::FileOver => return with_clock(strings.file_over),
            Told::KeptPastEnd => return with_clock(strings.kept_past_end),
            Told::ClockPastEnd => return with_clock(strings.clock_past_end),
            Told::HandedOver => strings.handed_over,
            Told::FileUnreadable => strings.file_unreadable,
            Told::FileDamaged => strings.file_damaged,
            Told::FileNewer => strings.file_newer,
            Told::SessionOver => strings.session_over,
            Told::PeopleFull => strings.people_full,
            Told::NoPicture => strings.no_picture,
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

    pub fn event(self, strings: &BoardStrings, now: Time) -> HostEvent {
        let (title, text) = self.words(strings, now);
        HostEvent::notice(&NoticeV1::new(self.code(), format!("{title} {text}")))
    }
}

/// Title and sentence of what every element tells, for a facilitator: where nothing is kept, there is this window and the
/// file to go on with.
pub fn words(notice: &Notice, language: Language) -> (&'static str, String) {
    let strings = board_strings(language);
    notice.words_of([strings.storage_unavailable, strings.storage_full], i18n::words(language))
}
