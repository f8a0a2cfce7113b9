//! The stories of `<llo-self-check>`, one file per theme.

use llo_e2e::run::Scenario;

mod answering;
mod choosing;
mod files;
mod rounds;
mod sharing;
mod telling;
mod trying;

pub fn all() -> Vec<Scenario> {
    [answering::ALL, choosing::ALL, trying::ALL, rounds::ALL, files::ALL, telling::ALL, sharing::ALL].concat()
}
