//! A participant's `<llo-dialogue session="…">` in the browser: what its instance needs of it, and its views.

mod group;
mod join;
mod page;
mod part;
mod settled;
mod views;

pub use part::Guest;
