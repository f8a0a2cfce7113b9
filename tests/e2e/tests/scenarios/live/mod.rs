//! The stories of a live session, one file per theme.

use llo_e2e::run::Scenario;

mod access;
mod addresses;
mod again;
mod beamer;
mod clocks;
mod coming;
mod counting;
mod forged;
mod headcount;
mod inviting;
mod joining;
mod keys;
mod leaving;
mod lid;
mod links;
mod no_way;
mod order;
mod placing;
mod privacy;
mod reflow;
mod rounds;
mod saving;
mod screen;
mod storage;
mod trouble;
mod wall;
mod whole;

pub fn all() -> Vec<Scenario> {
    [
        whole::ALL,
        clocks::ALL,
        coming::ALL,
        addresses::ALL,
        placing::ALL,
        leaving::ALL,
        lid::ALL,
        links::ALL,
        again::ALL,
        trouble::ALL,
        counting::ALL,
        beamer::ALL,
        privacy::ALL,
        joining::ALL,
        keys::ALL,
        access::ALL,
        forged::ALL,
        headcount::ALL,
        inviting::ALL,
        reflow::ALL,
        rounds::ALL,
        no_way::ALL,
        order::ALL,
        storage::ALL,
        saving::ALL,
        screen::ALL,
        wall::ALL,
    ]
    .concat()
}
