//! The attributes of `<llo-dialogue>`, parsed. As in [`contract::options`](crate::contract::options), an unknown value falls
//! back to the default and is said.

use crate::contract::ids::Language;
use crate::contract::options::{self, Complaint, FromAttributes, Instance, RawOptions, StorageMode};
use crate::domain::orientation::Orientation;
use crate::kit::storage::Slot;

/// What the host configured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    pub language: Language,
    pub storage: StorageMode,
    pub instance: Instance,
    pub orientation: Orientation,
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
        let orientation = options::orientation(raw, &mut complaints);
        (Options { language, storage, instance, orientation }, complaints)
    }

    /// Where a dialogue with these options keeps what a person did; `None` when nothing is to be kept.
    pub fn slot(&self) -> Option<Slot> {
        Slot::new("dialogue", self.storage, &self.instance)
    }
}
