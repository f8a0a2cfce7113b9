//! The live path without sockets and timers: the two ends of a session, what makes it trustworthy, and what connects.
//!
//! * [`facilitating`], [`participating`]: the two ends. What a [`transport`] told goes in, what it has to do comes out.
//! * [`code`]: the join code, which is the fingerprint of the keys and so proves them. No registry, no server's secret.
//! * [`keys`]: the facilitator's keys of one session; they go with it. [`identity`]: a participant's.
//! * [`participation`]: what makes a participant the same one after a reload.
//! * [`seal`]: a participant's contribution, for the facilitator's eyes alone.
//! * `precomputed`: what the facilitator makes ready for contributions before they come.
//! * [`sign`]: the facilitator's states, which nobody else can make, change or play again.
//! * [`transport`]: what a peer asks of whatever carries its messages, and what it is told.
//! * [`transport_state`]: one connection, whatever carries it, as the browser drives it.
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
//!   2⁵⁶ in all, three months for a fast graphics card of 2025, while a session lasts twelve hours at most and what was
//!   prepared beforehand is void after two days and a half. Who did it all the same also needs the right to write the
//!   session's state at the broker, before anyone is heard: once keys were accepted, they stay, over a reload too, where
//!   they are held against the code again.
//! * Topics do not say the code: from them to it are 2⁵⁶ steps, too. That stretch has one salt for all sessions, since
//!   nobody knows more than the code when they look for the session: a table of all codes, 2⁵⁶ steps once, would name
//!   the code of each topic. Who has a code can come in and see what everyone sees; they can lead nothing.
//! * A contribution is signed with the key that its participant's number is the fingerprint of: nobody can speak for
//!   somebody else. Which person has a number nobody knows, and one person can have several.

pub mod backoff;
pub mod code;
pub mod entropy;
pub mod facilitating;
pub mod identity;
pub mod keys;
mod link;
pub mod mqtt;
pub mod participating;
pub mod participation;
mod precomputed;
pub mod seal;
pub mod sign;
pub mod suite;
pub mod tabs;
pub mod transport;
pub mod transport_state;

pub use self::link::{BEAT, Delivery, Link, RejectedCounts, Trouble};

/// What gives randomness: in the browser `getRandomValues`.
pub use hpke::rand_core;
