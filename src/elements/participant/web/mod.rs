//! A participant's `<llo-dialogue session="…">` in the browser: what its runtime needs of it, and its views.

mod group;
mod join;
mod page;
mod part;
mod settled;
mod views;
