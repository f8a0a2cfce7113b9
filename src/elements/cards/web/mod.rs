//! `<llo-cards>` in the browser: what its runtime needs of it, and its views.

mod all;
mod app;
mod card;
mod element;
mod footer;
mod kept;
mod line_field;
mod month;
mod paper;
mod reminder;
mod sharing;
mod sheet;
mod start;
