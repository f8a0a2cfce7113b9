//! Brokers with real sockets: the embedded one, and mosquitto with the configuration that we publish.

mod client;
mod eavesdropper;
mod flood;
mod frames;
mod host_names;
mod laws;
mod limits;
mod mosquitto;
mod mqtt_js;
mod nginx;
mod people;
mod process;
mod proxy;
mod refusals;
mod slow_clients;
mod test_server;
mod ws_endpoint;

mod embedded {
    //! The acceptance tests at the server of this repository.
    crate::laws::all_laws!(crate::test_server::TestServer::embedded(), ());
}

mod at_mosquitto {
    //! The same tests at mosquitto: `cargo xtask test interop` runs them.
    crate::laws::all_laws!(crate::test_server::TestServer::mosquitto(), (#[ignore = "needs mosquitto: cargo xtask test interop"]));
}
