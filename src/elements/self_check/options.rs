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
}

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
        (Options { language, storage, instance, expires }, complaints)
    }
}
