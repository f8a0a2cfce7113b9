//! What a participant sees on `<llo-dialogue session="…">`. Components draw plain data and send what happened; a pin is
//! placed on the screens of a dialogue on one's own.

mod app;
mod code;
mod element;
mod footer;
mod group;
mod join;
mod page;
mod placing;
mod settled;

use yew::{Callback, MouseEvent};

use crate::contract::ids::Language;
use crate::domain::orientation::Orientation;
use crate::elements::participant::msg::Msg;
use crate::i18n::{DialogueWords, ParticipantWords, RevealWords};

/// What components need beside their own data.
#[derive(Clone, PartialEq)]
pub struct Scene {
    pub words: ParticipantWords,
    pub dialogue_words: DialogueWords,
    pub reveal_words: RevealWords,
    pub language: Language,
    pub orientation: Orientation,
    /// Tells one time that a screen is shown from another.
    pub visit: u32,
    pub send: Callback<Msg>,
}

impl Scene {
    /// Sends a message for every press.
    fn on_press(&self, msg: Msg) -> Callback<MouseEvent> {
        self.send.reform(move |_| msg.clone())
    }
}
