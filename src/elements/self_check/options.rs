//! The attributes of `<llo-self-check>`, parsed. As in [`contract::options`](crate::contract::options), an unknown value
//! falls back to the default and is said.

use crate::contract::attribute::Attribute;
use crate::contract::expires::Expires;
use crate::contract::ids::Language;
use crate::contract::options::{self, Complaint, FromAttributes, Instance, RawOptions, StorageMode};

/// What the host configured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    pub language: Language,
    pub storage: StorageMode,
    pub instance: Instance,
    pub expires: Option<Expires>,
    /// Who reads what is shared, in the page's own words.
    pub share_to: Option<String>,
}

/// The longest name of who reads what is shared, in characters.
const SHARE_TO_LIMIT: usize = 80;

impl FromAttributes for Options {
    fn from_attributes(raw: &RawOptions) -> (Options, Vec<Complaint>) {
        Options::parse(raw)
    }
}

impl Options {
    pub fn parse(raw: &RawOptions) -> (Options, Vec<Complaint>) {
        let mut complaints = Vec::new();
        let (language, storage, instance) = options::common(raw, &mut complaints);
        let expires = options::known(raw.expires.as_deref(), Attribute::Expires, &mut complaints, |text| {
            Expires::parse(text).map(Some)
        });
        let share_to = options::known(raw.share_to.as_deref(), Attribute::ShareTo, &mut complaints, |text| {
            let fits = text.chars().count() <= SHARE_TO_LIMIT && !text.chars().any(char::is_control);
            fits.then(|| Some(text.to_owned()))
        });
        (Options { language, storage, instance, expires, share_to }, complaints)
    }
}
