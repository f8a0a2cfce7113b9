//! `<llo-dialogue>`: two questions, two pins, the step between them.

pub mod board;
pub mod model;
pub mod msg;
pub mod query;
pub mod update;
pub mod view;
pub mod wording;
