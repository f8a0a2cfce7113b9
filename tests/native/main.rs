//! Tests of everything that needs no browser: one binary, a module per behaviour.
#![cfg(not(target_arch = "wasm32"))]

mod app;
mod board;
mod check_words;
mod contract;
mod domain;
mod live;
mod participant;
mod readme;
mod reveal;
mod reveal_words;
mod self_check;
mod self_check_view;
#[path = "../support/mod.rs"]
mod support;
mod surface;
mod tidy;
mod word_build;
mod word_files;
mod words;
