//! Values of the domain, and keys, as our formats write them, with their rules: what is read is one of them.

use serde::{Deserialize, Serialize};

use super::wire::{decode, encode};
use crate::domain::date::Date;
use crate::domain::disclosure::{Role, Roles};
use crate::domain::session::RoundNo;
use crate::domain::space::{AxisValue, Pin};

/// `2026-11-30`.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct DateV1(pub Date);

impl From<DateV1> for String {
    fn from(DateV1(date): DateV1) -> String {
        date.iso()
    }
}

impl TryFrom<String> for DateV1 {
    type Error = String;

    fn try_from(text: String) -> Result<DateV1, String> {
        Date::parse(&text).map(DateV1).ok_or_else(|| format!("{text:?} is no day"))
    }
}

/// A pin where it stands.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) struct PinV1 {
    focus: AxisV1,
    stance: AxisV1,
}

/// Exactly one of the values of an axis, nothing that is near it.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
struct AxisV1(AxisValue);

impl From<Pin> for PinV1 {
    fn from(pin: Pin) -> PinV1 {
        PinV1 { focus: AxisV1(pin.focus), stance: AxisV1(pin.stance) }
    }
}

impl From<PinV1> for Pin {
    fn from(PinV1 { focus: AxisV1(focus), stance: AxisV1(stance) }: PinV1) -> Pin {
        Pin::new(focus, stance)
    }
}

impl From<AxisV1> for u8 {
    fn from(AxisV1(value): AxisV1) -> u8 {
        value.get()
    }
}

impl TryFrom<u8> for AxisV1 {
    type Error = String;

    fn try_from(number: u8) -> Result<AxisV1, String> {
        let value = AxisValue::nearest(number.into()).ok().filter(|value| value.get() == number);
        value.map(AxisV1).ok_or_else(|| format!("{number} is no odd number from 1 to 99"))
    }
}

/// 1 or 2.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub(crate) struct RoundNoV1(pub RoundNo);

impl From<RoundNoV1> for u8 {
    fn from(RoundNoV1(round): RoundNoV1) -> u8 {
        match round {
            RoundNo::First => 1,
            RoundNo::Second => 2,
        }
    }
}

impl TryFrom<u8> for RoundNoV1 {
    type Error = String;

    fn try_from(number: u8) -> Result<RoundNoV1, String> {
        match number {
            1 => Ok(RoundNoV1(RoundNo::First)),
            2 => Ok(RoundNoV1(RoundNo::Second)),
            _ => Err(format!("there is no round {number}")),
        }
    }
}

/// A role that some session has, counted from 0; whether this one has it, the session knows.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub(crate) struct RoleV1(pub Role);

impl From<RoleV1> for u8 {
    fn from(RoleV1(role): RoleV1) -> u8 {
        // Below Roles::LIMIT.
        role.index() as u8
    }
}

impl TryFrom<u8> for RoleV1 {
    type Error = String;

    fn try_from(index: u8) -> Result<RoleV1, String> {
        let role = Roles::new(Roles::LIMIT).and_then(|roles| roles.at(index));
        role.map(RoleV1).ok_or_else(|| format!("there is no role {index}"))
    }
}

/// Two keys, or what they are made of; a zero byte fills the letters up.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct KeysV1(pub [u8; 64]);

impl From<KeysV1> for String {
    fn from(KeysV1(keys): KeysV1) -> String {
        let mut padded = [0; 65];
        padded[..64].copy_from_slice(&keys);
        encode(&padded)
    }
}

impl TryFrom<String> for KeysV1 {
    type Error = &'static str;

    fn try_from(text: String) -> Result<KeysV1, &'static str> {
        let padded: Option<[u8; 65]> = decode(&text);
        match padded.as_ref().and_then(|padded| padded.split_first_chunk()) {
            Some((keys, [0])) => Ok(KeysV1(*keys)),
            _ => Err("must be 64 bytes and a zero byte in base 32"),
        }
    }
}
