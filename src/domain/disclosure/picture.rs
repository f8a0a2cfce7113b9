//! One moment of a group as it may be shown: made once from the answers, and then it stays.

use super::counts::{Agreement, Counts};
use super::density::Density;
use super::floors::Floor;
use super::mark::{Cell, Mark, marks};
use super::reveal::{Rules, count};
use super::roles::{Role, Roles};
use crate::domain::dialogue::Moment;
use crate::domain::space::Pin;

/// Who put an answer in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The participant, in private.
    Participant,
    /// The host, for someone without a phone. The host therefore knows it.
    Host,
}

/// What one person answered in one round. It does not leave the facilitator's device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    pub by: By,
    pub current: Option<Pin>,
    pub desired: Option<Pin>,
    pub role: Option<Role>,
}

impl Person {
    pub fn pin(&self, moment: Moment) -> Option<Pin> {
        match moment {
            Moment::Current => self.current,
            Moment::Desired => self.desired,
        }
    }
}

/// Why a part of a picture is not shown. Nothing else is said about that part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// From so many people on, and not from fewer. Where the host entered some of the answers, the others have to be
    /// so many too.
    Below(u32),
    /// Counts were typed, and they have no pins.
    TypedCounts,
    /// Not everyone placed both pins, and too few did, or did not, to be told apart from the others: of all, or of a
    /// role.
    OneSided,
    /// Not the same people as in the round before, and too few came or went to be told apart from the others.
    OtherPeople,
    /// The host asks for no roles.
    NoRoles,
    /// The facilitator did not count so many people of a role.
    RolesNotCounted,
}

/// Beside the flows, pins are drawn in corners of so many people and more.
pub(super) const LEAST_BESIDE_FLOWS: u32 = 3;

/// How many people there are, and how many of them answered themselves.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Size {
    all: u32,
    own: u32,
}

impl Size {
    pub(super) fn new(all: u32, own: u32) -> Size {
        Size { all, own }
    }

    pub(super) fn of(by: impl Iterator<Item = By>) -> Size {
        let mut size = Size::default();
        by.for_each(|by| size.add(by));
        size
    }

    pub(super) fn add(&mut self, by: By) {
        self.all += 1;
        self.own += u32::from(by == By::Participant);
    }

    /// So many in all; and those whose answers the host does not know already are nobody, or also so many.
    pub(super) fn reaches(self, floor: u32) -> bool {
        self.all >= floor && (self.own == 0 || self.own >= floor)
    }

    /// Someone, but too few to be seen apart from the others.
    pub(super) fn singles_out(self, floor: u32) -> bool {
        self.all > 0 && !self.reaches(floor)
    }
}

/// The counts of one group of a split: of a role, or of all who chose none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleCounts {
    pub role: Option<Role>,
    pub counts: Counts,
}

/// The answers to one question, as far as the group is large enough. All parts are about the same people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub(super) counts: Counts,
    pub(super) entered: u32,
    pub(super) left_out: u32,
    pub(super) marks: Result<Vec<Mark>, Withheld>,
    /// How many are struck out of which only the number is known.
    pub(super) struck: u32,
    /// How many have no mark because a flow would tie them to a pin of now.
    pub(super) undrawn: u32,
    pub(super) density: Result<Density, Withheld>,
    pub(super) roles: Result<Vec<RoleCounts>, Withheld>,
}

/// One answer to one question.
pub(super) type Answer = (Pin, By, Option<Role>);

/// What a picture depends on besides the answers in it.
pub(super) struct Beside {
    /// What the host typed.
    pub typed: Counts,
    /// So many are not among the answers, and are only told.
    pub left_out: u32,
    /// Whether a split by role may stand beside all else that is shown of the round.
    pub split: Result<(), Withheld>,
    /// Flows to this picture are shown.
    pub flows: bool,
}

