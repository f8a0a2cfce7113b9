//! All words of one language that this module has use for: what a smaller module has stands first in a larger one's.

#[cfg(feature = "live")]
use super::board::BoardStrings;
use super::words::words;

words! {
    /// Parts are there as the features are.
    #[derive(Debug)]
    pub struct Book {
        #[cfg(feature = "live")]
        pub live: LiveWords,
    }
}

#[cfg(feature = "live")]
words! {
    /// What is said in a live session.
    #[derive(Debug)]
    pub struct LiveWords {
        pub board: BoardStrings,
    }
}
