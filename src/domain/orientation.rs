//! Which way the two axes are drawn. The one place where meaning becomes "right" and "top" and back;
//! everything else speaks of poles. The published model does not say which axis stands upright.

use super::gesture::Spot;
use super::space::{Axis, AxisValue, Pin, Pole, Quadrant};

/// Two poles of different axes: the one drawn at the right and the one drawn at the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orientation {
    right: Pole,
    top: Pole,
}

impl Default for Orientation {
    /// Reactive on top, so that no corner reads as "top right wins".
    fn default() -> Orientation {
        Orientation { right: Pole::People, top: Pole::Reactive }
    }
}

impl Orientation {
    /// `None` when both poles lie on the same axis.
    pub fn new(right: Pole, top: Pole) -> Option<Orientation> {
        (right.axis() != top.axis()).then_some(Orientation { right, top })
    }

    pub fn right(self) -> Pole {
        self.right
    }

    pub fn left(self) -> Pole {
        self.right.opposite()
    }

    pub fn top(self) -> Pole {
        self.top
    }

    pub fn bottom(self) -> Pole {
        self.top.opposite()
    }

    /// The pole at the start of a range input for this axis: left for the lying one, top for the standing one.
    pub fn start(self, axis: Axis) -> Pole {
        if self.right.axis() == axis { self.left() } else { self.top }
    }

    /// A value as its range input counts it, from the start. Its own inverse.
    pub fn as_drawn(self, axis: Axis, value: AxisValue) -> AxisValue {
        if self.start(axis).is_high() { value.mirrored() } else { value }
    }

    /// The four quadrants in reading order: top left, top right, bottom left, bottom right.
    #[inline(never)]
    pub fn reading_order(self) -> [Quadrant; 4] {
        let at = |across: Pole, down: Pole| {
            let (focus, stance) = if across.axis() == Axis::Focus { (across, down) } else { (down, across) };
            Quadrant::of(focus.is_high(), stance.is_high())
        };
        [
            at(self.left(), self.top),
            at(self.right, self.top),
            at(self.left(), self.bottom()),
            at(self.right, self.bottom()),
        ]
    }

    /// Where a pin is drawn: percent from the left and from the top.
    pub fn drawn(self, pin: Pin) -> (u8, u8) {
        let of = |axis: Axis| self.as_drawn(axis, pin.on(axis)).get();
        (of(self.right.axis()), of(self.top.axis()))
    }

    /// The place on the axes under a point of the plane, in percent from the left and from the top.
    pub fn spot(self, across: f64, down: f64) -> Spot {
        let value = |axis: Axis| {
            let drawn = if self.right.axis() == axis { across } else { down };
            if self.start(axis).is_high() { 100.0 - drawn } else { drawn }
        };
        Spot { focus: value(Axis::Focus), stance: value(Axis::Stance) }
    }
}
