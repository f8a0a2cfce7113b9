//! `<llo-self-check>`: fourteen statements answered in private, at most three themes, small experiments.
//!
//! * [`options`]: its attributes, parsed.
//! * [`draft`]: `llo-check/1`, what one browser keeps, and a file of the person's own.
//! * [`result`]: `llo-self-check-result/1`, what a person shares, and nothing besides.
//! * [`progress`]: `llo-progress/1`, how far they are, as the page hears it.
//! * [`calendar`]: the look-back as an appointment for any calendar, RFC 5545.

pub mod calendar;
pub mod control_ids;
pub mod draft;
pub mod effect;
pub mod model;
pub mod msg;
pub mod notice;
pub mod options;
pub mod planning;
pub mod printing;
pub mod progress;
pub mod query;
pub mod result;
#[cfg(not(target_arch = "wasm32"))]
pub mod surface;
pub mod update;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub(crate) mod web;
pub mod wording;
