//! The stories, one file per theme.

use llo_e2e::run::Scenario;

mod access;
mod faults;
mod keys;
mod languages;
mod life;
mod pages;
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
        access::ALL,
        reflow::ALL,
        printing::ALL,
        pages::ALL,
    ]
    .concat()
}
