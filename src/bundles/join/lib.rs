//! The bundle for a participant's phone: `<llo-dialogue>`, with and without a session.
#![cfg(target_arch = "wasm32")]

use llo_dialogue::elements::{Dialogue, Participant};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    llo_dialogue::register!(Dialogue, Participant);
}
