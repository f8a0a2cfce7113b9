//! A revealed picture as files: the same numbers in all of them, and nothing that a board may not show. What is struck
//! out on the board is struck out here too. No file holds a time, an order, or anything of a single person.

mod column;
mod csv;
mod drawing;
mod paper;
mod plane;
mod svg;

pub use self::csv::csv;
pub use self::drawing::{Anchor, Colour, Drawing, Font, Item, Weight};
pub use self::paper::drawing;

use super::Look;
use crate::domain::date::Date;
use crate::domain::session::Choice;

/// What stands in a file beside the pictures.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The session's title; may be empty.
    pub title: &'a str,
    /// The day; no file holds a time.
    pub date: Date,
    pub choice: &'a Choice,
    pub look: Look<'a>,
}
