//! From now to later as bands between corners: each corner has an end for now and one for later, and a band is as wide
//! as there are people in it.

use super::pictures::Shown;
use super::view::{At, BandView, MarkView};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Flows;
use crate::domain::orientation::Orientation;
use crate::domain::space::Quadrant;

/// Left and right of a corner's middle.
const ASIDE: i32 = 80;
/// From its middle towards the fold.
const INWARD: i32 = 40;
/// How far a band bends from the straight way, in hundredths of its length.
const BEND: i32 = 16;
/// How far the band of those who stay bends outward.
const LOOP: i32 = 90;
const OUTLINE: i32 = BandView::OUTLINE;
/// For each person, and at most for the widest band.
const PERSON: i32 = 6;
const WIDEST: i32 = 116;

/// The bands, widest first so that a narrow one is not covered, and the ends of every corner that somebody is in.
pub fn bands(flows: &Flows, on: &[(Moment, Shown)], orientation: Orientation) -> (Vec<BandView>, Vec<MarkView>) {
    let order = orientation.reading_order();
    let end = |quadrant: Quadrant, moment: Moment| {
        let place = order.iter().position(|one| *one == quadrant).unwrap_or_default() as i32;
        let (right, down) = (place % 2, place / 2);
        let aside = if moment == Moment::Current { -ASIDE } else { ASIDE };
        At { x: 250 + 500 * right + aside, y: if down == 0 { 250 + INWARD } else { 750 - INWARD } }
    };
    let mut most = 0;
    for from in &order {
        for to in &order {
            most = most.max(flows.of(*from, *to));
        }
    }
    let mut bands: Vec<BandView> = Vec::new();
    for &from in &order {
        for &to in &order {
            let people = flows.of(from, to);
            if people > 0 {
                let (start, stop) = (end(from, Moment::Current), end(to, Moment::Desired));
                let band = band(start, stop, from == to, people, most);
                let after = bands.iter().position(|other| other.people < people).unwrap_or(bands.len());
                bands.insert(after, band);
            }
        }
    }
    let mut nodes = Vec::new();
    for &quadrant in &order {
        for &(moment, shown) in on {
            let people = shown.picture.counts().of(quadrant);
            if people > 0 {
                nodes.push(MarkView {
                    moment,
                    at: end(quadrant, moment),
                    people,
                    cell: None,
                    can_press: false,
                    own: false,
                });
            }
        }
    }
    (bands, nodes)
}

fn band(from: At, to: At, stays: bool, people: u32, most: u32) -> BandView {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let middle = At { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    let (bend, part) = if stays {
        let outward = if from.y < 500 { -LOOP } else { LOOP };
        (At { x: middle.x, y: middle.y + outward }, 50)
    } else {
        (At { x: middle.x - dy * BEND / 100, y: middle.y + dx * BEND / 100 }, 36)
    };
    let label = At { x: on(from.x, bend.x, to.x, part), y: on(from.y, bend.y, to.y, part) };
    BandView { from, bend, to, width: width(people, most), people, label }
}

/// Up to so many people each takes the same width; beyond, all share the widest.
fn width(people: u32, most: u32) -> i32 {
    let (people, most) = (i64::from(people), i64::from(most));
    let wide = if most * i64::from(PERSON) > i64::from(WIDEST) {
        people * i64::from(WIDEST) / most
    } else {
        people * i64::from(PERSON)
    };
    // At most WIDEST.
    OUTLINE + wide.max(2) as i32
}

/// So many hundredths of the way along a curve with one point that bends it.
fn on(from: i32, bend: i32, to: i32, part: i32) -> i32 {
    let rest = 100 - part;
    (rest * rest * from + 2 * rest * part * bend + part * part * to) / 10_000
}
