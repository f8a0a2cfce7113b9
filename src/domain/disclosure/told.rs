//! Pictures that come from outside: those a board was told by the facilitator's device, and those that were kept for a
//! page that is loaded again. What no facilitator may show is refused here too, so nothing that draws or exports a
//! picture has to ask where it came from.

use super::counts::Counts;
use super::density::Density;
use super::floors::{Floor, Floors};
use super::flows::Flows;
use super::mark::{Mark, by_cell};
use super::picture::{Picture, RoleCounts, Size, Withheld};
use crate::domain::space::Quadrant;

/// A picture taken apart. Where pins lie close together follows from the marks, so that is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub counts: Counts,
    /// How many of them the host entered.
    pub entered: u32,
    pub left_out: u32,
    pub marks: Result<Vec<Mark>, Withheld>,
    /// How many more are struck out, and have no mark.
    pub struck: u32,
    /// How many more are not drawn beside the flows.
    pub undrawn: u32,
    pub density: Result<(), Withheld>,
    pub roles: Result<Vec<RoleCounts>, Withheld>,
}

impl Picture {
    /// Everything that is in it.
    pub fn tell(&self) -> Told {
        Told {
            counts: self.counts,
            entered: self.entered,
            left_out: self.left_out,
            marks: self.marks.clone(),
            struck: self.struck,
            undrawn: self.undrawn,
            density: self.density.as_ref().map(|_| ()).map_err(|withheld| *withheld),
            roles: self.roles.clone(),
        }
    }

    /// The picture again. `None` when its parts do not belong to each other, or when it shows what is not shown of so
    /// few people, whatever a host has chosen.
    pub fn told(told: Told) -> Option<Picture> {
        let Told { counts, entered, left_out, marks, struck, undrawn, density, roles } = told;
        let size = Size::new(counts.total(), counts.total().checked_sub(entered)?);
        let reaches = |floor: Floor| size.reaches(Floors::default().of(floor));
        let marks_fit = match &marks {
            Ok(marks) => reaches(Floor::Pins) && are_all(marks, struck.saturating_add(undrawn), counts),
            Err(_) => struck == 0 && undrawn == 0,
        };
        let density_fits = density.is_err() || (reaches(Floor::Density) && marks.is_ok());
        let roles_fit = roles.as_ref().map_or(true, |groups| split_all(groups, counts));
        let fits = reaches(Floor::Counts) && marks_fit && density_fits && roles_fit;
        fits.then(|| {
            let density = density.map(|()| Density::new(marks.iter().flatten()));
            Picture { counts, entered, left_out, marks, struck, undrawn, density, roles }
        })
    }
}

impl Flows {
    /// The flows again: for each quadrant of now the counts of later, as [`Self::from`] gives them. `None` when they
    /// are about so few people that no host may show them.
    pub fn told(from: [Counts; Quadrant::ALL.len()]) -> Option<Flows> {
        let flows = Flows(from);
        (flows.total() >= Floor::Pins.lowest()).then_some(flows)
    }
}

/// No cell twice, and every person of the counts among them, or among so many who have no mark.
fn are_all(marks: &[Mark], without: u32, counts: Counts) -> bool {
    let twice = by_cell(marks.iter().map(|mark| mark.cell)).iter().any(|marks| *marks > 1);
    let mut drawn = Counts::default();
    for mark in marks {
        let quadrant = mark.cell.quadrant();
        drawn = drawn.with(quadrant, drawn.of(quadrant).saturating_add(mark.people()));
    }
    let fits = Quadrant::ALL.into_iter().all(|quadrant| drawn.of(quadrant) <= counts.of(quadrant));
    !twice && fits && drawn.total().checked_add(without) == Some(counts.total())
}

/// No group too small or twice, and every person of the counts in one of them.
fn split_all(groups: &[RoleCounts], counts: Counts) -> bool {
    let twice = groups.iter().enumerate().any(|(at, group)| groups[..at].iter().any(|other| other.role == group.role));
    let large_enough = groups.iter().all(|group| group.counts.total() >= Floor::Roles.lowest());
    let sum = groups.iter().fold(Counts::default(), |sum, group| sum.plus(group.counts));
    !twice && large_enough && sum == counts
}
