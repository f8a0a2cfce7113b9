//! Every word of the elements, as data: a JSON file for each element and language in `src/words`, and accessors that the
//! build makes of them, a method for each message. A missing message, or a placeholder that another language does not
//! have, does not compile.
//!
//! A program has the words inside. The modules for the browser have none: the page hands in those of the languages that
//! its elements are in, and they are taken when they are exactly the messages that the accessors know.

#[cfg(feature = "live")]
pub mod board;
pub mod book;
mod generated;
#[cfg(not(feature = "words-inside"))]
mod given;
#[cfg(not(target_arch = "wasm32"))]
pub mod inside;
mod loaded;
pub mod message;
#[cfg(feature = "words-inside")]
mod old_inside;
pub mod shape;
pub mod table;
pub mod texts;
mod texts_v1;
pub mod words;

pub use generated::{DialogueWords, ParticipantWords, RevealWords, SelfCheckWords};
#[cfg(not(feature = "words-inside"))]
pub use given::{add, of, only};
pub use loaded::words;
pub use message::List;
#[cfg(all(feature = "words-inside", not(target_arch = "wasm32")))]
pub use old_inside::{Extent, text};
#[cfg(feature = "words-inside")]
pub use old_inside::{of, only};

/// A title and a sentence.
pub type Message = (&'static str, &'static str);
