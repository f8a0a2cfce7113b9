//! `<llo-board>` in the browser: what its runtime needs of it, and its views.

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
