//! What every element shares: what an element is ([`element`]), the loop ([`driver`], [`context`]), every consequence
//! ([`effect`]), the edges as traits with doubles ([`ports`], [`memory`]), remembering ([`remembering`], [`storage`]), what a
//! person is told ([`notice`]), and for elements of a live session [`live_effect`], [`no_way`] and [`qr`]. Nothing here knows
//! an element. `web` is the same at the browser.

pub mod context;
pub mod driver;
pub mod effect;
pub mod element;
pub mod live_effect;
pub mod memory;
pub mod no_way;
pub mod notice;
pub mod plane;
pub mod ports;
pub mod qr;
pub mod remembering;
mod seen_slots;
pub mod storage;
#[cfg(target_arch = "wasm32")]
pub mod web;
