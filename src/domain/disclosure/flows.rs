//! From now to later: how many go from which corner to which, and what that is in words.

use super::counts::Counts;
use crate::domain::dialogue::Step;
use crate::domain::space::{Pole, Quadrant};

/// A number of people for each of the sixteen pairs of quadrants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flows(pub(super) [Counts; Quadrant::ALL.len()]);

impl Flows {
    /// How often each pair comes by, the quadrant of now first.
    pub(super) fn tally(pairs: impl IntoIterator<Item = (Quadrant, Quadrant)>) -> Flows {
        let mut flows = Flows::default();
        for (current, desired) in pairs {
            let row = &mut flows.0[current as usize];
            *row = row.with(desired, row.of(desired) + 1);
        }
        flows
    }

    pub fn of(&self, current: Quadrant, desired: Quadrant) -> u32 {
        self.0[current as usize].of(desired)
    }

    /// Where those go who come from this quadrant.
    pub fn from(&self, current: Quadrant) -> Counts {
        self.0[current as usize]
    }

    /// Everyone with both pins.
    pub fn total(&self) -> u32 {
        self.current().total()
    }

    /// Where they come from.
    pub fn current(&self) -> Counts {
        Counts::each(|current| self.0[current as usize].total())
    }

    /// Where they go.
    pub fn desired(&self) -> Counts {
        self.0.iter().fold(Counts::default(), |sum, row| sum.plus(*row))
    }

    /// How many stay in their corner, per corner.
    pub fn staying(&self) -> Counts {
        Counts::each(|quadrant| self.of(quadrant, quadrant))
    }

    /// How many wish to come from the other side of the fold to this pole. One person can go towards two poles.
    pub fn towards(&self, pole: Pole) -> u32 {
        let mut people: u32 = 0;
        for current in &Quadrant::ALL {
            for desired in &Quadrant::ALL {
                if Step::between(*current, *desired).towards().any(|towards| towards == pole) {
                    people = people.saturating_add(self.of(*current, *desired));
                }
            }
        }
        people
    }
}
