//! The WebAssembly files that a page may load, and what each can make.

use crate::contract::kind::ElementKind;
use crate::contract::named::named;

named! {
    /// By the name of its files, from the smallest: a page must not load what it cannot show.
    pub enum Bundle {
        Cards = "llo_cards",
        Dialogue = "llo_dialogue",
        Join = "llo_join",
        Solo = "llo_solo",
        Board = "llo_board",
        Everything = "llo_everything",
    }
}

impl Bundle {
    /// As `src/bundles` registers them.
    pub fn kinds(self) -> &'static [ElementKind] {
        use ElementKind::{Board, Cards, Dialogue, SelfCheck, Session};
        match self {
            Bundle::Cards => &[Cards],
            Bundle::Dialogue => &[Dialogue],
            Bundle::Join => &[Dialogue, Session],
            Bundle::Solo => &[Dialogue, SelfCheck, Cards],
            Bundle::Board => &[Dialogue, Session, Board],
            Bundle::Everything => &[Dialogue, SelfCheck, Cards, Session, Board],
        }
    }

    /// What a page has to have on it for this bundle to be the one.
    pub fn page(self) -> &'static str {
        match self {
            Bundle::Cards => "`<llo-cards>` alone",
            Bundle::Dialogue => "`<llo-dialogue>` alone",
            Bundle::Join => "`<llo-dialogue session>`, with or without `<llo-dialogue>`: a participant's phone",
            Bundle::Solo => "`<llo-self-check>`, with or without `<llo-dialogue>` and `<llo-cards>`; or those two",
            Bundle::Board => "`<llo-board>`, with or without `<llo-dialogue>`",
            Bundle::Everything => {
                "`<llo-board>` or `<llo-dialogue session>` beside `<llo-self-check>` or `<llo-cards>`"
            }
        }
    }
}
