//! The stories of a live session, one file per theme.

use llo_e2e::run::Scenario;

mod again;
mod coming;
mod placing;
mod trouble;
mod whole;

pub fn all() -> Vec<Scenario> {
    [whole::ALL, coming::ALL, placing::ALL, again::ALL, trouble::ALL].concat()
}
