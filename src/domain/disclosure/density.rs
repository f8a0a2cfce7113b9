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
        (0..Density::SIDE * Density::SIDE)
            .map(|index| Square { focus: index / Density::SIDE, stance: index % Density::SIDE })
    }

    fn index(self) -> usize {
        usize::from(self.focus) * usize::from(Density::SIDE) + usize::from(self.stance)
    }

    /// For how many quarters the people of another square count here: of itself 4, over an edge 2, over a corner 1.
    /// Nothing counts across the fold.
    fn weight(self, other: Square) -> u64 {
        let half = Density::SIDE / 2;
        let near = |one: u8, other: u8| one.abs_diff(other) <= 1 && one / half == other / half;
        if near(self.focus, other.focus) && near(self.stance, other.stance) {
            4 >> (self.focus.abs_diff(other.focus) + self.stance.abs_diff(other.stance))
        } else {
            0
        }
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

/// The squares that have a shade. Pins that are struck out are not in it: their place could be read from what is left
/// when the drawn ones are taken away. A square's value is the people in it, half of those over an edge and a quarter of
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
            people[Square::of(mark.cell).index()] += u64::from(mark.drawn());
        }
        let mut quarters = [0_u64; 100];
        for square in Square::all() {
            for other in Square::all() {
                quarters[square.index()] += square.weight(other) * people[other.index()];
            }
        }
        let most = quarters.iter().copied().max().unwrap_or_default();
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
        let mut shades = Box::new([None; 100]);
        for (at, value) in quarters.iter().enumerate() {
            if *value >= Self::LEAST {
                shades[at] = Some(shade(*value));
            }
        }
        Density(shades)
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
