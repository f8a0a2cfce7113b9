//! Pictures and flows from JSON. What the domain would not show is no picture.

use super::contribution::role;
use super::state::Seen;
use crate::contract::ids::quadrant_id;
use crate::contract::json::Json;
use crate::domain::disclosure::{Bin, Cell, Counts, Floor, Flows, Mark, Picture, RoleCounts, Roles, Told, Withheld};
use crate::domain::space::Quadrant;

pub(in crate::contract) fn number(json: &Json, name: &str) -> Option<u32> {
    u32::try_from(json.get(name)?.as_u64()?).ok()
}

pub(in crate::contract) fn flows(json: &Json) -> Option<Result<Flows, Withheld>> {
    part(json, |json| Flows::told(corners(|quadrant| counts(json.get(quadrant_id(quadrant))?))?))
}

/// A picture of a session with these roles, with the counts of the round before it if there are any.
pub(in crate::contract) fn seen(json: &Json, roles: Roles) -> Option<Seen> {
    let known = |group: &RoleCounts| group.role.is_none_or(|role| roles.have(role));
    let told = Told {
        counts: counts(json.get("counts")?)?,
        entered: number(json, "entered")?,
        left_out: number(json, "left_out")?,
        marks: part(json.get("marks")?, |marks| marks.as_list()?.iter().map(mark).collect())?,
        density: part(json.get("density")?, |density| (*density == Json::Bool(true)).then_some(()))?,
        roles: part(json.get("roles")?, |groups| {
            groups.as_list()?.iter().map(|json| group(json).filter(known)).collect()
        })?,
    };
    let before = match json.get("before") {
        None | Some(Json::Null) => None,
        Some(before) => Some(counts(before).filter(|before| before.total() >= Floor::Counts.lowest())?),
    };
    Some(Seen { picture: Picture::told(told)?, before })
}

/// Why something is not shown, or else what it is.
fn part<T>(json: &Json, shown: impl FnOnce(&Json) -> Option<T>) -> Option<Result<T, Withheld>> {
    let Some(why) = json.get("withheld") else { return shown(json).map(Ok) };
    Some(Err(match why.as_str()? {
        "below" => Withheld::Below(number(json, "people")?),
        "typed-counts" => Withheld::TypedCounts,
        "one-sided" => Withheld::OneSided,
        "no-roles" => Withheld::NoRoles,
        _ => return None,
    }))
}

fn corners<T: Copy + Default>(of: impl Fn(Quadrant) -> Option<T>) -> Option<[T; Quadrant::ALL.len()]> {
    let mut all = [T::default(); Quadrant::ALL.len()];
    for (place, quadrant) in all.iter_mut().zip(Quadrant::ALL) {
        *place = of(quadrant)?;
    }
    Some(all)
}

pub(in crate::contract) fn counts(json: &Json) -> Option<Counts> {
    let numbers = corners(|quadrant| number(json, quadrant_id(quadrant)))?;
    Some(Counts::each(|quadrant| numbers[quadrant as usize]))
}

fn mark(json: &Json) -> Option<Mark> {
    let bin = |name| Bin::at(u8::try_from(number(json, name)?).ok()?);
    let cell = Cell { focus: bin("focus")?, stance: bin("stance")? };
    Mark::new(cell, number(json, "people")?, number(json, "struck")?)
}

fn group(json: &Json) -> Option<RoleCounts> {
    Some(RoleCounts { role: role(json)?, counts: counts(json.get("counts")?)? })
}
