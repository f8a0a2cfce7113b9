//! Where a participant's own pin stands, for their own screen alone.

use super::Look;
use super::pictures::Shown;
use super::view::{Part, composed};
use crate::domain::dialogue::Moment;
use crate::domain::disclosure::Cell;
use crate::domain::space::Pin;
use crate::i18n::message::Pieces;

/// What a participant had placed when the round was revealed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnPins {
    pub current: Option<OwnPin>,
    pub desired: Option<OwnPin>,
    /// This is the second round, and they are not in the pictures of the first.
    pub is_new: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPin {
    pub pin: Pin,
    pub arrived: Arrived,
}

/// Whether a pin was there in time, as far as its owner's device knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrived {
    InTime,
    /// Placed or changed after a lock or a reveal.
    TooLate,
}

/// Whether it is among those that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Counted,
    Late,
    LeftOut,
    /// A few who are new are left out, and only the facilitator's device knows how many there are.
    PerhapsLeftOut,
    /// It stands where nobody stands: the facilitator's device did not have it.
    Missing,
}

impl OwnPins {
    pub fn of(self, moment: Moment) -> Option<OwnPin> {
        match moment {
            Moment::Current => self.current,
            Moment::Desired => self.desired,
        }
    }

    /// Where the person's own pin is among those that are shown.
    pub(super) fn counted(self, moment: Moment, shown: Shown) -> Option<Cell> {
        let own = self.of(moment)?;
        (self.standing(own, moment, shown) == Standing::Counted).then(|| Cell::of(own.pin))
    }

    /// Who is left out is told by the rules: of now those who placed nothing else, of the future those who were not
    /// in the picture of now; then all of them.
    fn standing(self, own: OwnPin, moment: Moment, shown: Shown) -> Standing {
        let Shown { picture, before: _, apart: _ } = shown;
        let in_time = |pin: Option<OwnPin>| pin.is_some_and(|pin| pin.arrived == Arrived::InTime);
        let other = match moment {
            Moment::Current => self.desired,
            Moment::Desired => self.current,
        };
        let cell = Cell::of(own.pin);
        let somebody_there = match picture.marks() {
            Ok(marks) => {
                let here = marks.iter().filter(|mark| mark.cell.quadrant() == cell.quadrant());
                let drawn: u32 = here.map(|mark| mark.drawn()).sum();
                // One that is struck out has no place on this device.
                marks.iter().any(|mark| mark.cell == cell) || drawn < picture.counts().of(cell.quadrant())
            }
            Err(_) => picture.counts().of(cell.quadrant()) > 0,
        };
        if own.arrived == Arrived::TooLate {
            Standing::Late
        } else if picture.left_out() > 0 && !in_time(other) {
            Standing::LeftOut
        } else if picture.left_out() > 0 && self.is_new {
            Standing::PerhapsLeftOut
        } else if somebody_there {
            Standing::Counted
        } else {
            Standing::Missing
        }
    }
}

/// A sentence for each of their pins whose moment is on.
pub fn sentences(on: &[(Moment, Shown)], own: OwnPins, look: Look) -> Vec<Part> {
    let mut parts = Vec::new();
    for &(moment, shown) in on {
        if let Some(own_pin) = own.of(moment) {
            if !parts.is_empty() {
                parts.push(Part::Plain(" ".to_owned()));
            }
            say(&mut parts, moment, own_pin.pin, own.standing(own_pin, moment, shown), shown, look);
        }
    }
    parts
}

fn say(parts: &mut Vec<Part>, moment: Moment, pin: Pin, standing: Standing, shown: Shown, look: Look) {
    let words = look.words;
    let (all, here) = (shown.picture.people(), shown.picture.counts().of(pin.quadrant()));
    let corner = look.content.corner(pin.quadrant()).name;
    let plain = |text: &str| vec![Part::Plain(text.to_owned())];
    let filled = |pieces: Pieces| {
        composed(pieces, |name| match name {
            "corner" => vec![Part::Strong(corner.to_owned())],
            "all" => vec![Part::Plain(all.to_string())],
            _ => vec![Part::Plain((here - 1).to_string())],
        })
    };
    parts.extend(match (standing, here) {
        (Standing::Late, _) => plain(words.own_late(moment)),
        (Standing::LeftOut, _) => plain(words.own_left_out(moment)),
        (Standing::PerhapsLeftOut, _) => plain(words.own_perhaps_left_out(moment)),
        (Standing::Missing, _) => plain(words.own_missing(moment)),
        (Standing::Counted, ..=1) => filled(words.own_alone_pieces(moment)),
        (Standing::Counted, _) => filled(words.own_with_pieces(moment, here - 1)),
    });
}
