//! `<llo-board>`: the facilitator's page. It leads a live session, shows it to the room, and counts without phones.
//! A second window of it only shows ([`model::Watch`]): it hears the same signed states as a participant, and nothing else.

pub mod bar;
pub mod model;
pub mod msg;
pub mod notice;
pub mod query;
pub mod update;
pub mod view;
#[cfg(target_arch = "wasm32")]
pub(crate) mod web;
pub mod wording;
