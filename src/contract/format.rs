//! What our formats in JSON have in common: each says first whose it is and of which version, has a longest size, and one
//! derived type for both directions. A text that is refused is refused with the place and the reason.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::domain::digits;

/// A stored text as it was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading<T> {
    Draft(T),
    /// Written by a newer version of this product: not ours to touch.
    Newer,
    /// Not of this format, or damaged.
    Corrupt(Fault),
}

/// What is wrong with a text, and where: `rounds[0].themes[2]: unknown capability "x"`. It is for the page's maker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(String);

impl Fault {
    const LIMIT: usize = 200;

    /// Serde quotes a text that stands where none should. It may be a person's own words, and a page may collect what is
    /// said on its console: so that is left out.
    pub(super) fn new(what: impl fmt::Display) -> Fault {
        let what = what.to_string();
        let around = what.split_once(" string \"").zip(what.rsplit_once("\", expected "));
        let told = around.map(|((before, _), (_, expected))| format!("{before} string, expected {expected}"));
        Fault(told.unwrap_or(what).chars().take(Self::LIMIT).collect())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text is not of a format that we know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// No JSON, or of another format.
    NotOurs(Fault),
    /// Without a version that we know, too long, or not what the format asks for.
    Damaged(Fault),
    /// Of a version that this one does not know.
    Newer,
}

impl<T> From<Refusal> for Reading<T> {
    fn from(refusal: Refusal) -> Reading<T> {
        match refusal {
            Refusal::NotOurs(fault) | Refusal::Damaged(fault) => Reading::Corrupt(fault),
            Refusal::Newer => Reading::Newer,
        }
    }
}

/// One version of a format. Its type is marked with `#[serde(tag = "schema", rename = "llo-seat/1")]`, which writes the
/// schema first; [`read`] looks at it.
pub(crate) trait Format: Serialize + DeserializeOwned {
    /// Name and version, which has one digit.
    const SCHEMA: &'static str;
    /// The longest text that is read, in bytes.
    const LIMIT: usize;
}

/// Reads a text of this format, and what it stands for. The version comes first: what is newer is newer, whatever its size
/// or shape.
pub(crate) fn read<F, T>(text: &str) -> Result<T, Refusal>
where
    F: Format,
    T: TryFrom<F, Error: fmt::Display>,
{
    let json: Value = serde_json::from_str(text).map_err(|error| Refusal::NotOurs(Fault::new(error)))?;
    let schema = json.get("schema").and_then(Value::as_str).unwrap_or_default();
    let fault = || Fault::new(format_args!("schema: {schema:?} is not {:?}", F::SCHEMA));
    let (said, ours) = versions(schema, F::SCHEMA).ok_or_else(|| Refusal::NotOurs(fault()))?;
    if said > ours {
        return Err(Refusal::Newer);
    }
    if said != ours {
        return Err(Refusal::Damaged(fault()));
    }
    if text.len() > F::LIMIT {
        let fault = Fault::new(format_args!("{} bytes; at most {} are read", text.len(), F::LIMIT));
        return Err(Refusal::Damaged(fault));
    }
    let format: F = serde_path_to_error::deserialize(json).map_err(|error| Refusal::Damaged(Fault::new(error)))?;
    T::try_from(format).map_err(|error| Refusal::Damaged(Fault::new(error)))
}

/// Whether this is of a version of a schema (`llo-seat/1`) that we read: ours, or an earlier one.
pub(super) fn is_known(said: &str, schema: &str) -> bool {
    versions(said, schema).is_some_and(|(said, ours)| said > Some(0) && said <= ours)
}

/// The version that stands there, if it is one, and ours. `None` for what is of another schema.
fn versions(said: &str, schema: &str) -> Option<(Option<u32>, Option<u32>)> {
    let (name, ours) = schema.split_at_checked(schema.len() - 1)?;
    Some((digits::whole(said.strip_prefix(name)?), digits::whole(ours)))
}

const ALWAYS_JSON: &str = "our formats have texts as keys, and nothing that refuses to be written";

/// JSON on one line.
pub fn write<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect(ALWAYS_JSON)
}

/// JSON for people: each field on a line of its own, two blanks deeper for each level.
pub fn pretty<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string_pretty(value).expect(ALWAYS_JSON)
}

/// For a field that may be absent, but is something where it is there. With an `Option` inside, `null` is one of the values.
pub(crate) fn if_there<'de, D: Deserializer<'de>, T: Deserialize<'de>>(json: D) -> Result<Option<T>, D::Error> {
    T::deserialize(json).map(Some)
}

/// For a field that is only there when it is true.
pub(crate) fn is_false(value: &bool) -> bool {
    !value
}

/// Puts the name of a field before what is wrong with it, for rules that several fields make together.
pub(crate) fn at<E: fmt::Display>(field: &str) -> impl FnOnce(E) -> String {
    move |error| format!("{field}: {error}")
}
