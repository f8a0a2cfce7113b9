//! The picture on the board as plain numbers: which pieces stand where (percent from the left and the top), on which
//! side their names go, and the path between them. Drawing it is the view's work.

use super::model::Model;
use crate::content::{Content, PoleWords};
use crate::domain::dialogue::Moment;
use crate::domain::gesture::Gesture;
use crate::domain::orientation::Orientation;

/// A point on the board, in percent from the left and from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub x: u8,
    pub y: u8,
}

impl Point {
    fn of(drawn: (u8, u8)) -> Point {
        Point { x: drawn.0, y: drawn.1 }
    }

    /// The way to another point.
    fn to(self, other: Point) -> (f64, f64) {
        (f64::from(other.x) - f64::from(self.x), f64::from(other.y) - f64::from(self.y))
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
    /// In tenths of a percent of the board's width.
    pub length: i32,
}

impl Path {
    /// The radius that its direction is measured on.
    pub const CIRCLE: i32 = 10_000;
}

#[derive(Clone, Debug, PartialEq)]
pub struct BoardView {
    /// In reading order.
    pub corners: [String; 4],
    pub poles: PoleNames,
    pub pieces: Vec<Piece>,
    pub path: Option<Path>,
    /// While the piece is dragged: where it stood.
    pub ghost: Option<Point>,
    /// The picture in words.
    pub words: String,
}

/// The names of the axes' ends, as they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoleNames {
    pub top: PoleWords,
    pub bottom: PoleWords,
    pub left: PoleWords,
    pub right: PoleWords,
}

/// Nearer than this there is no room for a path, in percent.
const PATH_ROOM: f64 = 12.0;

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

pub fn pole_names(model: &Model) -> PoleNames {
    PoleNames::of(model.options.orientation, model.content())
}

pub fn board(model: &Model) -> BoardView {
    let orientation = model.options.orientation;
    let content = model.content();
    let words = model.words();
    let active = model.screen.moment();
    let point = |moment| model.shown(moment).map(|pin| Point::of(orientation.drawn(pin)));
    let (now, later) = (point(Moment::Current), point(Moment::Desired));
    let piece = |kind, at, name, other, active| Piece { kind, at, name, side: side(at, other), active };
    let is_active = |moment| active == Some(moment);
    let pieces = match (now, later) {
        (Some(now), Some(later)) if now == later => {
            vec![piece(PieceKind::Both, now, words.both_moments(), None, active.is_some())]
        }
        _ => {
            let now_piece = now
                .map(|at| piece(PieceKind::Now, at, words.moments(Moment::Current), later, is_active(Moment::Current)));
            let later_piece = later
                .map(|at| piece(PieceKind::Later, at, words.moments(Moment::Desired), now, is_active(Moment::Desired)));
            // The active piece lies on top.
            let (under, over) =
                if is_active(Moment::Current) { (later_piece, now_piece) } else { (now_piece, later_piece) };
            under.into_iter().chain(over).collect()
        }
    };
    let shown = || Moment::BOTH.into_iter().filter_map(|moment| Some((moment, model.shown(moment)?)));
    let mut told = match shown().count() {
        0 => words.board_empty().to_owned(),
        pins => words.board_pins(pins).to_owned(),
    };
    for (moment, pin) in shown() {
        told.push(' ');
        told += &words.board_pin(words.moments(moment), content.corner(pin.quadrant()).name);
    }
    BoardView {
        corners: orientation.reading_order().map(|quadrant| content.corner(quadrant).name.to_owned()),
        poles: pole_names(model),
        pieces,
        path: now.zip(later).and_then(|(now, later)| path(now, later)),
        ghost: ghost(model),
        words: told,
    }
}

/// Where the pin stands while its piece is in the air.
fn ghost(model: &Model) -> Option<Point> {
    if !matches!(model.gesture, Gesture::Dragging { .. }) {
        return None;
    }
    let pin = model.dialogue.pin(model.screen.moment()?)?;
    Some(Point::of(model.options.orientation.drawn(pin)))
}

fn path(from: Point, to: Point) -> Option<Path> {
    let (dx, dy) = from.to(to);
    let length = dx.hypot(dy);
    let of_circle = |part: f64| (part / length * f64::from(Path::CIRCLE)).round() as i32;
    let direction = (of_circle(dx), of_circle(dy));
    (length >= PATH_ROOM).then(|| Path { to, direction, length: (length * 10.0).round() as i32 })
}

/// Below the piece, unless that is off the board or in the path; then beside it, where there is room.
fn side(at: Point, other: Option<Point>) -> Side {
    let beside = |outward_left: bool| if outward_left { Side::Left } else { Side::Right };
    let away_from_fold = beside(if at.x < 50 { at.x > 15 } else { at.x > 85 });
    let usual = if at.y > 88 { Side::Above } else { Side::Below };
    let Some(other) = other else { return usual };
    let (dx, dy) = at.to(other);
    let steep = dy.abs() > 0.95 * dx.abs();
    match usual {
        _ if dx.hypot(dy) < PATH_ROOM && !steep => beside(dx > 0.0),
        Side::Below if steep && dy > 0.0 => away_from_fold,
        Side::Above if steep && dy < 0.0 => away_from_fold,
        Side::Below | Side::Above | Side::Left | Side::Right => usual,
    }
}
