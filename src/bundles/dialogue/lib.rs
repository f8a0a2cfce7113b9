//! The bundle for pages with `<llo-dialogue>` alone.
#![cfg(target_arch = "wasm32")]

use llo_dialogue::elements::Dialogue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    llo_dialogue::register!(Dialogue);
}
