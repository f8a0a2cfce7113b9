//! The live path without sockets: the join code, sealed contributions and signed states, and what carries them.

mod ahead;
mod backoff;
mod code;
mod facilitating;
mod mqtt;
mod mqtt_any;
mod no_way;
mod participating;
mod room;
mod seal;
mod sign;
mod suite;
mod tabs;
mod throttled;
mod transport;
mod vectors;
