//! Two rounds as marks: in each corner what the first round came to, and beside it what the second comes to. They are
//! the frozen counts of both; which of the people are the same is not known, and is not drawn.

use super::pictures::Shown;
use super::view::{At, MassView, RoundsView};
use crate::domain::dialogue::Moment;
use crate::domain::orientation::Orientation;

/// From a corner's middle towards the fold: its name stands at the other end.
const INWARD: i32 = 70;
/// From there to the mark of each moment, where there are two of them.
const APART: i32 = 85;
/// Of the largest mark of a picture.
const LARGEST: i32 = 70;
/// So that a number fits into it; and one of three digits.
const SMALLEST: i32 = 28;
const SMALLEST_LONG: i32 = 40;

/// Of each moment that is on, all corners: a mark that grows from nothing has a place before it.
pub fn rounds(on: &[(Moment, Shown)], orientation: Orientation) -> Vec<RoundsView> {
    let order = orientation.reading_order();
    let mut most = 0;
    for (_, shown) in on {
        for counts in [shown.before.unwrap_or_default(), shown.picture.counts()] {
            for quadrant in &order {
                most = most.max(counts.of(*quadrant));
            }
        }
    }
    let mut rounds = Vec::new();
    let mut down = if on.len() > 1 { -APART } else { 0 };
    for &(moment, shown) in on {
        for (place, &quadrant) in (0..).zip(&order) {
            let mass = |people: u32| MassView { people, radius: radius(people, most) };
            let inward = if place < 2 { INWARD } else { -INWARD };
            let at = At { x: 250 + 500 * (place % 2), y: 250 + 500 * (place / 2) + inward + down };
            let first = shown.before.map(|counts| mass(counts.of(quadrant)));
            rounds.push(RoundsView { moment, at, first, second: mass(shown.picture.counts().of(quadrant)) });
        }
        down = APART;
    }
    rounds
}

/// The area goes with the people.
fn radius(people: u32, most: u32) -> i32 {
    let square = |radius: i32| i64::from(radius) * i64::from(radius);
    let smallest = match people {
        0 => return 0,
        1..=99 => SMALLEST,
        100.. => SMALLEST_LONG,
    };
    let fits = |radius: &i32| square(*radius) * i64::from(most) <= square(LARGEST) * i64::from(people);
    (smallest..=LARGEST).rev().find(fits).unwrap_or(smallest)
}
