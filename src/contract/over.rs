//! Whether something that a browser keeps is over, whichever element wrote it. Every element of ours looks at all that
//! ours keep when it starts: otherwise keys and pins would lie in a closed browser until just that page is opened again.
//!
//! Only what says itself that its time has passed is over: the session of a board or a seat by the moment in it and
//! [`SPARED`], a self-check by the time it was begun under. What has no end, is damaged or newer is left: the element that it is of
//! knows what to do with it.

use super::check_options::Expires;
use super::json::{self, Json};
use super::version::is_known;
use super::{board_draft, check_draft, seat};
use crate::domain::time::Time;

/// How wrong a clock may be, in milliseconds.
pub const A_DAY: u64 = 24 * 60 * 60 * 1000;
/// How long a session lasts at most, in milliseconds: twelve hours.
pub const LASTS: u64 = 12 * 60 * 60 * 1000;

/// The clock of a device may be wrong, or leap and come back. So what is kept of a session stays for so many milliseconds
/// past its end by that clock: as long as the end of one may be ahead.
pub const SPARED: u64 = LASTS + A_DAY;

/// Whether what is kept of a session that ends then has to go.
pub fn has_ended(end: u64, now: Time) -> bool {
    now.millis() > end.saturating_add(SPARED)
}

/// `text` stands under a key of ours.
pub fn is_over(text: &str, now: Time) -> bool {
    // What is longer than the longest that is read is damaged.
    if text.len() > board_draft::LIMIT {
        return false;
    }
    json::read(text).is_ok_and(|json| ends(&json, now).unwrap_or(false))
}

/// `None` when nothing is said of an end.
fn ends(json: &Json, now: Time) -> Option<bool> {
    let number = |name: &str| json.get(name)?.as_u64();
    if is_known(json, board_draft::SCHEMA) {
        Some(has_ended(number("not_after")?, now))
    } else if is_known(json, seat::SCHEMA) {
        Some(has_ended(number("until")?, now))
    } else if is_known(json, check_draft::SCHEMA) {
        // Zero is a moment that is not known.
        let touched = number("touched").filter(|touched| *touched > 0)?;
        Some(Expires::from_minutes(number("expires")?)?.is_over(touched, now.millis()))
    } else {
        None
    }
}
