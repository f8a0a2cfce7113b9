//! The plane on paper: a thousand pixels wide, so that a tenth of a percent is one of them.

use super::column::wide;
use super::drawing::{Anchor, Colour, Drawing, Font, Weight, circle, diamond, line, rect};
use crate::content::PoleWords;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Shade;
use crate::reveal::view::{At, BandView, CornerView, GroupPlaneView, MarkView, MassView, RoundsView, SquareView, size};

/// Its upper left corner.
const ORIGIN: At = At { x: 40, y: 124 };
const SIDE: i32 = 1000;
/// By size.
const DISCS: [i32; 4] = [14, 18, 20, 23];
const DIAMONDS: [i32; 4] = [16, 20, 24, 27];
/// How far the lower edges of a pile show.
const EDGE: i32 = 4;
/// At the ends of the axes.
const TIPS: &str =
    "M534 134L540 122 546 134zM534 1114L540 1126 546 1114zM50 618L38 624 50 630zM1030 618L1042 624 1030 630z";

const NAME: Font = Font { size: 19, weight: Weight::Strong, colour: Colour::TEXT };
const AXIS: Font = Font { weight: Weight::Plain, ..NAME };
const LARGE: Font = Font { size: 28, weight: Weight::Plain, colour: Colour::TEXT };
const SMALL: Font = Font { size: 16, weight: Weight::Plain, colour: Colour::MUTED };
const NUMBER: Font = Font { size: 17, weight: Weight::Strong, colour: Colour::TEXT };

pub fn draw(drawing: &mut Drawing, view: &GroupPlaneView) {
    drawing.shape(rect(ORIGIN, SIDE, SIDE, 12), Colour::PAPER, Colour::LINE, 2);
    for place in 0..4 {
        let at = moved(At { x: 8 + 496 * (place % 2), y: 8 + 496 * (place / 2) });
        drawing.shape(rect(at, 488, 488, 6), Colour::TILE, Colour::NONE, 0);
    }
    view.squares.iter().for_each(|one| square(drawing, one));
    let axis = |from, to| line(moved(from), moved(to));
    drawing.shape(axis(At { x: 0, y: 500 }, At { x: SIDE, y: 500 }), Colour::NONE, Colour::LINE, 2);
    drawing.shape(axis(At { x: 500, y: 0 }, At { x: 500, y: SIDE }), Colour::NONE, Colour::LINE, 2);
    drawing.shape(TIPS.to_owned(), Colour::LINE, Colour::NONE, 0);
    (0..).zip(&view.corners).for_each(|(place, one)| corner(drawing, place, one));
    names(drawing, view);
    view.bands.iter().for_each(|one| band(drawing, one));
    view.bands.iter().for_each(|one| label(drawing, one));
    view.nodes.iter().chain(&view.marks).for_each(|one| mark(drawing, one));
    view.rounds.iter().for_each(|one| rounds(drawing, one));
}

fn names(drawing: &mut Drawing, view: &GroupPlaneView) {
    let mut across = |y: i32, pole: PoleWords| {
        let text = [pole.name, ": ", pole.meaning].concat();
        drawing.text(At { x: ORIGIN.x + SIDE / 2, y }, Anchor::Middle, AXIS, &text);
    };
    across(ORIGIN.y - 12, view.poles.top);
    across(ORIGIN.y + SIDE + 26, view.poles.bottom);
    for (x, anchor, pole) in [(0, Anchor::Start, view.poles.left), (SIDE, Anchor::End, view.poles.right)] {
        let plate = wide(pole.name, AXIS.size) + 12;
        let left = if anchor == Anchor::End { x - plate } else { x };
        drawing.shape(rect(moved(At { x: left, y: 482 }), plate, 36, 0), Colour::PAPER, Colour::NONE, 0);
        let inside = if anchor == Anchor::End { x - 6 } else { x + 6 };
        drawing.text(moved(At { x: inside, y: 507 }), anchor, AXIS, pole.name);
    }
}

/// Name and numbers in one line at the edge, where few pins lie; in two where they do not fit.
fn corner(drawing: &mut Drawing, place: i32, view: &CornerView) {
    let (right, low) = (place % 2 == 1, place >= 2);
    let (x, anchor) = if right { (SIDE - 20, Anchor::End) } else { (20, Anchor::Start) };
    let row = |row: i32| if low { SIDE - 20 - 34 * row } else { 38 + 34 * row };
    drawing.text(moved(At { x, y: row(0) }), anchor, NAME, &view.name);
    let name = wide(&view.name, NAME.size) + 16;
    let width = |number: u32| 50 + wide(&number.to_string(), LARGE.size);
    let numbers = view.counts.iter().fold(0, |sum, (_, number)| sum + width(*number));
    let beside = name + numbers < 450;
    let (aside, line) = if beside { (name, 0) } else { (0, 1) };
    let mut at = if right { x - aside - numbers } else { x + aside };
    for (moment, number) in &view.counts {
        sign(drawing, moved(At { x: at + 16, y: row(line) - 8 }), *moment);
        drawing.text(moved(At { x: at + 38, y: row(line) }), Anchor::Start, LARGE, &number.to_string());
        at += width(*number);
    }
    if !view.before.is_empty() {
        drawing.text(moved(At { x, y: row(line + 1) }), anchor, SMALL, &view.before);
    }
}

