//! Pins as they may be shown: in the middle of a 5 % bin, equal ones as one mark with a number, shuffled.

use crate::domain::space::{AxisValue, Pin, Quadrant};

/// One of the twenty parts of an axis. No bin touches both sides of the fold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bin(u8);

impl Bin {
    /// Bins on an axis.
    pub const COUNT: u8 = 20;
    const WIDTH: u8 = 100 / Self::COUNT;

    /// A value on the edge of two bins goes to the one nearer the fold. The two sides mirror each other, so that a
    /// group does not drift to one pole by being rounded.
    pub fn of(value: AxisValue) -> Bin {
        if value.is_high() {
            Bin(Self::COUNT - 1 - value.mirrored().get() / Self::WIDTH)
        } else {
            Bin(value.get() / Self::WIDTH)
        }
    }

    /// 0 at the low pole to 19 at the high one.
    pub fn index(self) -> u8 {
        self.0
    }

    /// `None` beyond 19.
    pub fn at(index: u8) -> Option<Bin> {
        (index < Self::COUNT).then_some(Bin(index))
    }

    /// Its middle in percent of the axis, counted from the low pole: 2.5, 7.5 … 97.5.
    pub fn middle(self) -> f64 {
        f64::from(self.0 * Self::WIDTH) + f64::from(Self::WIDTH) / 2.0
    }

    fn is_high(self) -> bool {
        self.0 >= Self::COUNT / 2
    }
}

/// A bin on both axes: the finest place that is ever shown of a person in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    pub focus: Bin,
    pub stance: Bin,
}

impl Cell {
    pub fn of(pin: Pin) -> Cell {
        Cell { focus: Bin::of(pin.focus), stance: Bin::of(pin.stance) }
    }

    /// The corner of every pin in it.
    pub fn quadrant(self) -> Quadrant {
        Quadrant::of(self.focus.is_high(), self.stance.is_high())
    }
}

/// All pins of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub cell: Cell,
    people: u32,
    struck: u32,
}

impl Mark {
    /// `None` for a mark of nobody, and for more struck ones than stand here.
    pub fn new(cell: Cell, people: u32, struck: u32) -> Option<Mark> {
        (people > 0 && struck <= people).then_some(Mark { cell, people, struck })
    }

    /// How many stand here, struck ones included. At least 1.
    pub fn people(self) -> u32 {
        self.people
    }

    /// How many of them the host has struck out. They stay in all numbers.
    pub fn struck(self) -> u32 {
        self.struck
    }

    /// How many are drawn on the board.
    pub fn drawn(self) -> u32 {
        self.people - self.struck
    }

    /// Without those that are struck out; `None` when none is left.
    pub(super) fn left(self) -> Option<Mark> {
        Mark::new(self.cell, self.drawn(), 0)
    }

    pub(super) fn strike(&mut self) -> bool {
        let can = self.struck < self.people;
        self.struck += u32::from(can);
        can
    }

    pub(super) fn restore(&mut self) -> bool {
        let can = self.struck > 0;
        self.struck -= u32::from(can);
        can
    }
}

/// One mark per cell. They are sorted before they are shuffled: with the same random numbers the same pins give the
/// same marks, whoever placed them and whenever.
pub(super) fn marks(cells: impl Iterator<Item = Cell>, draw: &mut dyn FnMut() -> u64) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (at, people) in (0_u16..).zip(by_cell(cells)) {
        if people > 0 {
            let side = u16::from(Bin::COUNT);
            // Both are below 20.
            let cell = Cell { focus: Bin((at / side) as u8), stance: Bin((at % side) as u8) };
            marks.push(Mark { cell, people, struck: 0 });
        }
    }
    for last in (1..marks.len()).rev() {
        marks.swap(last, below(last + 1, draw));
    }
    marks
}

/// How often each cell comes by, in their order.
pub(super) fn by_cell(cells: impl Iterator<Item = Cell>) -> Vec<u32> {
    let side = usize::from(Bin::COUNT);
    let mut people = vec![0; side * side];
    for Cell { focus, stance } in cells {
        people[usize::from(focus.0) * side + usize::from(stance.0)] += 1;
    }
    people
}

/// A drawn number from 0 to just below the bound; the odds differ by less than bound / 2⁶⁴.
fn below(bound: usize, draw: &mut dyn FnMut() -> u64) -> usize {
    ((u128::from(draw()) * bound as u128) >> 64) as usize
}
