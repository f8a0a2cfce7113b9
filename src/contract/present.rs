//! Attributes that are on by being there, as HTML has them and as frameworks write them.

use super::attribute::Attribute;

/// What an attribute says that is on by being there: frameworks write `true`, `false`, or its own name as its value.
pub enum Present<'a> {
    No,
    /// Without a value.
    Yes,
    With(&'a str),
}

pub fn present<'a>(value: Option<&'a str>, attribute: Attribute) -> Present<'a> {
    let Some(text) = value.map(str::trim) else { return Present::No };
    let says = |word: &str| text.eq_ignore_ascii_case(word);
    match text {
        _ if says("false") => Present::No,
        _ if text.is_empty() || says("true") || says(attribute.name()) => Present::Yes,
        text => Present::With(text),
    }
}
