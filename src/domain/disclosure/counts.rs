//! How many stand in each corner, how much they agree in one word, and two rounds side by side.

use std::cmp::Reverse;

use crate::domain::space::{Pole, Quadrant};

/// A number of people for each quadrant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([u32; Quadrant::ALL.len()]);

impl Counts {
    pub fn each(number: impl FnMut(Quadrant) -> u32) -> Counts {
        Counts(Quadrant::ALL.map(number))
    }

    /// How often each quadrant comes by.
    pub fn tally(quadrants: impl IntoIterator<Item = Quadrant>) -> Counts {
        let mut counts = Counts::default();
        for quadrant in quadrants {
            counts.0[quadrant as usize] += 1;
        }
        counts
    }

    /// The same with another number in one quadrant.
    pub fn with(mut self, quadrant: Quadrant, number: u32) -> Counts {
        self.0[quadrant as usize] = number;
        self
    }

    pub fn of(self, quadrant: Quadrant) -> u32 {
        self.0[quadrant as usize]
    }

    /// Everyone: the n that stands next to it.
    pub fn total(self) -> u32 {
        self.0.iter().fold(0, |sum, number| sum.saturating_add(*number))
    }

    /// How many stand on this side of the fold.
    pub fn on(self, pole: Pole) -> u32 {
        let here = |quadrant: &Quadrant| quadrant.focus() == pole || quadrant.stance() == pole;
        Quadrant::ALL.into_iter().filter(here).fold(0, |sum, quadrant| sum.saturating_add(self.of(quadrant)))
    }

    pub fn plus(self, other: Counts) -> Counts {
        Counts::each(|quadrant| self.of(quadrant).saturating_add(other.of(quadrant)))
    }

    /// How much they agree, in one word. See [`Agreement`] for the rule.
    pub fn agreement(self) -> Agreement {
        let mut by_size = Quadrant::ALL;
        // Equal corners keep the order of `Quadrant::ALL`.
        by_size.sort_by_key(|quadrant| Reverse(self.of(*quadrant)));
        let [first, second, third, _] = by_size.map(|quadrant| u64::from(self.of(quadrant)));
        let half = 2 * first >= u64::from(self.total());
        if self.total() == 0 {
            Agreement::Spread
        } else if half && first >= 2 * second {
            Agreement::OneCorner(by_size[0])
        } else if second >= 2 * third {
            Agreement::TwoGroups(by_size[0], by_size[1])
        } else {
            Agreement::Spread
        }
    }
}

/// How much a group agrees. With the corners from the fullest to the emptiest:
///
/// 1. *mostly one corner*: the first holds at least half of all, and at least twice the second;
/// 2. otherwise *two groups*: the second holds at least twice the third (which makes them two thirds of all or more);
/// 3. otherwise *spread*.
///
/// It says how the answers lie, not whether that is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    OneCorner(Quadrant),
    /// The fuller one first; of two equal ones the first of [`Quadrant::ALL`].
    TwoGroups(Quadrant, Quadrant),
    Spread,
}

/// The same question in two rounds, as totals: who moved cannot be told, and is not asked. The two rounds need not
/// have the same number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Movement {
    pub first: Counts,
    pub second: Counts,
}
