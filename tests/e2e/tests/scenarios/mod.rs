//! The stories, one file per theme.

use llo_e2e::run::Scenario;

mod accessible;
mod faults;
mod keys;
mod languages;
mod life;
mod placing;
mod printing;
mod quiet;
mod reflow;
mod remembering;
mod scrolling;
mod telling;

pub fn all() -> Vec<Scenario> {
    [
        placing::ALL,
        keys::ALL,
        scrolling::ALL,
        telling::ALL,
        remembering::ALL,
        languages::ALL,
        life::ALL,
        faults::ALL,
        quiet::ALL,
        reflow::ALL,
        printing::ALL,
        accessible::ALL,
    ]
    .concat()
}
