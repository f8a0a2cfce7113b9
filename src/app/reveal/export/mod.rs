//! A revealed picture as files: the same numbers in all of them, and nothing that the board may not show.

use super::{Layers, Look, Pictures};
use crate::contract::wire::RoleNames;
use crate::domain::date::Date;
use crate::domain::session::{Choice, Session};

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

/// A picture as a list of shapes and texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {}

impl Drawing {
    /// As a file of its own.
    pub fn svg(&self) -> String {
        String::new()
    }

    /// For `edge.js`, which draws it on a canvas: an SVG cannot be loaded into an image under our policy.
    pub fn lines(&self) -> String {
        String::new()
    }
}

/// What is shown, on paper of 1600 × 1200.
pub fn drawing(_pictures: &Pictures, _layers: Layers, _about: &About) -> Drawing {
    Drawing::default()
}

/// Everything that was revealed, as a table for a spreadsheet.
pub fn csv(_session: &Session, _roles: &RoleNames, _about: &About) -> String {
    String::new()
}

/// Everything that was revealed, as `llo-session/1`.
pub fn json(_session: &Session, _roles: &RoleNames, _about: &About) -> String {
    String::new()
}
