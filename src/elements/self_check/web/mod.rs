//! `<llo-self-check>` in the browser: what its runtime needs of it, and its views.

mod app;
mod asking;
mod element;
mod experiment;
mod file;
mod footer;
mod found;
mod intro;
mod look_back;
mod overview;
mod paper;
mod printing;
mod progress;
mod rounds;
mod sharing;
mod statement;
mod statements;
mod theme;
mod work;
