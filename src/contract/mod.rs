//! The formats others rely on, one promise each. A released format only grows, or gets a new version.
//!
//! * [`result`]: `llo-result/1`, what the host page gets. Read it by name; new fields may appear.
//! * [`shared`]: `llo-self-check-result/1`, what a person shares of their self-check, and nothing besides.
//! * [`event`]: the details of the other events, `llo-ready/1`, `llo-progress/1`, `llo-notice/1`, `llo-error/1`.
//! * [`codes`]: what the person and the page's maker are told, by its stable code.
//! * [`kind`]: what an element can be on the Rust side.
//! * [`draft`]: `llo-draft/1`, what one browser keeps. Ours alone; newer drafts are never touched.
//! * [`check_draft`]: `llo-check/1`, the self-check as one browser keeps it, and as a file of the person's own.
//! * [`calendar`]: the look-back as an appointment for any calendar, RFC 5545.
//! * [`attribute`]: every attribute by its name, and what may stand in it.
//! * [`options`]: the attributes of the element, parsed. An unknown value falls back and is said, never guessed.
//! * `board_options`, `guest_options`, `broker`, `address` and `present`: attributes of the elements of a live session;
//!   `join_link`: the code in the address of the page to join on.
//! * `session_result`: `llo-session/1`, what a live session may be told of afterwards.
//! * [`board_draft`]: `llo-board/1`, a live session as the facilitator's browser keeps it, and as a hand-over file.
//! * [`seat`]: `llo-seat/1`, what a participant's browser keeps of a live session.
//! * [`over`]: whether what a browser keeps is over, whichever element wrote it.
//! * [`wire`]: `llo-wire/2`, the messages of a live session, written down so that others can speak it.

pub mod address;
pub mod attribute;
pub mod board_draft;
mod board_json;
pub mod board_options;
mod board_round;
pub mod broker;
pub mod calendar;
pub mod check_draft;
mod check_json;
pub mod check_options;
pub mod codes;
pub mod counted;
pub mod draft;
pub mod event;
pub mod guest_options;
pub mod ids;
pub mod join_link;
pub mod json;
pub mod kind;
pub(crate) mod named;
pub mod options;
pub mod over;
mod packed;
mod present;
pub mod result;
pub mod seat;
pub mod session_picture;
pub mod session_result;
pub mod shared;
pub mod shared_ids;
mod version;
pub mod wire;
