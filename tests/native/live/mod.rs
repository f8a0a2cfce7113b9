//! The live path without sockets: the join code, sealed contributions and signed states, and what carries them.

mod code;
mod seal;
mod sign;
mod suite;
mod transport;
mod vectors;
