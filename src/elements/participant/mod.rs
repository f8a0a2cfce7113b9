//! `<llo-dialogue session="…">`: a participant in a live session. Placing is that of [`dialogue`](super::dialogue), so
//! that both look and behave the same; when, and what becomes of it, follows the facilitator.
//!
//! * [`options`]: its attributes, parsed.
//! * [`draft`]: `llo-seat/1`, what a participant's browser keeps of a live session.

pub mod control_ids;
pub mod draft;
pub mod model;
pub mod msg;
pub mod notice;
pub mod options;
pub mod own;
pub mod query;
pub mod update;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub(crate) mod web;
