//! Pictures and flows as JSON, from what the domain tells of them.

use serde::Serialize;

use crate::domain::disclosure::{Counts, Flows, Mark, Role, RoleCounts, Told, Withheld};
use crate::domain::space::Quadrant;

/// Something that is shown, or why it is not.
#[derive(Serialize)]
#[serde(untagged)]
pub(in crate::contract) enum Part<T> {
    Shown(T),
    Withheld(WithheldV1),
}

#[derive(Serialize)]
pub(in crate::contract) struct WithheldV1 {
    withheld: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    people: Option<u32>,
}

/// One thing for each corner.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::contract) struct Corners<T> {
    organisation_reactive: T,
    organisation_proactive: T,
    people_reactive: T,
    people_proactive: T,
}

pub(in crate::contract) type CountsV1 = Corners<u32>;
pub(in crate::contract) type FlowsV1 = Corners<CountsV1>;

#[derive(Serialize)]
pub(in crate::contract) struct PictureV1 {
    counts: CountsV1,
    entered: u32,
    left_out: u32,
    marks: Part<Vec<MarkV1>>,
    #[serde(skip_serializing_if = "is_nobody")]
    struck: u32,
    #[serde(skip_serializing_if = "is_nobody")]
    undrawn: u32,
    density: Part<bool>,
    roles: Part<Vec<RoleV1>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<Part<CountsV1>>,
}

#[derive(Serialize)]
struct MarkV1 {
    focus: u8,
    stance: u8,
    people: u32,
    /// Only in what stays on the facilitator's device.
    #[serde(skip_serializing_if = "Option::is_none")]
    struck: Option<u32>,
}

/// Where nobody is, nothing is written.
pub(in crate::contract) fn is_nobody(people: &u32) -> bool {
    *people == 0
}

#[derive(Serialize)]
struct RoleV1 {
    role: Option<usize>,
    counts: CountsV1,
}

impl<T> Part<T> {
    pub(in crate::contract) fn of(part: Result<T, Withheld>) -> Part<T> {
        let withheld = |withheld, people| Part::Withheld(WithheldV1 { withheld, people });
        match part {
            Ok(shown) => Part::Shown(shown),
            Err(Withheld::Below(people)) => withheld("below", Some(people)),
            Err(Withheld::TypedCounts) => withheld("typed-counts", None),
            Err(Withheld::OneSided) => withheld("one-sided", None),
            Err(Withheld::OtherPeople) => withheld("other-people", None),
            Err(Withheld::NoRoles) => withheld("no-roles", None),
            Err(Withheld::RolesNotCounted) => withheld("roles-not-counted", None),
        }
    }
}

impl<T> Corners<T> {
    fn each(of: impl FnMut(Quadrant) -> T) -> Corners<T> {
        let [organisation_reactive, organisation_proactive, people_reactive, people_proactive] = Quadrant::ALL.map(of);
        Corners { organisation_reactive, organisation_proactive, people_reactive, people_proactive }
    }
}

impl From<Counts> for CountsV1 {
    fn from(counts: Counts) -> CountsV1 {
        Corners::each(|quadrant| counts.of(quadrant))
    }
}

impl From<&Flows> for FlowsV1 {
    fn from(flows: &Flows) -> FlowsV1 {
        Corners::each(|current| CountsV1::from(flows.from(current)))
    }
}

impl PictureV1 {
    /// As the facilitator's device keeps it: which pins are struck out is in it.
    pub(in crate::contract) fn kept(told: Told) -> PictureV1 {
        let marks = told.marks.clone().map(|marks| marks.into_iter().map(MarkV1::kept).collect());
        PictureV1 { marks: Part::of(marks), ..PictureV1::new(told, None) }
    }

    pub(in crate::contract) fn new(told: Told, before: Option<Part<CountsV1>>) -> PictureV1 {
        let Told { counts, entered, left_out, marks, struck, undrawn, density, roles } = told;
        PictureV1 {
            counts: counts.into(),
            entered,
            left_out,
            marks: Part::of(marks.map(|marks| marks.into_iter().map(MarkV1::of).collect())),
            struck,
            undrawn,
            density: Part::of(density.map(|()| true)),
            roles: Part::of(roles.map(|groups| groups.into_iter().map(RoleV1::from).collect())),
            before,
        }
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
}

impl From<RoleCounts> for RoleV1 {
    fn from(group: RoleCounts) -> RoleV1 {
        RoleV1 { role: group.role.map(Role::index), counts: group.counts.into() }
    }
}
