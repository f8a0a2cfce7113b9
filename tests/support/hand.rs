//! A hand that speaks gestures: it presses, grabs, moves and releases on the meaning axes, and remembers what came of it.

use llo_dialogue::domain::gesture::{Gesture, Input, Outcome, Spot};
use llo_dialogue::domain::space::Pin;

use super::pins::place;

/// A gesture, the pin it is about, and the outcome of the last move.
#[derive(Clone, Copy, Debug)]
pub struct Hand {
    pub gesture: Gesture,
    pub pin: Option<Pin>,
    pub outcome: Outcome,
}

impl Hand {
    pub fn over_an_empty_board() -> Hand {
        Hand { gesture: Gesture::Idle, pin: None, outcome: Outcome::Nothing }
    }

    pub fn over_a_pin_at(focus: u8, stance: u8) -> Hand {
        Hand { pin: Some(place(focus, stance)), ..Hand::over_an_empty_board() }
    }

    pub fn presses(self, focus: f64, stance: f64) -> Hand {
        self.does(Input::Down(Spot { focus, stance }))
    }

    pub fn grabs(self, focus: f64, stance: f64) -> Hand {
        self.does(Input::Grab(Spot { focus, stance }))
    }

    /// Moves less than a tap may.
    pub fn trembles(self, focus: f64, stance: f64) -> Hand {
        self.does(Input::Near(Spot { focus, stance }))
    }

    pub fn moves(self, focus: f64, stance: f64) -> Hand {
        self.does(Input::Far(Spot { focus, stance }))
    }

    pub fn releases(self, focus: f64, stance: f64) -> Hand {
        self.does(Input::Up(Spot { focus, stance }))
    }

    pub fn taps(self, focus: f64, stance: f64) -> Hand {
        self.presses(focus, stance).releases(focus, stance)
    }

    /// Escape, a lost pointer, a page that scrolls.
    pub fn is_broken_off(self) -> Hand {
        self.does(Input::Cancel)
    }

    /// What the app does with an outcome: a placed pin stands from then on.
    pub fn does(self, input: Input) -> Hand {
        let (gesture, outcome) = self.gesture.on(input, self.pin);
        let pin = match outcome {
            Outcome::Tapped(pin) | Outcome::Place(pin) => Some(pin),
            Outcome::Nothing | Outcome::Refused(_) | Outcome::Restored => self.pin,
        };
        Hand { gesture, pin, outcome }
    }
}
