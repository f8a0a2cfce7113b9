//! The bundle for pages with everything: a self-check or talk cards beside a board or a session.
#![cfg(target_arch = "wasm32")]

use llo_dialogue::elements::{Board, Cards, Dialogue, Participant, SelfCheck};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn start() {
    llo_dialogue::register!(Dialogue, SelfCheck, Cards, Participant, Board);
}
