//! `<llo-board>` in the browser: what its runtime needs of it, and its views.

mod app;
mod asking;
mod beamer;
mod controls;
mod corners;
mod counter;
mod element;
mod exports;
mod field;
mod headcount;
mod join;
mod paper;
mod people;
mod person;
mod phase_track;
mod scene;
mod side;
mod stage;
mod start;
mod step;
mod talk;
mod tools;
mod tray;
mod trouble;
