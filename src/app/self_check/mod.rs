//! `<llo-self-check>`: fourteen statements answered in private, at most three themes, small experiments.

pub mod model;
pub mod msg;
pub mod query;
pub mod update;
