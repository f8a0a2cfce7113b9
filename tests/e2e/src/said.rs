//! The words of a live session in one language, from the product's own tables: there are too many to write out, and its
//! native tests hold them to the rules for words. What a sentence counts is worked out in the scenarios.

use llo_dialogue::content::Content;
use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::i18n::Strings;
use llo_dialogue::i18n::board::{BoardStrings, board_strings};
use llo_dialogue::i18n::guest::{GuestStrings, guest_strings};
use llo_dialogue::i18n::reveal::{RevealStrings, reveal_strings};
use llo_dialogue::i18n::strings;

/// What is said on a board, on a phone, and of a picture on either.
#[derive(Clone, Copy)]
pub struct Said {
    pub lang: &'static str,
    pub board: &'static BoardStrings,
    pub guest: &'static GuestStrings,
    pub reveal: &'static RevealStrings,
    pub common: &'static Strings,
    content: Content<'static>,
}

/// Where a session with both pins first can be, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    Lobby,
    Explain,
    PlaceNow,
    PlaceLater,
    RevealNow,
    Talk,
    RevealLater,
    Step,
}

impl At {
    pub const ALL: [At; 8] =
        [At::Lobby, At::Explain, At::PlaceNow, At::PlaceLater, At::RevealNow, At::Talk, At::RevealLater, At::Step];
}

impl Said {
    #[must_use]
    pub fn dutch() -> Said {
        Said::of("nl", Language::Nl)
    }

    #[must_use]
    pub fn english() -> Said {
        Said::of("en", Language::En)
    }

    fn of(lang: &'static str, language: Language) -> Said {
        Said {
            lang,
            board: board_strings(language),
            guest: guest_strings(language),
            reveal: reveal_strings(language),
            common: strings(language),
            content: Content::new(language, None),
        }
    }

    #[must_use]
    pub fn corner(&self, quadrant: Quadrant) -> &'static str {
        self.content.corner(quadrant).name
    }

    /// The question of a moment.
    #[must_use]
    pub fn prompt(&self, moment: Moment) -> &'static str {
        self.content.prompt(moment)
    }

    /// What the board's button says that leads on from there.
    #[must_use]
    pub fn onward(&self, from: At) -> String {
        let name = |item: usize| format!("{}{}", self.board.onward, self.board.items[item]);
        match from {
            At::Lobby => name(0),
            At::Explain => name(1),
            At::PlaceNow => name(2),
            At::PlaceLater => self.board.reveal_now.to_owned(),
            At::RevealNow => name(4),
            At::Talk => self.board.reveal_later.to_owned(),
            At::RevealLater => name(6),
            At::Step => self.board.close.to_owned(),
        }
    }

    /// "6 van 8 geplaatst", as the board says it.
    #[must_use]
    pub fn placed(&self, placed: usize, of: usize) -> String {
        format!("{placed}{}{of}{}", self.board.placed.0, self.board.placed.1)
    }
}
