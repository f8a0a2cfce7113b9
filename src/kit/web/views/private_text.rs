//! What a field for a person's own words asks of the browser: to keep them to itself. Spelling and writing services of
//! some browsers send what is typed to a server of their own.

/// Attributes of every field in which somebody writes something of their own.
pub const PRIVATE_TEXT: &[(&str, &str)] =
    &[("autocomplete", "off"), ("spellcheck", "false"), ("writingsuggestions", "false")];
