//! What the elements do, without a browser. Per element: one truth (`model`), every cause (`msg`), the table of what
//! follows (`update`), questions to the truth (`query`, `view`). For all of them: the loop (`driver`), every
//! consequence (`effect`), the edges as traits (`ports`), remembering, and what a person is told (`notice`).

#[cfg(feature = "live")]
pub mod board;
pub mod context;
pub mod dialogue;
pub mod driver;
pub mod effect;
pub mod element;
#[cfg(feature = "live")]
pub mod guest;
pub mod live_effect;
pub mod memory;
pub mod no_way;
pub mod notice;
pub mod ports;
pub mod qr;
pub mod remembering;
#[cfg(feature = "live")]
pub mod reveal;
mod seen_slots;
#[cfg(feature = "self-check")]
pub mod self_check;
pub mod storage;