fn square(drawing: &mut Drawing, view: &SquareView) {
    let shades = match view.moment {
        Moment::Current => Colour::NOW_SHADES,
        Moment::Desired => Colour::LATER_SHADES,
    };
    let [faint, light, strong, full] = shades;
    let fill = match view.shade {
        Shade::Faint => faint,
        Shade::Light => light,
        Shade::Strong => strong,
        Shade::Full => full,
    };
    let half = SquareView::SIDE / 2;
    let at = moved(At { x: view.at.x - half, y: view.at.y - half });
    drawing.shape(rect(at, SquareView::SIDE, SquareView::SIDE, 8), fill, Colour::NONE, 0);
}

fn band(drawing: &mut Drawing, view: &BandView) {
    let d = view.d(ORIGIN);
    drawing.shape(d.clone(), Colour::NONE, Colour::LINE, view.width);
    drawing.shape(d, Colour::NONE, Colour::BAND, view.width - BandView::OUTLINE);
}

fn label(drawing: &mut Drawing, view: &BandView) {
    let at = moved(view.label);
    drawing.shape(circle(at, 13), Colour::TILE, Colour::NONE, 0);
    drawing.text(At { y: at.y + 6, ..at }, Anchor::Middle, NUMBER, &view.people.to_string());
}

fn mark(drawing: &mut Drawing, view: &MarkView) {
    if view.people > 0 {
        piece(drawing, moved(view.at), view.moment, view.people);
    }
}

fn piece(drawing: &mut Drawing, at: At, moment: Moment, people: u32) {
    let size = size(people);
    for edge in (0..=size.min(2) as i32).rev() {
        let at = At { y: at.y + edge * EDGE, ..at };
        match moment {
            Moment::Current => drawing.shape(circle(at, DISCS[size]), Colour::NOW, Colour::PAPER, 3),
            Moment::Desired => {
                drawing.shape(diamond(at, DIAMONDS[size]), Colour::PAPER, Colour::PAPER, 8);
                drawing.shape(diamond(at, DIAMONDS[size]), Colour::PAPER, Colour::LATER, 4);
            }
        }
    }
    let colour = if moment == Moment::Current { Colour::PAPER } else { Colour::TEXT };
    match (moment, people) {
        (Moment::Current, 1) => drawing.shape(circle(at, 7), Colour::NONE, Colour::PAPER, 2),
        (Moment::Desired, 1) => drawing.shape(diamond(at, 5), Colour::LATER, Colour::NONE, 0),
        (_, people) => {
            let font = Font { size: if people > 999 { 13 } else { NUMBER.size }, colour, ..NUMBER };
            drawing.text(At { y: at.y + 6, ..at }, Anchor::Middle, font, &people.to_string());
        }
    }
}

/// Side by side: the outline of the first round, the piece of the second.
fn rounds(drawing: &mut Drawing, view: &RoundsView) {
    let mut one = |aside: i32, mass: MassView, fill: Colour, border: Colour, text: Colour| {
        let at = moved(At { x: view.at.x + aside, ..view.at });
        let shape = match view.moment {
            Moment::Current => circle(at, mass.radius),
            Moment::Desired => diamond(at, mass.radius * RoundsView::DIAMOND / 100),
        };
        let colour = if mass.people > 0 { text } else { Colour::TEXT };
        if mass.people > 0 {
            drawing.shape(shape, fill, border, 4);
        }
        let font = Font { colour, ..NUMBER };
        drawing.text(At { y: at.y + 6, ..at }, Anchor::Middle, font, &mass.people.to_string());
    };
    if let Some(first) = view.first {
        one(-RoundsView::ASIDE, first, Colour::NONE, Colour::LINE, Colour::TEXT);
    }
    let (fill, border, text) = match view.moment {
        Moment::Current => (Colour::NOW, Colour::PAPER, Colour::PAPER),
        Moment::Desired => (Colour::PAPER, Colour::LATER, Colour::TEXT),
    };
    one(RoundsView::ASIDE, view.second, fill, border, text);
}

/// A piece as a sign for its moment.
pub fn sign(drawing: &mut Drawing, at: At, moment: Moment) {
    piece(drawing, at, moment, 1);
}

fn moved(at: At) -> At {
    At { x: ORIGIN.x + at.x, y: ORIGIN.y + at.y }
}
