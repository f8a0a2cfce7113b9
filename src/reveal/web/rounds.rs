//! From the first round to the second: in each corner the outline of what was, and the piece of what is, which glides away
//! from it and grows or shrinks on its way. Nothing here depends on the movement: at rest, in print and for who asks for no
//! motion, the two stand side by side.

use super::board::spot;
use super::marks::{digits, number};
use crate::domain::dialogue::Moment;
use crate::kit::web::tag::{Tag, tag};
use crate::kit::web::views::piece::square;
use crate::reveal::view::{At, BoardView, MassView, RoundsView};

/// With another key the browser makes it anew, and so plays it again.
pub fn rounds(view: &BoardView) -> Tag {
    let under = tag("svg", "").attrs(&[("viewBox", "0 0 1000 1000"), ("overflow", "visible")]);
    let under = view.rounds.iter().fold(under, |under, one| under.tag(pair(one)));
    let all = tag("g", "").key(if view.replay { "again" } else { "once" }).tag(under);
    view.rounds.iter().fold(all, |all, one| {
        let first = one.first.map(|first| spot(aside(one, -RoundsView::ASIDE)).tag(count(first.people)));
        let second =
            tag("g", if one.second.people == 0 { "to" } else { on_piece(one.moment) }).tag(count(one.second.people));
        all.may(first).tag(spot(aside(one, RoundsView::ASIDE)).tag(second))
    })
}

/// The colour of a number on a piece. It comes when the piece is there.
fn on_piece(moment: Moment) -> &'static str {
    match moment {
        Moment::Current => "to now",
        Moment::Desired => "to later",
    }
}

fn count(people: u32) -> Tag {
    number(digits(people), ".34em", people)
}

fn aside(view: &RoundsView, by: i32) -> At {
    At { x: view.at.x + by, ..view.at }
}

/// An em is the radius. The piece stands within a group that has the size of the first round: from there it comes.
fn pair(view: &RoundsView) -> Tag {
    let shape = || match view.moment {
        Moment::Current => tag("circle", "").attr("r", "1em"),
        Moment::Desired => square("", "-.8em", "1.6em"),
    };
    let sized = |class, mass: MassView| tag("g", class).set("font-size", mass.radius.to_string());
    let placed = |by: i32| {
        let At { x, y } = aside(view, by);
        tag("g", "").set("transform", ["translate(", &x.to_string(), " ", &y.to_string(), ")"].concat())
    };
    let kind = match view.moment {
        Moment::Current => "now",
        Moment::Desired => "later",
    };
    let piece = |moves| sized(moves, view.second).tag(tag("g", kind).tag(shape()));
    let Some(first) = view.first else { return placed(RoundsView::ASIDE).tag(piece("")) };
    tag("g", "")
        .tag(placed(RoundsView::ASIDE).tag(sized("", first).tag(piece("glide"))))
        .tag(placed(-RoundsView::ASIDE).tag(sized("was", first).tag(shape())))
}
