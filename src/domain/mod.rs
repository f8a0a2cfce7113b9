//! The rules of the dialogue, the self-check and the talk cards: plain Rust on `std`, without serde, clocks, randomness,
//! display strings or pixels.

pub mod cards;
pub mod check;
pub mod date;
pub mod dialogue;
pub mod digits;
pub mod disclosure;
pub mod experiment;
pub mod gesture;
pub mod leap;
pub mod month_question;
pub mod monthly;
pub mod nudge;
pub mod orientation;
pub mod self_check;
pub mod session;
pub mod space;
pub mod time;
