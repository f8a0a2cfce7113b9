//! The live path without sockets and timers: so far what makes it trustworthy, and not yet what connects.
//!
//! * [`code`]: the join code, which is the fingerprint of the keys and so proves them. No registry, no server's secret.
//! * [`keys`]: the facilitator's keys of one session; they go with it.
//! * [`seal`]: a participant's contribution, for the facilitator's eyes alone.
//! * [`sign`]: the facilitator's states, which nobody else can make, change or play again.
//! * [`suite`]: HPKE and Ed25519 as RFC 9180 and RFC 8032 have them; nothing here is a construction of our own.
//!
//! How the bytes are laid out stands in [`wire`](crate::contract::wire). Randomness and time come in as arguments.
//!
//! # What it gives, and what it does not
//!
//! * The broker, the network and other participants learn that someone sent something, and when; not what.
//! * Nobody but the facilitator can reveal, close or pose. Who is on a plain-http network can still swap the page itself.
//! * A typed code is 40 bits: enough against a guess, and against keys that are sought while a session lasts as long as
//!   the seeker has no more than an ordinary machine. The link has 160. Once keys were accepted, they stay.
//! * Who may write to a participant's topic is the broker's to guard. Whoever else does so without the participant's
//!   number, which is in no message, is refused.

pub mod code;
pub mod keys;
pub mod seal;
pub mod sign;
pub mod suite;

/// What gives randomness: in the browser `getRandomValues`.
pub use hpke::rand_core;
