//! Keys, and many answers in few letters, for [`super::board_draft`] and [`super::seat`]: twenty thousand answers have to
//! fit into what a browser keeps. Every record has one length and is written in base 32.

use super::wire::{decode, encode};
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

/// The records one behind the other.
pub(super) fn letters<const BYTES: usize>(records: impl Iterator<Item = [u8; BYTES]>) -> String {
    let mut text = String::new();
    for record in records {
        text.push_str(&encode(&record));
    }
    text
}

/// The records again. `None` when there is anything else.
pub(super) fn records<const BYTES: usize>(text: &str) -> Option<Vec<[u8; BYTES]>> {
    let mut records = Vec::new();
    for chunk in text.as_bytes().chunks(BYTES / 5 * 8) {
        records.push(decode(std::str::from_utf8(chunk).ok()?)?);
    }
    Some(records)
}

/// Two keys, or what they are made of.
pub(super) fn keys_letters(keys: [u8; 64]) -> String {
    let mut padded = [0; 65];
    padded[..64].copy_from_slice(&keys);
    encode(&padded)
}

pub(super) fn keys(text: &str) -> Option<[u8; 64]> {
    let padded = decode::<65>(text)?;
    let (keys, padding) = padded.split_first_chunk::<64>()?;
    (padding == [0]).then_some(*keys)
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
