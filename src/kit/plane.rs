//! The plane with its pins as plain numbers: which pieces stand where (percent from the left and the top), on which side
//! their names go, and the path between them. Drawing it is the view's work.

use crate::content::{Content, PoleWords};
use crate::domain::dialogue::Moment;
use crate::domain::orientation::Orientation;

/// A point on the plane, in percent from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub x: u8,
    pub y: u8,
}

impl Point {
    pub fn of(drawn: (u8, u8)) -> Point {
        Point { x: drawn.0, y: drawn.1 }
    }

    /// The way to another point.
    pub fn to(self, other: Point) -> (f64, f64) {
        (f64::from(other.x) - f64::from(self.x), f64::from(other.y) - f64::from(self.y))
    }

    pub fn distance(self, other: Point) -> f64 {
        let (dx, dy) = self.to(other);
        dx.hypot(dy)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    Now,
    Later,
    /// Both pins on the same place: the diamond lies round the disc.
    Both,
}

/// On which side of a piece its name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Below,
    Above,
    Left,
    Right,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub kind: PieceKind,
    pub at: Point,
    pub name: &'static str,
    pub side: Side,
    /// The piece of the question that is being answered: it can be dragged, and wears the ring.
    pub active: bool,
}

/// The dotted way from now to later, drawn backwards from the later piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Path {
    pub to: Point,
    /// Which way it leads: how far right and how far down on a circle of [`Path::CIRCLE`].
    pub direction: (i32, i32),
    /// In tenths of a percent of the plane's width.
    pub length: i32,
}

impl Path {
    /// The radius that its direction is measured on.
    pub const CIRCLE: i32 = 10_000;
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlaneView {
    /// In reading order.
    pub corners: [String; 4],
    pub poles: PoleNames,
    pub pieces: Vec<Piece>,
    pub path: Option<Path>,
    /// While the piece is dragged: where it stood.
    pub ghost: Option<Point>,
    /// Where the pin that is asked for can go.
    pub sockets: Vec<Socket>,
    /// The picture in words.
    pub words: String,
}

/// A place in a free corner that waits for the pin of a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Socket {
    pub moment: Moment,
    pub at: Point,
}

/// The names of the axes' ends, as they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoleNames {
    pub top: PoleWords,
    pub bottom: PoleWords,
    pub left: PoleWords,
    pub right: PoleWords,
}

impl PoleNames {
    pub fn of(orientation: Orientation, content: Content) -> PoleNames {
        PoleNames {
            top: content.pole(orientation.top()),
            bottom: content.pole(orientation.bottom()),
            left: content.pole(orientation.left()),
            right: content.pole(orientation.right()),
        }
    }
}
