//! The rules of the dialogue: plain Rust on `std`, without serde, clocks, randomness, display strings or pixels.

pub mod dialogue;
pub mod gesture;
pub mod nudge;
pub mod orientation;
pub mod space;
pub mod time;
