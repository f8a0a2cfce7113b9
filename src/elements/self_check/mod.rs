//! `<llo-self-check>`: fourteen statements answered in private, at most three themes, small experiments.

pub mod effect;
pub mod model;
pub mod msg;
pub mod notice;
pub mod planning;
pub mod printing;
pub mod query;
pub mod update;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub(crate) mod web;
pub mod wording;
