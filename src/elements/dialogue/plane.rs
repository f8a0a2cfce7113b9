//! The plane of a dialogue: its pins, as they are drawn and in words.

use super::model::{Model, Screen};
use crate::domain::dialogue::Moment;
use crate::domain::gesture::Gesture;
use crate::domain::space::{Pin, Quadrant};
use crate::kit::plane::{Path, Piece, PieceKind, PlaneView, Point, PoleNames, Side, Socket};

/// Nearer than this there is no room for a path, in percent.
const PATH_ROOM: f64 = 12.0;

/// So far beside the other pin a socket is drawn, in percent.
const BESIDE: u8 = 13;

pub fn pole_names(model: &Model) -> PoleNames {
    PoleNames::of(model.options.orientation, model.content())
}

pub fn plane(model: &Model) -> PlaneView {
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
    PlaneView {
        corners: orientation.reading_order().map(|quadrant| content.corner(quadrant).name.to_owned()),
        poles: pole_names(model),
        pieces,
        path: now.zip(later).and_then(|(now, later)| path(now, later)),
        ghost: ghost(model),
        sockets: sockets(model),
        words: told,
    }
}

/// Where the pin can go, one in each of the other corners, while a question is asked on the plane.
fn sockets(model: &Model) -> Vec<Socket> {
    let Screen::Place(moment) = model.screen else { return Vec::new() };
    let orientation = model.options.orientation;
    let pin_in = |moment, quadrant| model.shown(moment).filter(|pin: &Pin| pin.quadrant() == quadrant);
    let drawn = |pin| Point::of(orientation.drawn(pin));
    let socket = |quadrant| {
        let middle = drawn(Pin::middle_of(quadrant));
        let at = match pin_in(moment.other(), quadrant).map(drawn) {
            Some(other) if middle.distance(other) < f64::from(BESIDE) => {
                // Towards the fold, where there is most room; none once the pin stands, for a name may stand there.
                let x = if middle.x < 50 { other.x + BESIDE } else { other.x - BESIDE };
                model.shown(moment).is_none().then_some(Point { x, ..other })?
            }
            Some(_) | None => middle,
        };
        Some(Socket { moment, at })
    };
    let free = |quadrant: &Quadrant| pin_in(moment, *quadrant).is_none();
    orientation.reading_order().into_iter().filter(free).filter_map(socket).collect()
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

/// Where a pin stands lower than this, the place below it is for the name of the corner, in percent.
const CORNER_NAME: u8 = 70;

/// Below the pin, unless another name stands there, or the path; then beside it, where there is room, or above.
fn side(at: Point, other: Option<Point>) -> Side {
    let beside = |outward_left: bool| if outward_left { Side::Left } else { Side::Right };
    let away_from_fold = beside(if at.x < 50 { at.x > 15 } else { at.x > 85 });
    let usual = if at.y > CORNER_NAME { Side::Above } else { Side::Below };
    let Some(other) = other else { return usual };
    let (dx, dy) = at.to(other);
    let steep = dy.abs() > 0.95 * dx.abs();
    match usual {
        _ if dx.hypot(dy) < PATH_ROOM && !steep => beside(dx > 0.0),
        Side::Below if steep && dy > 0.0 => away_from_fold,
        // A path from above leaves no room there for either slope.
        Side::Above if dy < 0.0 => away_from_fold,
        Side::Below | Side::Above | Side::Left | Side::Right => usual,
    }
}
