//! `<llo-board>`: the facilitator's page. It leads a live session, shows it to the room, and counts without phones.
//! A second window of it only shows ([`model::Watch`]): it hears the same signed states as a participant, and nothing else.
//!
//! * [`options`]: its attributes, parsed.
//! * [`draft`]: `llo-board/1`, a session as the facilitator's browser keeps it, and as a hand-over file.
//! * [`result`]: `llo-session/1`, what a session may be told of afterwards, for the page and as a file.

pub mod bar;
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
