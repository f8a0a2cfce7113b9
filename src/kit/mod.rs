//! What every element shares: what an element is ([`element`]), the loop ([`driver`], [`context`]), every consequence
//! ([`effect`]), the edges as traits with doubles ([`ports`], [`memory`]), remembering ([`remembering`], [`storage`]), what a
//! person is told ([`notice`]), when what is kept is over ([`idle_time`]), a file for a calendar ([`calendar_file`]), and for
//! elements of a live session [`live_effect`], [`no_way`], [`qr`] and [`drawing`]. Nothing here knows an element. `web` is
//! the same at the browser.

pub mod calendar_file;
pub mod context;
pub mod control_ids;
pub mod drawing;
pub mod driver;
pub mod effect;
pub mod element;
pub mod idle_time;
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
