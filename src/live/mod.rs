//! The live path without sockets and timers: the two ends of a session, what makes it trustworthy, and what connects.
//!
//! * [`facilitating`], [`participating`]: the two ends. What a [`transport`] told goes in, what it has to do comes out.
//! * [`code`]: the join code, which is the fingerprint of the keys and so proves them. No registry, no server's secret.
//! * [`keys`]: the facilitator's keys of one session; they go with it.
//! * [`seal`]: a participant's contribution, for the facilitator's eyes alone.
//! * `ahead`: what the facilitator makes ready for contributions before they come.
//! * [`sign`]: the facilitator's states, which nobody else can make, change or play again.
//! * [`transport`]: what a peer asks of whatever carries its messages, and what it is told.
//! * [`carrier`]: one line, whatever carries it, as the browser drives it.
//! * [`mqtt`]: that port over a broker; [`backoff`] is how it waits before it tries again.
//! * [`tabs`]: the same between the windows of one browser, without a server.
//! * [`suite`]: HPKE and Ed25519 as RFC 9180 and RFC 8032 have them; nothing here is a construction of our own.
//!
//! How the bytes are laid out stands in [`wire`](crate::contract::wire). Randomness and time come in as arguments.
//!
//! # What it gives, and what it does not
//!
//! * The broker, the network and other participants learn that someone sent something, and when; not what. Who passes
//!   sends as much as who places a pin: one message of one length for each question, once they are done with it. Who
//!   changes something after that sends again, and that can be seen.
//! * Nobody but the facilitator can reveal, close or pose. Who is on a plain-http network can still swap the page itself.
//! * The code in a link is 160 bits, and nobody finds other keys for it. A typed one is 40, and each try costs 2¹⁶ rounds:
//!   2⁵⁶ in all, three months for a fast graphics card of 2025, while a session lasts twelve hours at most. Who prepares
//!   2⁴⁰ keys beforehand has them for any code, though; they also need the right to write the session's state at the
//!   broker, before anyone is heard: once keys were accepted, they stay, over a reload too, where they are held against
//!   the code again.
//! * A contribution proves its participant's number, not a person. The broker knows the numbers, from the topics: it
//!   could make up participants, and speak for them. Who may write to which topic is its to guard.

mod ahead;
pub mod backoff;
pub mod carrier;
pub mod chance;
pub mod code;
pub mod facilitating;
pub mod keys;
mod link;
pub mod mqtt;
pub mod participating;
pub mod seal;
pub mod sign;
pub mod suite;
pub mod tabs;
pub mod transport;

pub use self::link::{BEAT, Delivery, Link, Tally, Trouble};

/// What gives randomness: in the browser `getRandomValues`.
pub use hpke::rand_core;
