//! Pictures and flows in JSON, from what the domain tells of them and back. What the domain would not show is no picture.

use serde::{Deserialize, Serialize};

use super::state::Seen;
use crate::contract::format::at;
use crate::contract::values::RoleV1;
use crate::domain::disclosure::{Bin, Cell, Counts, Floor, Flows, Mark, Picture, RoleCounts, Roles, Told, Withheld};
use crate::domain::space::Quadrant;

/// Something that is shown, or why it is not.
#[derive(Serialize, Deserialize)]
#[serde(untagged, expecting = "must be what is shown, or why it is not")]
pub(crate) enum Part<T> {
    Shown(T),
    Withheld(WithheldV1),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "withheld", rename_all = "kebab-case")]
pub(crate) enum WithheldV1 {
    Below { people: u32 },
    TypedCounts,
    OneSided,
    OtherPeople,
    NoRoles,
    RolesNotCounted,
}

/// One thing for each corner.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Corners<T> {
    organisation_reactive: T,
    organisation_proactive: T,
    people_reactive: T,
    people_proactive: T,
}

pub(crate) type CountsV1 = Corners<u32>;
pub(crate) type FlowsV1 = Corners<CountsV1>;

#[derive(Serialize, Deserialize)]
pub(crate) struct PictureV1 {
    counts: CountsV1,
    entered: u32,
    left_out: u32,
    marks: Part<Vec<MarkV1>>,
    #[serde(default, skip_serializing_if = "is_nobody")]
    struck: u32,
    #[serde(default, skip_serializing_if = "is_nobody")]
    undrawn: u32,
    density: Part<bool>,
    roles: Part<Vec<GroupV1>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<Part<CountsV1>>,
}

#[derive(Serialize, Deserialize)]
struct MarkV1 {
    focus: u8,
    stance: u8,
    people: u32,
    /// Only in what stays on the facilitator's device.
    #[serde(skip_serializing_if = "Option::is_none")]
    struck: Option<u32>,
}

/// Where nobody is, nothing is written.
pub(crate) fn is_nobody(people: &u32) -> bool {
    *people == 0
}

#[derive(Serialize, Deserialize)]
struct GroupV1 {
    role: Option<RoleV1>,
    counts: CountsV1,
}

impl<T> Part<T> {
    pub(crate) fn of(part: Result<T, Withheld>) -> Part<T> {
        part.map_or_else(|why| Part::Withheld(why.into()), Part::Shown)
    }

    fn told(self) -> Result<T, Withheld> {
        match self {
            Part::Shown(shown) => Ok(shown),
            Part::Withheld(why) => Err(why.into()),
        }
    }

    /// With a rule for what is shown.
    fn checked<U, E>(self, rule: impl FnOnce(T) -> Result<U, E>) -> Result<Result<U, Withheld>, E> {
        self.told().map_or_else(|why| Ok(Err(why)), |shown| rule(shown).map(Ok))
    }
}

impl From<Withheld> for WithheldV1 {
    fn from(why: Withheld) -> WithheldV1 {
        match why {
            Withheld::Below(people) => WithheldV1::Below { people },
            Withheld::TypedCounts => WithheldV1::TypedCounts,
            Withheld::OneSided => WithheldV1::OneSided,
            Withheld::OtherPeople => WithheldV1::OtherPeople,
            Withheld::NoRoles => WithheldV1::NoRoles,
            Withheld::RolesNotCounted => WithheldV1::RolesNotCounted,
        }
    }
}

impl From<WithheldV1> for Withheld {
    fn from(why: WithheldV1) -> Withheld {
        match why {
            WithheldV1::Below { people } => Withheld::Below(people),
            WithheldV1::TypedCounts => Withheld::TypedCounts,
            WithheldV1::OneSided => Withheld::OneSided,
            WithheldV1::OtherPeople => Withheld::OtherPeople,
            WithheldV1::NoRoles => Withheld::NoRoles,
            WithheldV1::RolesNotCounted => Withheld::RolesNotCounted,
        }
    }
}

impl<T: Copy> Corners<T> {
    fn each(of: impl FnMut(Quadrant) -> T) -> Corners<T> {
        let [organisation_reactive, organisation_proactive, people_reactive, people_proactive] = Quadrant::ALL.map(of);
        Corners { organisation_reactive, organisation_proactive, people_reactive, people_proactive }
    }

    fn of(&self, quadrant: Quadrant) -> T {
        match quadrant {
            Quadrant::OrganisationReactive => self.organisation_reactive,
            Quadrant::OrganisationProactive => self.organisation_proactive,
            Quadrant::PeopleReactive => self.people_reactive,
            Quadrant::PeopleProactive => self.people_proactive,
        }
    }
}

