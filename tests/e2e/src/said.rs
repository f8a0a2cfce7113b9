//! The words of a live session in one language, from the product's own tables: there are too many to write out, and its
//! native tests hold them to the rules for words. What a sentence counts is worked out in the scenarios.

use llo_dialogue::content::Content;
use llo_dialogue::contract::ids::Language;
use llo_dialogue::domain::dialogue::Moment;
use llo_dialogue::domain::session::Order;
use llo_dialogue::domain::space::Quadrant;
use llo_dialogue::i18n::message::Pieces;
use llo_dialogue::i18n::shape::Piece;
use llo_dialogue::i18n::{BoardWords, DialogueWords, ParticipantWords, RevealWords, words};

/// What is said on a board, on a phone, and of a picture on either.
#[derive(Clone, Copy)]
pub struct Said {
    pub lang: &'static str,
    pub board: BoardWords,
    pub guest: ParticipantWords,
    pub reveal: RevealWords,
    pub common: DialogueWords,
    content: Content<'static>,
}

/// Where a session can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// All of a session, as they follow on each other.
    #[must_use]
    pub fn in_order(order: Order) -> [At; 8] {
        use At::{Explain, Lobby, PlaceLater, PlaceNow, RevealLater, RevealNow, Step, Talk};
        match order {
            Order::BothFirst => [Lobby, Explain, PlaceNow, PlaceLater, RevealNow, Talk, RevealLater, Step],
            Order::RevealAfterEach => [Lobby, Explain, PlaceNow, RevealNow, Talk, PlaceLater, RevealLater, Step],
        }
    }

    /// The one after this; none at the end.
    #[must_use]
    pub fn next(self, order: Order) -> Option<At> {
        At::in_order(order).into_iter().skip_while(|at| *at != self).nth(1)
    }
}

impl Said {
    #[must_use]
    pub fn dutch() -> Said {
        Said::of("nl", Language::NL)
    }

    #[must_use]
    pub fn english() -> Said {
        Said::of("en", Language::EN)
    }

    fn of(lang: &'static str, language: Language) -> Said {
        Said {
            lang,
            board: words::<BoardWords>(language),
            guest: words::<ParticipantWords>(language),
            reveal: words::<RevealWords>(language),
            common: words(language),
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
    pub fn onward(&self, from: At, order: Order) -> String {
        let board = self.board;
        match from.next(order) {
            Some(At::Explain) => board.phases_onward(board.phases_explain()),
            Some(At::PlaceNow) => board.phases_onward(board.phases_current()),
            Some(At::PlaceLater) => board.phases_onward(board.phases_desired()),
            Some(At::RevealNow) => self.board.phases_show_current().to_owned(),
            Some(At::Talk) => board.phases_onward(board.phases_talk()),
            Some(At::RevealLater) => self.board.phases_show_desired().to_owned(),
            Some(At::Step) => board.phases_onward(board.phases_step()),
            Some(At::Lobby) | None => self.board.phases_end().to_owned(),
        }
    }

    /// "6 van 8 geplaatst", as the board says it.
    #[must_use]
    pub fn placed(&self, placed: usize, of: usize) -> String {
        self.board.placing_progress(placed, of)
    }

    /// What the board's buttons say that save what is revealed: as SVG, PNG, CSV, JSON.
    #[must_use]
    pub fn exports(&self) -> [&'static str; 4] {
        let board = self.board;
        [board.tools_export_svg(), board.tools_export_png(), board.tools_export_csv(), board.tools_export_json()]
    }

    /// What the board says of a server that it does not reach, before the seconds that it waits.
    #[must_use]
    pub fn unreachable(&self) -> &'static str {
        before_number(self.board.connection_unreachable_pieces())
    }
}

/// What a message says before its first placeholder.
#[must_use]
pub fn before_number(pieces: Pieces) -> &'static str {
    match pieces.first() {
        Some(Piece::Text(text)) => text,
        Some(Piece::Placeholder(_)) | None => "",
    }
}
