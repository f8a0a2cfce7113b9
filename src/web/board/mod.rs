//! `<llo-board>` in the browser: what its instance needs of it, and its views.

mod bar;
mod headcount;
mod input;
mod join;
mod paper;
mod part;
mod people;
mod side;
mod stage;
mod tools;
mod views;

pub use part::Board;
