//! `<llo-dialogue>`: two questions, two pins, the step between them.
//!
//! * [`options`]: its attributes, parsed.
//! * [`draft`]: `llo-draft/1`, what one browser keeps. Ours alone; newer drafts are never touched.
//! * [`result`]: `llo-result/1`, what the host page gets. Read it by name; new fields may appear.

pub mod control_ids;
pub mod draft;
pub mod model;
pub mod msg;
pub mod options;
pub mod plane;
pub mod query;
pub mod result;
#[cfg(not(target_arch = "wasm32"))]
pub mod surface;
pub mod update;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub(crate) mod web;
pub mod wording;
