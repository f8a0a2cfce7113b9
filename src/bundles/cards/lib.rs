//! The bundle for pages with talk cards alone: `<llo-cards>`.
#![cfg(target_arch = "wasm32")]

use llo_dialogue::elements::Cards;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    llo_dialogue::register!(Cards);
}
