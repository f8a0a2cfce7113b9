//! A revealed picture in `llo-session/1`: the parts that may be shown, and why the others are not.

use serde::Serialize;

use crate::contract::wire::RoleNames;
use crate::contract::wire::picture::is_nobody;
use crate::domain::disclosure::{Agreement, Counts, Flows, Mark, Picture, Withheld};
use crate::domain::space::Quadrant;

/// One moment of a round.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct PictureV1 {
    /// Everyone in the counts.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 5)))]
    pub people: u32,
    pub counts: CountsV1,
    /// How the answers lie, in a word.
    pub agreement: AgreementV1,
    /// How many of them the facilitator entered.
    pub entered: u32,
    /// How many more are in no number, so that nobody can be picked out.
    pub left_out: u32,
    /// The pins, in no order.
    pub pins: OrWithheld<Vec<PinsV1>>,
    /// How many more the facilitator struck out; they stay in all numbers, and are not among the pins. Not there when
    /// there are none.
    #[serde(skip_serializing_if = "is_nobody")]
    pub struck: u32,
    /// How many more are not among the pins, because fewer than three stand in their corner and a flow would tie them to
    /// a pin of now. Not there when there are none.
    #[serde(skip_serializing_if = "is_nobody")]
    pub undrawn: u32,
    /// Per role, for all roles or for none.
    pub roles: OrWithheld<Vec<RoleV1>>,
}

/// A part, or why it is not shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(inline))]
#[serde(untagged)]
pub enum OrWithheld<T> {
    Shown(T),
    Withheld(WithheldV1),
}

/// Why a part is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct WithheldV1 {
    pub withheld: WhyV1,
    /// With `below`: from how many people on it is shown. Else it is not there.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "u32"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum WhyV1 {
    Below,
    TypedCounts,
    OneSided,
    /// Other people than in the round before, and too few of them.
    OtherPeople,
    NoRoles,
    RolesNotCounted,
}

/// A number of people for each corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct CountsV1 {
    pub organisation_reactive: u32,
    pub organisation_proactive: u32,
    pub people_reactive: u32,
    pub people_proactive: u32,
}

/// For each corner of now, where those go who come from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct FlowsV1 {
    pub organisation_reactive: CountsV1,
    pub organisation_proactive: CountsV1,
    pub people_reactive: CountsV1,
    pub people_proactive: CountsV1,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AgreementV1 {
    OneCorner,
    TwoGroups,
    Spread,
}

/// All pins of one of the twenty by twenty parts of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct PinsV1 {
    /// From organisation (0) to people (19).
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = 19)))]
    pub focus: u8,
    /// From reactive (0) to proactive (19).
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = 19)))]
    pub stance: u8,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1)))]
    pub people: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct RoleV1 {
    /// `null`: those who chose none.
    pub role: Option<String>,
    pub counts: CountsV1,
}

impl PictureV1 {
    pub(super) fn new(picture: &Picture, names: &RoleNames) -> PictureV1 {
        let picture = picture.for_others();
        PictureV1 {
            people: picture.people(),
            counts: CountsV1::from(picture.counts()),
            agreement: match picture.agreement() {
                Agreement::OneCorner(_) => AgreementV1::OneCorner,
                Agreement::TwoGroups(..) => AgreementV1::TwoGroups,
                Agreement::Spread => AgreementV1::Spread,
            },
            entered: picture.entered(),
            left_out: picture.left_out(),
            pins: match picture.marks() {
                Ok(marks) => OrWithheld::Shown(marks.iter().map(PinsV1::new).collect()),
                Err(why) => OrWithheld::Withheld(WithheldV1::from(why)),
            },
            struck: picture.struck(),
            undrawn: picture.undrawn(),
            roles: match picture.roles() {
                Ok(groups) => {
                    let name = |index| names.names().nth(index).unwrap_or_default().to_owned();
                    let role = |group: &crate::domain::disclosure::RoleCounts| RoleV1 {
                        role: group.role.map(|role| name(role.index())),
                        counts: CountsV1::from(group.counts),
                    };
                    OrWithheld::Shown(groups.iter().map(role).collect())
                }
                Err(why) => OrWithheld::Withheld(WithheldV1::from(why)),
            },
        }
    }
}

impl From<Withheld> for WithheldV1 {
    fn from(why: Withheld) -> WithheldV1 {
        let (withheld, people) = match why {
            Withheld::Below(people) => (WhyV1::Below, Some(people)),
            Withheld::TypedCounts => (WhyV1::TypedCounts, None),
            Withheld::OneSided => (WhyV1::OneSided, None),
            Withheld::OtherPeople => (WhyV1::OtherPeople, None),
            Withheld::NoRoles => (WhyV1::NoRoles, None),
            Withheld::RolesNotCounted => (WhyV1::RolesNotCounted, None),
        };
        WithheldV1 { withheld, people }
    }
}

impl From<Counts> for CountsV1 {
    fn from(counts: Counts) -> CountsV1 {
        let [organisation_reactive, organisation_proactive, people_reactive, people_proactive] =
            Quadrant::ALL.map(|quadrant| counts.of(quadrant));
        CountsV1 { organisation_reactive, organisation_proactive, people_reactive, people_proactive }
    }
}

impl FlowsV1 {
    pub(super) fn new(flows: &Flows) -> FlowsV1 {
        let [organisation_reactive, organisation_proactive, people_reactive, people_proactive] =
            Quadrant::ALL.map(|quadrant| CountsV1::from(flows.from(quadrant)));
        FlowsV1 { organisation_reactive, organisation_proactive, people_reactive, people_proactive }
    }
}

impl PinsV1 {
    fn new(mark: &Mark) -> PinsV1 {
        let (focus, stance) = (mark.cell.focus.index(), mark.cell.stance.index());
        PinsV1 { focus, stance, people: mark.people() }
    }
}
