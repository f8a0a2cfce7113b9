//! Placing a pin with mouse, pen or finger, as explicit states: pressed is not dragging, and every state
//! answers move, up and cancel. Knows no pixels: the edge says where on the axes, and what counts as far.

use super::space::{AxisValue, OnTheFold, Pin};

/// A pointer's place on the two axes, before it is moved to the nearest place a pin can have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub focus: f64,
    pub stance: f64,
}

impl Spot {
    fn minus(self, other: Spot) -> Spot {
        Spot { focus: self.focus - other.focus, stance: self.stance - other.stance }
    }

    fn of(pin: Pin) -> Spot {
        Spot { focus: f64::from(pin.focus.get()), stance: f64::from(pin.stance.get()) }
    }
}

/// What the pointer did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Input {
    /// Pressed on the plane.
    Down(Spot),
    /// Pressed on the piece of the pin that is being placed.
    Grab(Spot),
    /// Moved, still as near to where it was pressed as a tap may be.
    Near(Spot),
    /// Moved further than a tap may.
    Far(Spot),
    /// Released where it is.
    Up(Spot),
    /// Escape, a lost pointer, or a page that scrolls away under the finger.
    Cancel,
}

/// Where the gesture stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Gesture {
    #[default]
    Idle,
    /// Down on the plane; released nearby it is a tap.
    Pressed,
    /// Down on the piece; `grip` is the pointer's place seen from the pin, so that the piece does not jump.
    Gripped { grip: Spot, pin: Pin },
    /// The piece follows the pointer; nothing is placed before it is released.
    Dragging { grip: Spot, at: Pin },
    /// A range input is being dragged; nothing is placed before it is released.
    Sliding { at: Pin },
}

/// What has to happen in answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Nothing,
    /// A tap, beside the piece.
    Tapped(Pin),
    /// A drag ended here.
    Place(Pin),
    /// A tap exactly on the fold: it has no side, and a side is never guessed.
    Refused(OnTheFold),
    /// The gesture was broken off; the pin stands where it stood.
    Restored,
}

impl Gesture {
    /// The pin as it has to be drawn while the gesture lasts.
    pub fn preview(self) -> Option<Pin> {
        match self {
            Gesture::Dragging { at, .. } | Gesture::Sliding { at } => Some(at),
            Gesture::Idle | Gesture::Pressed | Gesture::Gripped { .. } => None,
        }
    }

    /// The next state and its outcome. `pin` is where the pin stands now, if it stands.
    pub fn on(self, input: Input, pin: Option<Pin>) -> (Gesture, Outcome) {
        match (self, input) {
            (_, Input::Down(_)) => (Gesture::Pressed, Outcome::Nothing),
            (_, Input::Grab(spot)) => match pin {
                Some(pin) => (Gesture::Gripped { grip: spot.minus(Spot::of(pin)), pin }, Outcome::Nothing),
                None => (Gesture::Pressed, Outcome::Nothing),
            },
            (Gesture::Pressed, Input::Up(spot)) => (Gesture::Idle, tapped(spot)),
            // A press that wanders off was a scroll or a change of mind.
            (Gesture::Pressed, Input::Far(_)) => (Gesture::Idle, Outcome::Nothing),
            (Gesture::Gripped { grip, pin }, Input::Far(spot)) => {
                (Gesture::Dragging { grip, at: dragged(spot.minus(grip), pin) }, Outcome::Nothing)
            }
            (Gesture::Dragging { grip, at }, Input::Near(spot) | Input::Far(spot)) => {
                (Gesture::Dragging { grip, at: dragged(spot.minus(grip), at) }, Outcome::Nothing)
            }
            (Gesture::Dragging { grip, at }, Input::Up(spot)) => {
                (Gesture::Idle, Outcome::Place(dragged(spot.minus(grip), at)))
            }
            (Gesture::Dragging { .. } | Gesture::Sliding { .. }, Input::Cancel) => (Gesture::Idle, Outcome::Restored),
            (Gesture::Pressed | Gesture::Gripped { .. }, Input::Near(_)) => (self, Outcome::Nothing),
            (Gesture::Sliding { .. }, Input::Near(_) | Input::Far(_) | Input::Up(_)) => (self, Outcome::Nothing),
            (Gesture::Idle, Input::Near(_) | Input::Far(_) | Input::Up(_) | Input::Cancel)
            | (Gesture::Pressed, Input::Cancel)
            | (Gesture::Gripped { .. }, Input::Up(_) | Input::Cancel) => (Gesture::Idle, Outcome::Nothing),
        }
    }
}

fn tapped(spot: Spot) -> Outcome {
    match (AxisValue::nearest(spot.focus), AxisValue::nearest(spot.stance)) {
        (Ok(focus), Ok(stance)) => Outcome::Tapped(Pin::new(focus, stance)),
        (Err(fold), _) | (_, Err(fold)) => Outcome::Refused(fold),
    }
}

/// A drag hops over the fold: exactly on it, the piece stays on the side it came from.
fn dragged(spot: Spot, from: Pin) -> Pin {
    Pin::new(
        AxisValue::nearest(spot.focus).unwrap_or(from.focus),
        AxisValue::nearest(spot.stance).unwrap_or(from.stance),
    )
}
