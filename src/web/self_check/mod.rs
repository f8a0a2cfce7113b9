//! `<llo-self-check>` in the browser: the class behind the shell, its projection, its views. The shell does not
//! define the element yet.

mod element;
mod file;
mod foot;
mod input;
mod overview;
mod paper;
mod projection;
mod rounds;
mod sharing;
mod statements;
mod views;
mod work;

pub use element::SelfCheckElement;
