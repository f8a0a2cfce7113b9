//! The server of a live session as a library: its pages and its MQTT broker, on one port.
//!
//! * [`site`]: the files, of a folder or inside the program ([`Pages`]). Every answer carries the headers of a strict
//!   portal, also the 404s, so that a page which works here works in an intranet with a content security policy.
//! * [`broker`]: the MQTT broker, without sockets and clock.
//! * [`router`]: the site, the broker behind `/mqtt`, `/health` and `/network.json`. [`serve`] accepts its connections.
//! * [`Options`]: the command line. [`Limits`]: every limit, with its reason.

mod announce;
pub mod broker;
mod confined_fs;
mod connection_limit;
mod health;
mod hosts;
mod inside_fs;
mod interfaces;
mod limits;
mod network_json;
mod options;
mod origins;
mod pages;
mod router;
mod serve;
mod site;
mod tls;
mod ws_endpoint;

pub use announce::announcement;
pub use hosts::{HostName, Hosts};
pub use interfaces::{InterfaceAddress, local_addresses, prefer};
pub use limits::Limits;
pub use network_json::PageAddresses;
pub use options::{Options, PASSWORD_VARIABLE, Reach, Tls};
pub use origins::{Origin, Origins};
pub use pages::Pages;
pub use router::router;
pub use serve::serve;
pub use site::{HEADERS, site};
pub use tls::acceptor;
