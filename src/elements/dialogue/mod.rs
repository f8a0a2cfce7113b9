//! `<llo-dialogue>`: two questions, two pins, the step between them.

pub mod model;
pub mod msg;
pub mod plane;
pub mod query;
pub mod update;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub(crate) mod web;
pub mod wording;
