//! Brokers with real sockets: the embedded one, and mosquitto with the configuration that we publish.

mod client;
mod door;
mod flood;
mod foreign;
mod frames;
mod laws;
mod limits;
mod mosquitto;
mod names;
mod nginx;
mod people;
mod place;
mod process;
mod proxy;
mod refusals;
mod slow;
mod wire;

mod embedded {
    //! The laws, at the server of this repository.
    crate::laws::all_laws!(crate::place::Place::embedded(), ());
}

mod at_mosquitto {
    //! The same laws: `cargo xtask test interop` runs them.
    crate::laws::all_laws!(crate::place::Place::mosquitto(), (#[ignore = "needs mosquitto: cargo xtask test interop"]));
}
