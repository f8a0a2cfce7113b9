//! Which of a participant's own pins were in the pictures of the group, as `llo-seat/1` keeps it: only this device knows.

use serde::Serialize;

use super::json::Json;
use super::wire::contribution::{PinV1, place};
use crate::domain::space::Pin;

/// Per round and moment: what counted when it was locked or revealed, a pin or none; `None` as long as it can change.
pub type Counted = [[Option<Option<Pin>>; 2]; 2];

/// Open is `null`, no pin is `false`.
pub(super) type CountedV1 = Vec<Option<FixedV1>>;

#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum FixedV1 {
    No(bool),
    Pin(PinV1),
}

/// Nothing as long as nothing is fixed.
pub(super) fn write(counted: &Counted) -> Option<CountedV1> {
    let fixed = |pin: Option<Pin>| pin.map_or(FixedV1::No(false), |pin| FixedV1::Pin(PinV1::of(pin)));
    let mut all = Vec::new();
    for both in counted {
        for each in both {
            all.push(each.map(fixed));
        }
    }
    (*counted != Counted::default()).then_some(all)
}

pub(super) fn read(json: Option<&Json>) -> Option<Counted> {
    let mut counted = Counted::default();
    let Some(json) = json else { return Some(counted) };
    let each = json.as_list()?;
    let all = counted.iter_mut().flatten();
    if each.len() != 4 {
        return None;
    }
    for (slot, json) in all.zip(each) {
        *slot = match json {
            Json::Null => None,
            Json::Bool(false) => Some(None),
            pin => Some(Some(place(pin)?)),
        };
    }
    Some(counted)
}
