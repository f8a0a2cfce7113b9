//! What only a browser knows: the real storages, a real shadow root, real events. Run through wasm-pack.
#![cfg(target_arch = "wasm32")]

mod adapters;
mod answering;
mod connections;
mod element;
mod example;
mod mounting;
mod page;
mod store;
#[path = "../support/store_laws.rs"]
mod store_laws;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
