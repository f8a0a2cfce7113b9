//! The live path without sockets: the join code, sealed contributions and signed states.

mod code;
mod room;
mod seal;
mod sign;
mod suite;
mod vectors;
