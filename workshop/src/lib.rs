//! The workshop server as a library: what it serves ([`site`]) and how it is asked to ([`Options`]).
//!
//! For now it serves a folder of files. Every answer carries the headers of a strict portal, also the
//! 404s, so that a page which works here works in an intranet with a content security policy.

mod options;
mod site;

pub use options::{Options, USAGE};
pub use site::{HEADERS, site};
