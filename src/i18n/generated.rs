//! What the build makes of `src/words`: the languages, and the accessors of each element's words.

use super::message::{List, Number, Pieces, Value};
use super::table::{ElementWords, Shape, Words};
use crate::contract::ids::Language;

#[cfg(not(target_arch = "wasm32"))]
include!(concat!(env!("OUT_DIR"), "/files.rs"));
include!(concat!(env!("OUT_DIR"), "/accessors.rs"));
