//! What every view of a board needs beside its own data.

use yew::prelude::*;

use crate::contract::ids::Language;
use crate::domain::orientation::Orientation;
use crate::elements::board::msg::{Deed, Msg};
use crate::i18n::{BoardWords, DialogueWords, RevealWords};
use crate::reveal::RevealMsg;

#[derive(Clone, PartialEq)]
pub struct Scene {
    pub strings: DialogueWords,
    pub board: BoardWords,
    pub reveal: RevealWords,
    pub language: Language,
    pub orientation: Orientation,
    /// Tells one time that a screen is shown from another.
    pub visit: u32,
    pub send: Callback<Msg>,
}

impl Scene {
    /// What a press, or another event, does.
    pub fn does<E: 'static>(&self, deed: Deed) -> Callback<E> {
        self.send.reform(move |_: E| Msg::Did(deed))
    }
}

/// What is done with a revealed picture. It is one callback for as long as the component is there, so that no mark is
/// drawn again for it.
#[hook]
pub fn use_reveal(scene: &Scene) -> Callback<RevealMsg> {
    use_callback(scene.send.clone(), |msg, send| send.emit(Msg::Reveal(msg)))
}
