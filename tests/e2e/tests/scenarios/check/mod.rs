//! The stories of `<llo-self-check>`, one file per theme.

use llo_e2e::run::Scenario;

mod access;
mod answering;
mod choosing;
mod erasing;
mod expiring;
mod files;
mod found;
mod help;
mod keys;
mod printing;
mod promises;
mod quiet;
mod reflow;
mod rounds;
mod sharing;
mod telling;
mod trouble;
mod trying;

pub fn all() -> Vec<Scenario> {
    [
        answering::ALL,
        choosing::ALL,
        trying::ALL,
        rounds::ALL,
        files::ALL,
        found::ALL,
        telling::ALL,
        sharing::ALL,
        help::ALL,
        printing::ALL,
        promises::ALL,
        expiring::ALL,
        erasing::ALL,
        trouble::ALL,
        quiet::ALL,
        keys::ALL,
        access::ALL,
        reflow::ALL,
    ]
    .concat()
}
