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

/// A number that is not said is 0.
fn number_or_none(json: &Json, name: &str) -> Option<u32> {
    json.get(name).map_or(Some(0), |_| number(json, name))
}

pub(in crate::contract) fn flows(json: &Json) -> Option<Result<Flows, Withheld>> {
    part(json, |json| Flows::told(corners(|quadrant| counts(json.get(quadrant_id(quadrant))?))?))
}

/// A picture of a session with these roles, with the counts of the round before it if there are any.
pub(in crate::contract) fn seen(json: &Json, roles: Roles) -> Option<Seen> {
    let told = Told {
        counts: counts(json.get("counts")?)?,
        entered: number(json, "entered")?,
        left_out: number(json, "left_out")?,
        marks: part(json.get("marks")?, marks)?,
        struck: number_or_none(json, "struck")?,
        undrawn: number_or_none(json, "undrawn")?,
        density: part(json.get("density")?, |density| density.as_bool()?.then_some(()))?,
        roles: part(json.get("roles")?, |json| groups(json, roles))?,
    };
    let before = match json.get("before") {
        None | Some(Json::Null) => None,
        Some(before) => {
            Some(part(before, |before| counts(before).filter(|before| before.total() >= Floor::Counts.lowest()))?)
        }
    };
    Some(Seen { picture: Picture::told(told)?, before })
}

/// Why something is not shown, or else what it is.
fn part<T>(json: &Json, shown: impl FnOnce(&Json) -> Option<T>) -> Option<Result<T, Withheld>> {
    match json.get("withheld") {
        Some(why) => withheld(json, why.as_str()?).map(Err),
        None => shown(json).map(Ok),
    }
}

#[inline(never)]
fn withheld(json: &Json, why: &str) -> Option<Withheld> {
    match why {
        "below" => Some(Withheld::Below(number(json, "people")?)),
        "typed-counts" => Some(Withheld::TypedCounts),
        "one-sided" => Some(Withheld::OneSided),
        "other-people" => Some(Withheld::OtherPeople),
        "no-roles" => Some(Withheld::NoRoles),
        "roles-not-counted" => Some(Withheld::RolesNotCounted),
        _ => None,
    }
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

fn marks(json: &Json) -> Option<Vec<Mark>> {
    let mut marks = Vec::new();
    for json in json.as_list()? {
        marks.push(mark(json)?);
    }
    Some(marks)
}

fn mark(json: &Json) -> Option<Mark> {
    let bin = |name| Bin::at(u8::try_from(number(json, name)?).ok()?);
    let cell = Cell { focus: bin("focus")?, stance: bin("stance")? };
    Mark::new(cell, number(json, "people")?, number_or_none(json, "struck")?)
}

fn groups(json: &Json, roles: Roles) -> Option<Vec<RoleCounts>> {
    let mut groups = Vec::new();
    for json in json.as_list()? {
        let role = role(json)?;
        role.is_none_or(|role| roles.have(role)).then_some(())?;
        groups.push(RoleCounts { role, counts: counts(json.get("counts")?)? });
    }
    Some(groups)
}
