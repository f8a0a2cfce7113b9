//! The stories, one file per theme.

use llo_e2e::run::Scenario;

mod keys;
mod placing;
mod remembering;
mod telling;

pub fn all() -> Vec<Scenario> {
    [placing::ALL, keys::ALL, telling::ALL, remembering::ALL].concat()
}
