//! The picture on the plane as whole numbers: where pins, squares and bands are drawn. Drawing them is the view's work.

use super::Look;
use super::bands;
use super::layers::Layers;
use super::own::OwnPins;
use super::pictures::{Pictures, Shown};
use super::rounds;
use super::table::{moment_name, number};
use super::view::{At, CornerView, GroupPlaneView, MarkView, PinView, SquareView};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Bin, Cell, Density};
use crate::domain::orientation::Orientation;
use crate::domain::session::RoundNo;
use crate::domain::space::{Axis, AxisValue, Pin, Quadrant};
use crate::kit::plane::PoleNames;

pub fn plane(
    pictures: &Pictures,
    layers: Layers,
    on: &[(Moment, Shown)],
    own: Option<OwnPins>,
    look: Look,
    words: String,
) -> GroupPlaneView {
    let corners = look.orientation.reading_order().map(|quadrant| corner(on, layers, quadrant, look));
    let flows = pictures.flows.and_then(Result::ok).filter(|_| layers.flows);
    let drawn = flows.map(|flows| bands::bands(flows, on, look.orientation));
    let (bands, nodes) = drawn.unwrap_or_default();
    let mut plane = GroupPlaneView {
        corners,
        poles: PoleNames::of(look.orientation, look.content),
        squares: Vec::new(),
        bands,
        nodes,
        marks: Vec::new(),
        rounds: Vec::new(),
        replay: layers.replay,
        you: look.words.you(),
        words,
    };
    if layers.rounds {
        plane.rounds = rounds::rounds(on, look.orientation);
    } else if flows.is_none() {
        for &(moment, shown) in on {
            pins(&mut plane, moment, shown, layers, own, look.orientation);
        }
        apart(&mut plane.marks);
    }
    plane
}

/// How far from the middle, in tenths of a percent: a cell is 50 wide.
const APART: i32 = 20;

/// Where pins of both moments stand in one cell, each kind is drawn beside its middle, within the cell: one would hide the
/// other.
fn apart(marks: &mut [MarkView]) {
    for later in 1..marks.len() {
        let (before, rest) = marks.split_at_mut(later);
        let [later, ..] = rest else { return };
        let same = before.iter_mut().find(|now| now.moment != later.moment && now.at == later.at);
        if let Some(now) = same {
            now.at.x -= APART;
            later.at.x += APART;
        }
    }
}

/// The pins that can be struck out, corner by corner.
pub fn strikeable(on: &[(Moment, Shown)], layers: Layers, look: Look) -> Vec<PinView> {
    let words = look.words;
    let mut pins = Vec::new();
    if !layers.strike {
        return pins;
    }
    for &(moment, shown) in on {
        for &quadrant in &look.orientation.reading_order() {
            for mark in shown.picture.marks().unwrap_or_default() {
                if mark.cell.quadrant() != quadrant {
                    continue;
                }
                let name = look.content.corner(quadrant).name;
                let words = words.pins_pin(mark.people(), moment_name(moment, look), name, &place(mark.cell, look));
                let (can_strike, can_restore) = (mark.drawn() > 0, mark.struck() > 0);
                pins.push(PinView { moment, cell: mark.cell, words, can_strike, can_restore });
            }
        }
    }
    pins
}

fn corner(on: &[(Moment, Shown)], layers: Layers, quadrant: Quadrant, look: Look) -> CornerView {
    let words = look.words;
    let (mut counts, mut before) = (Vec::new(), String::new());
    for &(moment, shown) in on {
        if !layers.flows && !layers.rounds {
            counts.push((moment, shown.picture.counts().of(quadrant)));
        }
        if let Some(first) = shown.before {
            let count = words.round_before_count(moment_name(moment, look), first.of(quadrant));
            before = if before.is_empty() { count } else { words.round_before_next(&before, &count) };
        }
    }
    if !before.is_empty() {
        before = words.round_before_counts(number(RoundNo::First), &before);
    }
    CornerView { name: look.content.corner(quadrant).name.to_owned(), counts, before }
}

fn pins(
    plane: &mut GroupPlaneView,
    moment: Moment,
    shown: Shown,
    layers: Layers,
    own: Option<OwnPins>,
    orientation: Orientation,
) {
    let Shown { picture, before: _, apart: _ } = shown;
    if let Some(density) = picture.density().ok().filter(|_| layers.density) {
        for (square, shade) in density.squares() {
            let at = place_of(orientation, square.focus(), square.stance(), Density::SIDE);
            plane.squares.push(SquareView { moment, at, shade });
        }
    }
    let own = own.and_then(|own| own.counted(moment, shown));
    for mark in picture.marks().unwrap_or_default() {
        let drawn = mark.drawn();
        if drawn > 0 || layers.strike {
            plane.marks.push(MarkView {
                moment,
                at: at(orientation, mark.cell),
                people: drawn,
                cell: Some(mark.cell),
                can_press: layers.strike,
                own: own == Some(mark.cell),
            });
        }
    }
}

/// The middle of a cell.
pub fn at(orientation: Orientation, cell: Cell) -> At {
    place_of(orientation, cell.focus.index(), cell.stance.index(), Bin::COUNT)
}

/// The middle of one of so many parts of both axes.
fn place_of(orientation: Orientation, focus: u8, stance: u8, parts: u8) -> At {
    let width = 1000 / i32::from(parts);
    let drawn = |axis: Axis| {
        let index = match axis {
            Axis::Focus => focus,
            Axis::Stance => stance,
        };
        let index = if orientation.start(axis).is_high() { parts - 1 - index } else { index };
        i32::from(index) * width + width / 2
    };
    At { x: drawn(orientation.right().axis()), y: drawn(orientation.top().axis()) }
}

/// "slightly more people, mostly proactive"
fn place(cell: Cell, look: Look) -> String {
    let middle = |bin: Bin| AxisValue::nearest(bin.middle()).unwrap_or(AxisValue::MIN);
    let pin = Pin::new(middle(cell.focus), middle(cell.stance));
    let lean = |axis: Axis| look.content.words().lean(pin.on(axis).lean(), look.content.pole(pin.pole(axis)).word);
    look.words.pins_place(&lean(Axis::Focus), &lean(Axis::Stance))
}
