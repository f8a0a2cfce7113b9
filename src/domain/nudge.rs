//! The keyboard on one axis: which key moves a pin how far. One step is 2 units, because values are odd.

use super::space::AxisValue;

/// A move along one axis, in units of that axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nudge {
    By(i8),
    ToLow,
    ToHigh,
}

impl Nudge {
    const STEP: i8 = 2;
    const PAGE: i8 = 10;

    /// The nudge for a key by its name in UI Events (`KeyboardEvent.key`), on a range that grows to the right.
    /// `None` for every other key: those belong to the browser.
    pub fn from_key(key: &str, shift: bool) -> Option<Nudge> {
        let arrow = if shift { Self::PAGE } else { Self::STEP };
        match key {
            "ArrowRight" | "ArrowUp" => Some(Nudge::By(arrow)),
            "ArrowLeft" | "ArrowDown" => Some(Nudge::By(-arrow)),
            "PageUp" => Some(Nudge::By(Self::PAGE)),
            "PageDown" => Some(Nudge::By(-Self::PAGE)),
            "Home" => Some(Nudge::ToLow),
            "End" => Some(Nudge::ToHigh),
            _ => None,
        }
    }

    /// The same key on an axis that is drawn the other way round.
    pub fn mirrored(self) -> Nudge {
        match self {
            Nudge::By(units) => Nudge::By(-units),
            Nudge::ToLow => Nudge::ToHigh,
            Nudge::ToHigh => Nudge::ToLow,
        }
    }

    /// Where the value comes to stand; it stops at the ends. Odd plus even is odd, so the fold is never met.
    pub fn applied_to(self, value: AxisValue) -> AxisValue {
        match self {
            Nudge::By(units) => {
                let target = f64::from(value.get()) + f64::from(units);
                AxisValue::nearest(target).unwrap_or(value)
            }
            Nudge::ToLow => AxisValue::MIN,
            Nudge::ToHigh => AxisValue::MAX,
        }
    }
}
