//! `<llo-cards>`: sixteen talk cards, drawn one at a time, one of them kept; and the question of the month.
//!
//! * [`options`]: its attributes, parsed.
//! * [`draft`]: `llo-cards/1`, what one browser keeps: the one card, and a person's own lines.
//! * [`result`]: `llo-cards-result/1`, which card a person keeps, if they share that, and nothing besides.
//! * [`calendar`]: the question of the month as a repeating entry for any calendar, RFC 5545.

pub mod calendar;
pub mod control_ids;
pub mod draft;
pub mod model;
pub mod msg;
pub mod notice;
pub mod options;
pub mod query;
pub mod result;
#[cfg(not(target_arch = "wasm32"))]
pub mod surface;
pub mod update;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub(crate) mod web;
pub mod wording;
