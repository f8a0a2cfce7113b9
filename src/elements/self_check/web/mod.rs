//! `<llo-self-check>` in the browser: what its runtime needs of it, and its views.

mod asking;
mod file;
mod foot;
mod input;
mod look_back;
mod overview;
mod paper;
mod part;
mod rounds;
mod sharing;
mod statements;
mod views;
mod work;
