//! Which of a participant's own pins were in the pictures of the group, as `llo-seat/1` keeps it: only this device knows.

use serde::{Deserialize, Serialize};

use crate::contract::values::PinV1;
use crate::domain::space::Pin;

/// Per round and moment: what counted when it was locked or revealed, a pin or none; `None` as long as it can change.
pub type Counted = [[Option<Option<Pin>>; 2]; 2];

/// The moments of the first round and those of the second. What is open is `null`, no pin is `false`.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "[Option<FixedV1>; 4]", into = "[Option<FixedV1>; 4]")]
pub(super) struct CountedV1(pub Counted);

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(untagged, expecting = "must be false or a pin")]
enum FixedV1 {
    No(bool),
    Pin(PinV1),
}

impl CountedV1 {
    /// Nothing as long as nothing is fixed.
    pub(super) fn of(counted: Counted) -> Option<CountedV1> {
        (counted != Counted::default()).then_some(CountedV1(counted))
    }
}

impl From<CountedV1> for [Option<FixedV1>; 4] {
    fn from(CountedV1([[a, b], [c, d]]): CountedV1) -> [Option<FixedV1>; 4] {
        let fixed = |pin: Option<Pin>| pin.map_or(FixedV1::No(false), |pin| FixedV1::Pin(pin.into()));
        [a, b, c, d].map(|moment| moment.map(fixed))
    }
}

impl TryFrom<[Option<FixedV1>; 4]> for CountedV1 {
    type Error = &'static str;

    fn try_from(moments: [Option<FixedV1>; 4]) -> Result<CountedV1, &'static str> {
        let is_true = |moment: &Option<FixedV1>| matches!(moment, Some(FixedV1::No(true)));
        if moments.iter().any(is_true) {
            return Err("must be false where there is no pin");
        }
        let pin = |fixed| match fixed {
            FixedV1::No(_) => None,
            FixedV1::Pin(pin) => Some(pin.into()),
        };
        let [a, b, c, d] = moments.map(|moment| moment.map(pin));
        Ok(CountedV1([[a, b], [c, d]]))
    }
}
