//! Tests of everything that needs no browser: one binary, a module per behaviour.
#![cfg(not(target_arch = "wasm32"))]

mod board;
mod cards;
mod check_words;
mod contract;
mod dialogue;
mod documentation;
mod domain;
mod live;
mod participant;
mod reveal;
mod reveal_words;
mod self_check;
mod self_check_view;
#[path = "../support/mod.rs"]
mod support;
mod surface;
mod sweeping;
mod tidy;
mod word_build;
mod word_files;
mod words;