impl From<Counts> for CountsV1 {
    fn from(counts: Counts) -> CountsV1 {
        Corners::each(|quadrant| counts.of(quadrant))
    }
}

impl From<CountsV1> for Counts {
    fn from(counts: CountsV1) -> Counts {
        Counts::each(|quadrant| counts.of(quadrant))
    }
}

impl Part<FlowsV1> {
    pub(crate) fn flows(flows: &Result<Flows, Withheld>) -> Part<FlowsV1> {
        let rows = |flows: &Flows| Corners::each(|current| CountsV1::from(flows.from(current)));
        Part::of(flows.as_ref().map(rows).map_err(|why| *why))
    }

    pub(crate) fn read_flows(self) -> Result<Result<Flows, Withheld>, &'static str> {
        let rule = "these are of fewer people than any flows are shown of";
        self.checked(|rows| Flows::told(Quadrant::ALL.map(|current| rows.of(current).into())).ok_or(rule))
    }
}

impl PictureV1 {
    /// As the facilitator's device keeps it: which pins are struck out is in it.
    pub(crate) fn kept(told: Told) -> PictureV1 {
        let marks = told.marks.clone().map(|marks| marks.into_iter().map(MarkV1::kept).collect());
        PictureV1 { marks: Part::of(marks), ..PictureV1::new(told, None) }
    }

    pub(crate) fn new(told: Told, before: Option<Result<Counts, Withheld>>) -> PictureV1 {
        let Told { counts, entered, left_out, marks, struck, undrawn, density, roles } = told;
        PictureV1 {
            counts: counts.into(),
            entered,
            left_out,
            marks: Part::of(marks.map(|marks| marks.into_iter().map(MarkV1::of).collect())),
            struck,
            undrawn,
            density: Part::of(density.map(|()| true)),
            roles: Part::of(roles.map(|groups| groups.into_iter().map(GroupV1::from).collect())),
            before: before.map(|before| Part::of(before.map(CountsV1::from))),
        }
    }

    /// A picture of a session with these roles, with the counts of the round before it if there are any.
    pub(crate) fn seen(self, roles: Roles) -> Result<Seen, String> {
        let marks = |marks: Vec<MarkV1>| marks.into_iter().map(MarkV1::mark).collect::<Option<Vec<Mark>>>();
        let groups = |groups: Vec<GroupV1>| groups.into_iter().map(|group| group.counts(roles)).collect::<Option<_>>();
        let before = |counts: CountsV1| Some(Counts::from(counts)).filter(|it| it.total() >= Floor::Counts.lowest());
        let told = Told {
            counts: self.counts.into(),
            entered: self.entered,
            left_out: self.left_out,
            marks: self.marks.checked(|it| marks(it).ok_or("marks: there is no such mark"))?,
            struck: self.struck,
            undrawn: self.undrawn,
            density: self.density.checked(|shown| if shown { Ok(()) } else { Err("density: must be true") })?,
            roles: self.roles.checked(|it| groups(it).ok_or("roles: the session has no such role"))?,
        };
        let picture = Picture::told(told).ok_or("no picture shows this of such a group")?;
        let before = self.before.map(|part| part.checked(|it| before(it).ok_or("these are too few"))).transpose();
        Ok(Seen { picture, before: before.map_err(at("before"))? })
    }
}

impl MarkV1 {
    fn of(mark: Mark) -> MarkV1 {
        let (focus, stance) = (mark.cell.focus.index(), mark.cell.stance.index());
        MarkV1 { focus, stance, people: mark.people(), struck: None }
    }

    fn kept(mark: Mark) -> MarkV1 {
        MarkV1 { struck: Some(mark.struck()), ..MarkV1::of(mark) }
    }

    fn mark(self) -> Option<Mark> {
        let cell = Cell { focus: Bin::at(self.focus)?, stance: Bin::at(self.stance)? };
        Mark::new(cell, self.people, self.struck.unwrap_or_default())
    }
}

impl From<RoleCounts> for GroupV1 {
    fn from(group: RoleCounts) -> GroupV1 {
        GroupV1 { role: group.role.map(RoleV1), counts: group.counts.into() }
    }
}

impl GroupV1 {
    /// `None` for a role that is none of these.
    fn counts(self, roles: Roles) -> Option<RoleCounts> {
        let role = self.role.map(|RoleV1(role)| role);
        role.is_none_or(|role| roles.have(role)).then(|| RoleCounts { role, counts: self.counts.into() })
    }
}