impl Picture {
    /// `None` below the floor for counts.
    pub(super) fn new(
        answers: &[Answer],
        beside: Beside,
        rules: Rules,
        draw: &mut dyn FnMut() -> u64,
    ) -> Option<Picture> {
        let Rules { floors, roles } = rules;
        let Beside { typed, left_out, split: may_split, flows } = beside;
        let of_pins = Size::of(answers.iter().map(|(_, by, _)| *by));
        let size = Size { all: of_pins.all.saturating_add(typed.total()), ..of_pins };
        if !size.reaches(floors.of(Floor::Counts)) {
            return None;
        }
        let cells = || answers.iter().map(|(pin, _, _)| Cell::of(*pin));
        let needs = |floor: Floor| match floors.of(floor) {
            _ if typed.total() > 0 => Err(Withheld::TypedCounts),
            floor if !size.reaches(floor) => Err(Withheld::Below(floor)),
            _ => Ok(()),
        };
        let counts = Counts::tally(cells().map(Cell::quadrant)).plus(typed);
        // A flow comes from a pin of now. It leads to a corner, and not to one or two pins in it.
        let draws = |cell: &Cell| !flows || counts.of(cell.quadrant()) >= LEAST_BESIDE_FLOWS;
        let marks = marks(cells().filter(draws), draw);
        let undrawn = needs(Floor::Pins).map_or(0, |()| count(cells().filter(|cell| !draws(cell)).count()));
        Some(Picture {
            counts,
            entered: size.all - size.own,
            left_out,
            struck: 0,
            undrawn,
            density: needs(Floor::Density).map(|()| Density::new(&marks)),
            marks: needs(Floor::Pins).map(|()| marks),
            roles: if roles.are_off() {
                Err(Withheld::NoRoles)
            } else {
                let groups = needs(Floor::Roles).and_then(|()| split(answers, floors.of(Floor::Roles), roles));
                groups.and_then(|groups| may_split.map(|()| groups))
            },
        })
    }

    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Everyone in the counts.
    pub fn people(&self) -> u32 {
        self.counts.total()
    }

    pub fn agreement(&self) -> Agreement {
        self.counts.agreement()
    }

    /// How many of them the host entered.
    pub fn entered(&self) -> u32 {
        self.entered
    }

    /// How many more answered, and are not in any number because they would stand alone.
    pub fn left_out(&self) -> u32 {
        self.left_out
    }

    /// The pins, in no order.
    pub fn marks(&self) -> Result<&[Mark], Withheld> {
        self.marks.as_deref().map_err(|withheld| *withheld)
    }

    pub fn density(&self) -> Result<&Density, Withheld> {
        self.density.as_ref().map_err(|withheld| *withheld)
    }

    /// The counts of every role, in the host's order, and last of those without a role if there are any.
    pub fn roles(&self) -> Result<&[RoleCounts], Withheld> {
        self.roles.as_deref().map_err(|withheld| *withheld)
    }

    /// How many pins are struck out. They stay in all numbers.
    pub fn struck(&self) -> u32 {
        let marks = self.marks().unwrap_or_default();
        marks.iter().fold(self.struck, |sum, mark| sum.saturating_add(mark.struck()))
    }

    /// How many pins are not drawn, because fewer than three stand in their corner and a flow would tie them to a pin of
    /// now.
    pub fn undrawn(&self) -> u32 {
        self.undrawn
    }

    /// Strikes out one pin of this cell. No number changes. Says whether there was one left.
    pub fn strike(&mut self, cell: Cell) -> bool {
        self.change(cell, Mark::strike)
    }

    /// Takes that back for one pin of this cell. Says whether one was struck.
    pub fn restore(&mut self, cell: Cell) -> bool {
        self.change(cell, Mark::restore)
    }

    fn change(&mut self, cell: Cell, change: fn(&mut Mark) -> bool) -> bool {
        let Ok(marks) = &mut self.marks else { return false };
        let changed = marks.iter_mut().find(|mark| mark.cell == cell).is_some_and(change);
        if changed && self.density.is_ok() {
            self.density = Ok(Density::new(&*marks));
        }
        changed
    }

    /// The picture as it may leave the facilitator's device: of a pin that is struck out, only that there is one.
    pub fn for_others(&self) -> Picture {
        let left = |marks: &[Mark]| marks.iter().filter_map(|mark| mark.left()).collect();
        Picture { marks: self.marks().map(left), struck: self.struck(), ..self.clone() }
    }
}

/// All groups, or none of them.
fn split(answers: &[Answer], floor: u32, roles: Roles) -> Result<Vec<RoleCounts>, Withheld> {
    let mut groups = Vec::new();
    for role in roles.groups() {
        let of_role = || answers.iter().filter(|(_, _, chosen)| roles.group(*chosen) == role);
        let size = Size::of(of_role().map(|(_, by, _)| *by));
        if size.reaches(floor) {
            let counts = Counts::tally(of_role().map(|(pin, _, _)| pin.quadrant()));
            groups.push(RoleCounts { role, counts });
        } else if role.is_some() || size.singles_out(floor) {
            return Err(Withheld::Below(floor));
        }
    }
    Ok(groups)
}
