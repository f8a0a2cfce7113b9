//! What a person sees of a dialogue. Components draw plain data and send what happened. The screens where a pin is
//! placed are those of a participant as well.

mod action_bar;
mod app;
mod corner_card;
mod corner_radio;
mod corner_tile;
mod element;
mod footer;
mod list;
mod place;
mod reason;
mod sentence;
mod slider;
mod step_bar;
mod talk;

use yew::{Callback, MouseEvent};

pub use self::element::texts;
pub use self::list::List;
pub use self::place::Place;
pub use self::sentence::sentence;
use crate::contract::ids::Language;
use crate::domain::dialogue::Moment;
use crate::domain::orientation::Orientation;
use crate::elements::dialogue::msg::Msg;
use crate::i18n::DialogueWords;

/// What components need beside their own data.
#[derive(Clone, PartialEq)]
pub struct Scene {
    pub words: DialogueWords,
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

/// The class that gives controls the look of the later step.
fn step_class(moment: Moment) -> Option<&'static str> {
    (moment == Moment::Desired).then_some("later-step")
}
