//! Whether something that a browser keeps is over, whichever element wrote it. Every element of ours looks at all that
//! ours keep when it starts: otherwise keys and pins would lie in a closed browser until just that page is opened again.
//!
//! Only what says itself that its time has passed is over: the session of a board or of a participant by the moment in it
//! and [`SPARED`], a self-check and talk cards by the time they were begun under. What has no end, is damaged or newer is
//! left: the element that it is of knows what to do with it.
//!
//! How a draft is read stands with its element. A page that holds one element has to see that the draft of another is over,
//! so the names of the schemas that have an end stand here, with the field that says it. Reading that field whatever the
//! schema would need no names, and was rejected: it would erase what a newer version wrote.

use serde::Deserialize;

use super::expires::Expires;
use super::format::is_known;
use crate::domain::time::Time;

/// The session of a board, as its facilitator's browser keeps it. `not_after` says its end.
pub(crate) const BOARD: &str = "llo-board/1";
/// Taking part in a session, as a participant's browser keeps it. `until` says its end. The schema is older than the word.
pub(crate) const PARTICIPATION: &str = "llo-seat/1";
/// A self-check. `touched` and `expires` say its end, where it has one.
pub(crate) const CHECK: &str = "llo-check/1";
/// Talk cards: likewise.
pub(crate) const CARDS: &str = "llo-cards/1";
/// The longest text of any of them, in bytes. With 20,000 participants, both rounds revealed and locked, a board is about
/// 3 MB; browsers keep 5.
pub(crate) const LIMIT: usize = 4 * 1024 * 1024;

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
    if text.len() > LIMIT {
        return false;
    }
    serde_json::from_str::<Ends>(text).is_ok_and(|ends| ends.are_over(now))
}

/// What any of our formats says of its end.
#[derive(Deserialize)]
struct Ends {
    schema: String,
    not_after: Option<u64>,
    until: Option<u64>,
    touched: Option<u64>,
    expires: Option<Expires>,
}

impl Ends {
    /// Not when nothing is said of an end.
    fn are_over(&self, now: Time) -> bool {
        let is = |schema| is_known(&self.schema, schema);
        if is(BOARD) {
            self.not_after.is_some_and(|end| has_ended(end, now))
        } else if is(PARTICIPATION) {
            self.until.is_some_and(|end| has_ended(end, now))
        } else if is(CHECK) || is(CARDS) {
            // Zero is a moment that is not known.
            let touched = self.touched.filter(|touched| *touched > 0);
            touched.zip(self.expires).is_some_and(|(touched, expires)| expires.is_over(touched, now.millis()))
        } else {
            false
        }
    }
}
