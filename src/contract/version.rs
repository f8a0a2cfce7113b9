//! What every format of ours begins with when it is read: whose it is, and of which version.

use super::json::{self, Json};
use crate::domain::digits;

/// Why a text is not of a format that we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Foreign {
    /// No JSON, or of another format.
    NotOurs,
    /// Without a version that we know, or too long.
    Damaged,
    /// Of a version that this one does not know.
    Newer,
}

/// Whether this is of a version of a schema (`llo-seat/1`) that we read: ours, or an earlier one.
pub(super) fn is_known(json: &Json, schema: &str) -> bool {
    versions(json, schema).is_some_and(|(said, ours)| said > Some(0) && said <= ours)
}

/// The JSON of a text of this schema (`llo-seat/1`; versions have one digit), of at most so many bytes. The version comes
/// first: what is newer is newer, whatever its size or shape.
pub(super) fn of_schema(text: &str, schema: &str, limit: usize) -> Result<Json, Foreign> {
    let json = json::read(text).map_err(|_| Foreign::NotOurs)?;
    let (said, ours) = versions(&json, schema).ok_or(Foreign::NotOurs)?;
    if said > ours {
        Err(Foreign::Newer)
    } else if said == ours && text.len() <= limit {
        Ok(json)
    } else {
        Err(Foreign::Damaged)
    }
}

/// The version that stands there, if it is one, and ours. `None` for what is of another schema.
fn versions(json: &Json, schema: &str) -> Option<(Option<u32>, Option<u32>)> {
    let (name, ours) = schema.split_at_checked(schema.len() - 1)?;
    let said = json.get("schema")?.as_str()?.strip_prefix(name)?;
    Some((digits::whole(said), digits::whole(ours)))
}
