//! The bundle for pages with a `<llo-board>`, and whatever else of a session stands beside it.
#![cfg(target_arch = "wasm32")]

use llo_dialogue::elements::{Board, Dialogue, Participant};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    llo_dialogue::register!(Dialogue, Participant, Board);
}
