//! The workshop server as a library: the pages and the broker of a live session, on one port.
//!
//! * [`site`]: a folder of files. Every answer carries the headers of a strict portal, also the 404s, so that a page which
//!   works here works in an intranet with a content security policy.
//! * [`workshop`]: the site, the broker behind `/mqtt`, `/health` and `/network.json`. All there is to the broker stands in [`broker`].
//! * [`Options`]: how the program is asked to serve. [`Limits`]: what it allows.

mod announce;
pub mod broker;
mod door;
mod hosts;
mod inside;
mod limits;
mod network;
mod networks;
mod options;
mod origins;
mod places;
mod serve;
mod site;
mod tls;
mod workshop;

pub use announce::announcement;
pub use hosts::{HostName, Hosts};
pub use limits::Limits;
pub use network::Networks;
pub use networks::{Address, chosen, here};
pub use options::{Options, PASSWORD_VARIABLE, Reach, Tls};
pub use origins::{Origin, Origins};
pub use serve::serve;
pub use site::{HEADERS, site};
pub use tls::acceptor;
pub use workshop::workshop;
