//! Many answers in few letters: twenty thousand have to fit into what a browser keeps. Every record has one length and is
//! written in base 32.

use serde::{Deserialize, Serialize};

use crate::contract::wire::{decode, encode};
use crate::domain::disclosure::{Role, Roles};
use crate::domain::session::{Done, Placed, RoundNo};
use crate::domain::space::{AxisValue, Pin};

/// An answer in five bytes: a flag byte and the two pins, 0 where there is none.
pub(super) type Packed = [u8; 5];

const NO_ROLE: u8 = 7;
const SECOND: u8 = 1 << 3;
/// The host entered it.
pub(super) const ENTERED: u8 = 1 << 4;
/// The participant has left; there is nothing else.
pub(super) const GONE: u8 = 1 << 5;

/// Done with the question without a pin, or a pin and not done; what was kept before this was said has neither.
const PASSED_CURRENT: u8 = 1 << 6;
const PASSED_DESIRED: u8 = 1 << 7;

/// With one of the marks above, or none.
pub(super) fn pack(placed: Placed, mark: u8) -> Packed {
    let round = match placed.round {
        RoundNo::First => 0,
        RoundNo::Second => SECOND,
    };
    let role = placed.role.and_then(|role| u8::try_from(role.index()).ok()).unwrap_or(NO_ROLE);
    let pin = |pin: Option<Pin>| pin.map_or([0; 2], |pin| [pin.focus.get(), pin.stance.get()]);
    let ([a, b], [c, d]) = (pin(placed.current), pin(placed.desired));
    let pins = Done::with_pins(placed.current, placed.desired);
    let current = if placed.done.current == pins.current { 0 } else { PASSED_CURRENT };
    let desired = if placed.done.desired == pins.desired { 0 } else { PASSED_DESIRED };
    [role | round | mark | current | desired, a, b, c, d]
}

/// `None` for what [`pack`] does not write.
pub(super) fn unpack([flags, a, b, c, d]: Packed) -> Option<(Placed, u8)> {
    let role = match flags & 7 {
        NO_ROLE => None,
        index => Some(Roles::new(Roles::LIMIT)?.at(index)?),
    };
    let round = if flags & SECOND == 0 { RoundNo::First } else { RoundNo::Second };
    let (current, desired) = (pin(a, b)?, pin(c, d)?);
    let pins = Done::with_pins(current, desired);
    let done = Done {
        current: pins.current != (flags & PASSED_CURRENT != 0),
        desired: pins.desired != (flags & PASSED_DESIRED != 0),
    };
    let placed = Placed { round, current, desired, role, done };
    let mark = flags & !(7 | SECOND | PASSED_CURRENT | PASSED_DESIRED);
    [0, ENTERED, GONE].contains(&mark).then_some((placed, mark))
}

/// Records of one length, one behind the other, and nothing else.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(super) struct Records<const BYTES: usize>(pub Vec<[u8; BYTES]>);

impl<const BYTES: usize> From<Records<BYTES>> for String {
    fn from(Records(records): Records<BYTES>) -> String {
        records.iter().map(|record| encode(record)).collect()
    }
}

impl<const BYTES: usize> TryFrom<String> for Records<BYTES> {
    type Error = String;

    fn try_from(text: String) -> Result<Records<BYTES>, String> {
        let record = |letters| decode(std::str::from_utf8(letters).ok()?);
        let records: Option<Vec<[u8; BYTES]>> = text.as_bytes().chunks(BYTES / 5 * 8).map(record).collect();
        records.map(Records).ok_or_else(|| format!("must be records of {BYTES} bytes in base 32"))
    }
}

fn pin(focus: u8, stance: u8) -> Option<Option<Pin>> {
    let value = |number: u8| AxisValue::nearest(number.into()).ok().filter(|value| value.get() == number);
    match (focus, stance) {
        (0, 0) => Some(None),
        _ => Some(Some(Pin::new(value(focus)?, value(stance)?))),
    }
}

/// Whether a role is one of a session's; no role always is.
pub(super) fn is_of(roles: Roles, role: Option<Role>) -> bool {
    role.is_none_or(|role| roles.have(role))
}
