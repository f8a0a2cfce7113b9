//! How many people there are, as the facilitator counted them. A device can join more than once, so the number of
//! participants alone says nothing about the size of the group: what is shown is held against this number too.

use super::floors::{Floor, Floors};
use super::flows::Flows;
use super::picture::{Picture, RoleCounts, Withheld};
use super::roles::{Role, Roles};

/// How many people there are, in the room and elsewhere, as the facilitator counted them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headcount {
    people: u32,
    /// For each role, in the facilitator's order. `None`: the roles were not counted.
    roles: Option<Vec<u32>>,
    /// So many participants were seen and gone on with, although fewer people had been counted.
    accepted: u32,
}

impl Headcount {
    /// The most people that can be counted, and the most participants of a session.
    pub const LIMIT: u32 = 20_000;

    /// `None` for nobody, for more than [`Self::LIMIT`], and for roles that are not these or hold more people than
    /// there are.
    pub fn new(people: u32, by_role: Option<Vec<u32>>, roles: Roles) -> Option<Headcount> {
        let fits = (1..=Self::LIMIT).contains(&people);
        let roles_fit = by_role.as_ref().is_none_or(|by_role| {
            let sum = by_role.iter().fold(0_u32, |sum, people| sum.saturating_add(*people));
            by_role.len() == roles.all().count() && sum <= people
        });
        (fits && roles_fit).then_some(Headcount { people, roles: by_role, accepted: 0 })
    }

    /// The same after the facilitator went on with so many participants.
    pub fn accepting(self, participants: u32) -> Headcount {
        Headcount { accepted: participants.max(self.accepted), ..self }
    }

    /// From 1 to [`Self::LIMIT`].
    pub fn people(&self) -> u32 {
        self.people
    }

    pub fn accepted(&self) -> u32 {
        self.accepted
    }

    /// For each role, in the facilitator's order.
    pub fn by_role(&self) -> Option<&[u32]> {
        self.roles.as_deref()
    }

    /// How many have this role; with `None`, how many are left who have no role. `None` when the roles were not
    /// counted.
    pub fn of(&self, role: Option<Role>) -> Option<u32> {
        let roles = self.roles.as_ref()?;
        match role {
            Some(role) => roles.get(role.index()).copied(),
            None => Some(self.people.saturating_sub(roles.iter().sum())),
        }
    }

    /// The picture as far as it may be shown of so many people, whatever the number of participants in it. `None` below
    /// the floor for counts.
    pub(in crate::domain) fn limit(&self, picture: Picture, floors: Floors) -> Option<Picture> {
        let reaches = |floor: Floor| self.reaches(floors.of(floor));
        reaches(Floor::Counts).ok()?;
        let everyone_was_entered = picture.entered == picture.people();
        let roles = picture.roles.and_then(|groups| {
            let is_right = everyone_was_entered || groups.iter().all(|group| self.confirms(*group, floors));
            if is_right { Ok(groups) } else { Err(Withheld::RolesNotCounted) }
        });
        let marks = reaches(Floor::Pins).and(picture.marks);
        let density = reaches(Floor::Density).and(picture.density);
        Some(Picture { marks, density, roles, ..picture })
    }

    /// The same for the step from now to later.
    pub(in crate::domain) fn limit_flows(&self, flows: Flows, floors: Floors) -> Result<Flows, Withheld> {
        self.reaches(floors.of(Floor::Pins)).map(|()| flows)
    }

    fn reaches(&self, floor: u32) -> Result<(), Withheld> {
        if self.people >= floor { Ok(()) } else { Err(Withheld::Below(floor)) }
    }

    /// Whether so many of a role were counted, and no more have placed.
    fn confirms(&self, group: RoleCounts, floors: Floors) -> bool {
        self.of(group.role).is_some_and(|people| people >= floors.of(Floor::Roles) && group.counts.total() <= people)
    }
}
