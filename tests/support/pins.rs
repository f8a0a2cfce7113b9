//! Short ways to say where a pin stands, and every place and orientation there is.

use llo_dialogue::domain::orientation::Orientation;
use llo_dialogue::domain::space::{AxisValue, Pin, Pole, Quadrant};

pub fn value(number: u8) -> AxisValue {
    let value = AxisValue::nearest(number.into()).expect("a test names places, not the fold");
    assert_eq!(value.get(), number, "a test names odd values");
    value
}

pub fn place(focus: u8, stance: u8) -> Pin {
    Pin::new(value(focus), value(stance))
}

/// The middle of a corner.
pub fn corner(quadrant: Quadrant) -> Pin {
    Pin::middle_of(quadrant)
}

/// All fifty places on an axis.
pub fn every_value() -> impl Iterator<Item = AxisValue> + Clone {
    (1..=99).step_by(2).map(value)
}

/// Two poles of different axes, in every combination.
pub fn every_orientation() -> Vec<Orientation> {
    let pairs = Pole::ALL.into_iter().flat_map(|right| Pole::ALL.map(|top| Orientation::new(right, top)));
    pairs.flatten().collect()
}
