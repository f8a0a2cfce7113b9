//! What the formats that others rely on have in common, and those that more than one element speaks. The format of one
//! element stands in its folder, as its `options`, `draft` and `result`. A released format only grows, or gets a new version.
//!
//! * [`event`]: the events by their names, and `llo-ready/1`, `llo-notice/1` and `llo-error/1`, which every element fires.
//! * [`codes`]: what the person and the page's maker are told, by its stable code.
//! * [`kind`]: what an element can be on the Rust side.
//! * [`attribute`]: every attribute by its name, and what may stand in it.
//! * [`options`]: the attributes that all elements have, parsed. An unknown value falls back and is said, never guessed.
//! * [`broker`], [`address`] and `present`: attributes of the elements of a live session; [`join_link`]: the code in the
//!   address of the page to join on.
//! * [`mod@format`]: what all formats have in common in JSON; [`ids`] and `values`: what stands in several of them.
//! * [`expires`]: after how long without anything done what is kept is erased.
//! * [`over`]: whether what a browser keeps is over, whichever element wrote it.
//! * [`wire`]: `llo-wire/2`, the messages of a live session, written down so that others can speak it.

pub mod address;
pub mod attribute;
pub mod broker;
pub mod codes;
pub mod event;
pub mod expires;
pub mod format;
pub mod ids;
pub mod join_link;
pub mod kind;
pub(crate) mod named;
pub mod options;
pub mod over;
pub(crate) mod present;
pub(crate) mod values;
pub mod wire;
