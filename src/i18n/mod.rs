//! Every word of the elements, as data: a JSON file for each element and language in `src/words`, and accessors that the
//! build makes of them, a method for each message. A missing message, or a placeholder that another language does not
//! have, does not compile.
//!
//! A program has the words inside. The modules for the browser have none: the page hands in those of the languages that
//! its elements are in, and they are taken when they are exactly the messages that the accessors know.

mod generated;
#[cfg(not(target_arch = "wasm32"))]
pub mod inside;
mod loaded;
pub mod message;
pub mod shape;
pub mod table;
pub mod texts;
mod texts_v1;

pub use generated::{BoardWords, CardsWords, DialogueWords, ParticipantWords, RevealWords, SelfCheckWords};
pub use loaded::{PluralRule, add, one_and_other, only, words};
pub use message::List;

/// A title and a sentence.
pub type Message = (&'static str, &'static str);
