//! The bundle for pages for one person: `<llo-dialogue>`, `<llo-self-check>` and `<llo-cards>`.
#![cfg(target_arch = "wasm32")]

use llo_dialogue::elements::{Cards, Dialogue, SelfCheck};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    llo_dialogue::register!(Dialogue, SelfCheck, Cards);
}
