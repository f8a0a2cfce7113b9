//! The WebAssembly files that a page may load, and what each can make.

use crate::contract::kind::ElementKind;
use crate::contract::named::named;

named! {
    /// By the name of its files, from the smallest: a page must not load what it cannot show.
    pub enum Bundle {
        Dialogue = "llo_dialogue",
        Solo = "llo_solo",
        Join = "llo_join",
        Board = "llo_board",
        Everything = "llo_everything",
    }
}

impl Bundle {
    /// As `src/bundles` registers them.
    pub fn kinds(self) -> &'static [ElementKind] {
        use ElementKind::{Board, Dialogue, SelfCheck, Session};
        match self {
            Bundle::Dialogue => &[Dialogue],
            Bundle::Solo => &[Dialogue, SelfCheck],
            Bundle::Join => &[Dialogue, Session],
            Bundle::Board => &[Dialogue, Session, Board],
            Bundle::Everything => &[Dialogue, SelfCheck, Session, Board],
        }
    }

    /// What a page has to have on it for this bundle to be the one.
    pub fn page(self) -> &'static str {
        match self {
            Bundle::Dialogue => "`<llo-dialogue>` alone",
            Bundle::Solo => "`<llo-self-check>`, with or without `<llo-dialogue>`",
            Bundle::Join => "`<llo-dialogue session>`, with or without `<llo-dialogue>`: a participant's phone",
            Bundle::Board => "`<llo-board>`, with or without `<llo-dialogue>`",
            Bundle::Everything => "`<llo-board>` or `<llo-dialogue session>` beside `<llo-self-check>`",
        }
    }
}
