//! Where pins lie close together: a grid of ten by ten squares in four shades.

use super::mark::{Cell, Mark};

/// One of the hundred squares of 10 %, four cells large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Square {
    focus: u8,
    stance: u8,
}

impl Square {
    /// `None` beyond 9.
    pub fn at(focus: u8, stance: u8) -> Option<Square> {
        (focus < Density::SIDE && stance < Density::SIDE).then_some(Square { focus, stance })
    }

    /// 0 at organisation to 9 at people.
    pub fn focus(self) -> u8 {
        self.focus
    }

    /// 0 at reactive to 9 at proactive.
    pub fn stance(self) -> u8 {
        self.stance
    }

    fn of(cell: Cell) -> Square {
        Square { focus: cell.focus.index() / 2, stance: cell.stance.index() / 2 }
    }

    fn all() -> impl Iterator<Item = Square> {
        let side = 0..Density::SIDE;
        side.clone().flat_map(move |focus| side.clone().map(move |stance| Square { focus, stance }))
    }

    fn index(self) -> usize {
        usize::from(self.focus) * usize::from(Density::SIDE) + usize::from(self.stance)
    }

    /// The squares whose people count here, and for how many quarters each: itself 4, over an edge 2, over a corner 1.
    /// Nothing counts across the fold.
    fn weights(self) -> impl Iterator<Item = (Square, u64)> {
        // Itself and the two beside it, as far as they are on the same side of the fold.
        let around = |at: u8| {
            let half = Density::SIDE / 2;
            (at.saturating_sub(1)..=at + 1).filter(move |near| near / half == at / half)
        };
        around(self.focus).flat_map(move |focus| {
            let across = focus.abs_diff(self.focus);
            around(self.stance).map(move |stance| {
                let steps = across + stance.abs_diff(self.stance);
                (Square { focus, stance }, 4 >> steps)
            })
        })
    }
}

/// How many lie in and around a square, compared with the fullest one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shade {
    /// Below 30 % of the fullest.
    Faint,
    /// Below 55 %.
    Light,
    /// Below 80 %.
    Strong,
    /// Up to 100 %.
    Full,
}

/// The squares that have a shade. A square's value is the people in it, half of those over an edge and a quarter of
/// those over a corner; below 0.9 it stays empty. The values themselves are not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Density(Box<[Option<Shade>; 100]>);

impl Density {
    /// Squares on an axis.
    pub const SIDE: u8 = 10;
    /// 0.9 in quarters is 3.6.
    const LEAST: u64 = 4;

    pub(super) fn new<'a>(marks: impl IntoIterator<Item = &'a Mark>) -> Density {
        let mut people = [0_u64; 100];
        for mark in marks {
            people[Square::of(mark.cell).index()] += u64::from(mark.people());
        }
        let mut quarters = [0_u64; 100];
        for square in Square::all() {
            quarters[square.index()] = square.weights().map(|(near, weight)| weight * people[near.index()]).sum();
        }
        let most = quarters.into_iter().max().unwrap_or_default();
        let shade = |value: u64| {
            let below = |percent: u64| value * 100 < most * percent;
            if below(30) {
                Shade::Faint
            } else if below(55) {
                Shade::Light
            } else if below(80) {
                Shade::Strong
            } else {
                Shade::Full
            }
        };
        Density(Box::new(quarters.map(|value| (value >= Self::LEAST).then(|| shade(value)))))
    }

    /// `None` where it stays empty.
    pub fn shade(&self, square: Square) -> Option<Shade> {
        self.0.get(square.index()).copied().flatten()
    }

    /// Every square that has a shade.
    pub fn squares(&self) -> impl Iterator<Item = (Square, Shade)> + '_ {
        Square::all().filter_map(|square| Some((square, self.shade(square)?)))
    }
}
