//! The whole truth about one element, as plain data. Everything else is a query.

use super::msg::Msg;
use super::options::Options;
use super::update::update;
use crate::content::Content;
use crate::domain::dialogue::{Dialogue, Moment, Status};
use crate::domain::gesture::Gesture;
use crate::domain::space::Pin;
use crate::domain::time::Time;
use crate::i18n::DialogueWords;
use crate::i18n::texts::{Texts, words_with};
use crate::kit::effect::{Effect, NoEffect};
use crate::kit::element::{Element, ElementState};
use crate::kit::storage::Slot;

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A question, on the plane: its corners to choose from, and the pin to place more precisely.
    Place(Moment),
    /// The same question as a list of the corners with their sentences.
    List(Moment),
    /// The picture, the words, the question.
    Talk,
}

impl Screen {
    /// The question this screen is about.
    pub fn moment(self) -> Option<Moment> {
        match self {
            Screen::Place(moment) | Screen::List(moment) => Some(moment),
            Screen::Talk => None,
        }
    }
}

/// *Erase my data* asks once, in place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Erasing {
    #[default]
    Idle,
    Asking,
}

/// What the status line says to somebody who does not see the plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    Placed(Moment, Pin),
    TakenAway(Moment),
    Restored,
    OnTheFold,
    ChooseFirst,
    Question(usize),
}

/// The whole truth about one element.
#[derive(Clone, Debug)]
pub struct Model {
    pub options: Options,
    pub texts: Option<Texts>,
    pub dialogue: Dialogue,
    pub screen: Screen,
    /// How often a screen was entered.
    pub visit: u32,
    pub gesture: Gesture,
    /// Which talk question is shown; counts on, the content wraps it.
    pub question: usize,
    pub erasing: Erasing,
    pub said: Option<Said>,
    pub state: ElementState,
}

impl Model {
    pub fn new(options: Options) -> Model {
        Model {
            options,
            texts: None,
            dialogue: Dialogue::default(),
            screen: Screen::Place(Moment::Current),
            visit: 0,
            gesture: Gesture::Idle,
            question: 0,
            erasing: Erasing::Idle,
            said: None,
            state: ElementState::default(),
        }
    }

    pub fn words(&self) -> DialogueWords {
        words_with(self.options.language, self.texts.as_ref())
    }

    pub fn content(&self) -> Content<'_> {
        Content::new(self.options.language, self.texts.as_ref())
    }

    pub fn is_done(&self) -> bool {
        self.dialogue.status() == Status::Done
    }

    /// The pin as it is drawn: the gesture's preview while one lasts.
    pub fn shown(&self, moment: Moment) -> Option<Pin> {
        let preview = self.gesture.preview().filter(|_| self.screen.moment() == Some(moment));
        preview.or(self.dialogue.pin(moment))
    }
}

impl Element for Model {
    type Options = Options;
    type Msg = Msg;
    type Effect = NoEffect;

    fn update(&mut self, msg: Msg, now: Time) -> Vec<Effect<NoEffect>> {
        update(self, msg, now)
    }

    fn slot(&self) -> Option<Slot> {
        self.options.slot()
    }

    fn state(&mut self) -> &mut ElementState {
        &mut self.state
    }
}
