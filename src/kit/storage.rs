//! Where a draft is kept and whether it is: the slot, and the state of remembering.

use super::ports::StoreError;
use crate::contract::options::{Instance, StorageMode};

/// A named place in one of the browser's storages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub area: Area,
    key: String,
}

/// One of the browser's two storages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    Local,
    Session,
}

impl Slot {
    /// Every key of ours starts with this.
    pub const PREFIX: &'static str = "llo:";

    /// The slot of an element, by its name in keys; `None` when nothing is to be kept.
    pub fn new(element: &str, storage: StorageMode, instance: &Instance) -> Option<Slot> {
        let area = match storage {
            StorageMode::Local => Area::Local,
            StorageMode::Session => Area::Session,
            StorageMode::None => return None,
        };
        Some(Slot { area, key: format!("{}{element}:{}", Self::PREFIX, instance.as_str()) })
    }

    /// The slot under a key that was found; `None` when the key is not of ours.
    pub fn found(area: Area, key: String) -> Option<Slot> {
        key.starts_with(Self::PREFIX).then_some(Slot { area, key })
    }

    pub fn key(&self) -> &str {
        &self.key
    }

    /// Where a damaged text is set aside.
    pub fn aside_key(&self) -> String {
        format!("{}:aside", self.key)
    }
}

/// What a store answered, or what somebody else did to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    Loaded(Result<Option<String>, StoreError>),
    Saved(Result<(), StoreError>),
    SetAside(Result<(), StoreError>),
    Erased(Result<(), StoreError>),
    /// Another tab or another element of the same instance wrote this, or erased it.
    Elsewhere(Option<String>),
}

/// Whether what the person does is remembered.
#[derive(Clone, Debug, PartialEq)]
pub enum Memory {
    /// Nothing was read yet, so nothing may be written. What an element held while it was off the page is newer
    /// than what is stored: `carried` says that it holds such.
    Unread { carried: bool },
    /// Damaged text was found and is being set aside; until then nothing is written.
    SettingAside(Slot),
    /// Written at every change. `failed` says that the last write did not work; the next one tries again.
    Kept { slot: Slot, failed: bool },
    /// In memory only, and never written over what is stored.
    Untouched,
    /// In memory only, because the host wants it so.
    Off,
}

impl Memory {
    /// Whether no storage holds what the element holds.
    pub fn is_elsewhere(&self) -> bool {
        match self {
            Memory::Kept { failed: false, .. } | Memory::Unread { .. } => false,
            Memory::Kept { failed: true, .. } | Memory::SettingAside(_) | Memory::Untouched | Memory::Off => true,
        }
    }

    /// The slot to write to.
    pub fn slot(&self) -> Option<&Slot> {
        match self {
            Memory::Kept { slot, .. } => Some(slot),
            Memory::Unread { .. } | Memory::SettingAside(_) | Memory::Untouched | Memory::Off => None,
        }
    }
}
