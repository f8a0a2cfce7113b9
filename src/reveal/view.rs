//! Everything that is seen of a revealed picture, as plain data: words, plane, table, switches. Board, phone and exports
//! all draw this.

use super::layers::LayerId;
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::{Cell, Shade};
use crate::i18n::message::Pieces;
use crate::i18n::shape::Piece;
/// A point of the plane in tenths of a percent, from the left and from the top.
pub use crate::kit::drawing::At;
use crate::kit::plane::PoleNames;

/// Everything that is seen of a revealed picture.
#[derive(Clone, Debug, PartialEq)]
pub struct RevealView {
    pub switches: Vec<SwitchView>,
    /// How to read what is drawn; empty when it needs no saying.
    pub hint: &'static str,
    /// The picture in a few words.
    pub headline: String,
    /// The picture in words. With [`Self::headline`] it is the caption of an export.
    pub sentence: Vec<Part>,
    /// On a participant's own screen: where they stand themselves. Never on a board or in an export.
    pub own: Vec<Part>,
    pub plane: GroupPlaneView,
    /// Per corner; and for each moment per role, where that is allowed.
    pub tables: Vec<TableView>,
    /// What has to be known with the numbers, one sentence each.
    pub notes: Vec<String>,
    /// Of these, for who has no room for all: why there are numbers and no pins.
    pub no_pins: Option<String>,
    /// For the facilitator: the pins that can be struck out; empty unless that is switched on.
    pub pins: Vec<PinView>,
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Plain(String),
    /// With emphasis.
    Strong(String),
}

impl Part {
    pub fn text(&self) -> &str {
        match self {
            Part::Plain(text) | Part::Strong(text) => text,
        }
    }
}

/// A message with parts in the place of its placeholders.
pub fn composed(pieces: Pieces, fill: impl Fn(&str) -> Vec<Part>) -> Vec<Part> {
    put_together(pieces, &fill)
}

fn put_together(pieces: Pieces, fill: &dyn Fn(&str) -> Vec<Part>) -> Vec<Part> {
    let mut parts = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => parts.push(Part::Plain(text.to_owned())),
            Piece::Placeholder(name) => parts.extend(fill(name)),
        }
    }
    parts
}

/// Sentences without their emphasis.
pub fn plain(parts: &[Part]) -> String {
    parts.iter().fold(String::new(), |text, part| text + part.text())
}

/// The switch of one layer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchView {
    pub layer: LayerId,
    pub name: &'static str,
    pub on: bool,
    /// Why it cannot be switched on; then it stays visible, with this as its description.
    pub closed: Option<String>,
}

/// The plane. Lengths are tenths of a percent of its side.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupPlaneView {
    /// In reading order.
    pub corners: [CornerView; 4],
    pub poles: PoleNames,
    pub squares: Vec<SquareView>,
    pub bands: Vec<BandView>,
    /// The two ends of the bands in each corner.
    pub nodes: Vec<MarkView>,
    pub marks: Vec<MarkView>,
    /// Of now first: those of later come after, and what stands already keeps its place.
    pub rounds: Vec<RoundsView>,
    /// Another than before: they are played again.
    pub replay: bool,
    /// Beside the person's own pin.
    pub you: &'static str,
    /// The picture in words, in place of the drawing.
    pub words: String,
}

/// A corner with its numbers: of each moment that is on. With bands, the numbers stand in their ends; with two
/// rounds, in their marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CornerView {
    pub name: String,
    pub counts: Vec<(Moment, u32)>,
    /// In the second round, the numbers of the first; empty otherwise.
    pub before: String,
}

/// A square of [`SquareView::SIDE`], by its middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SquareView {
    pub moment: Moment,
    pub at: At,
    pub shade: Shade,
}

impl SquareView {
    pub const SIDE: i32 = 95;
}

/// People who go from one corner to another, or stay: a curve with one point that bends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandView {
    pub from: At,
    pub bend: At,
    pub to: At,
    /// With its outline.
    pub width: i32,
    pub people: u32,
    /// Where the number stands.
    pub label: At,
}

impl BandView {
    /// Of its width: the outline, both sides together.
    pub const OUTLINE: i32 = 4;

    /// As a path, moved by so much.
    pub fn d(&self, by: At) -> String {
        let [from, bend, to] = [self.from, self.bend, self.to].map(|at| At { x: at.x + by.x, y: at.y + by.y });
        path("MA BQC D E F", &[from.x, from.y, bend.x, bend.y, to.x, to.y])
    }
}

/// The `d` of a path: A is the first of the numbers, B the second. There are six at most, so the commands stay.
#[inline(never)]
pub fn path(template: &str, numbers: &[i32]) -> String {
    let mut d = String::new();
    for sign in template.chars() {
        let place = u32::from(sign).checked_sub(u32::from('A')).and_then(|place| numbers.get(place as usize));
        match place {
            Some(number) => d += &number.to_string(),
            None => d.push(sign),
        }
    }
    d
}

/// A pin that stands for some people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkView {
    pub moment: Moment,
    pub at: At,
    /// Those that are drawn. 0 only where pins can be struck out, for a mark that is struck out.
    pub people: u32,
    /// Whose pins these are, drawn in its middle or a little beside it; `None` at the end of a band.
    pub cell: Option<Cell>,
    /// A press strikes one of the cell's pins out or restores it.
    pub can_press: bool,
    /// The person's own pin is among them.
    pub own: bool,
}

/// A corner in two rounds: the mark of the first at the left, that of the second at the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundsView {
    pub moment: Moment,
    /// The middle between the two.
    pub at: At,
    /// `None` where the first round shows nothing of this moment.
    pub first: Option<MassView>,
    pub second: MassView,
}

impl RoundsView {
    /// From the middle to each of the two. `glide` in reveal.css is twice as long.
    pub const ASIDE: i32 = 105;
    /// Half the diagonal of a diamond, for a disc of a hundred: about the same area.
    pub const DIAMOND: i32 = 113;
}

/// People as an area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MassView {
    pub people: u32,
    /// 0 of nobody.
    pub radius: i32,
}

/// A table of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableView {
    pub caption: String,
    /// What the first column holds.
    pub first: &'static str,
    pub columns: Vec<ColumnView>,
    pub rows: Vec<RowView>,
    pub total: RowView,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnView {
    /// Whose sign stands before the name.
    pub sign: Option<Moment>,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowView {
    pub name: String,
    pub numbers: Vec<u32>,
}

/// The pins of one cell, to be struck out one by one or restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PinView {
    pub moment: Moment,
    pub cell: Cell,
    /// How many, and where.
    pub words: String,
    pub can_strike: bool,
    pub can_restore: bool,
}

/// How large a pin is: for 1, 2, 3 or 4, and more people.
pub fn size(people: u32) -> usize {
    match people {
        0 | 1 => 0,
        2 => 1,
        3 | 4 => 2,
        5.. => 3,
    }
}
