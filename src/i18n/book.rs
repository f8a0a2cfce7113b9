//! All words of one language that this module has use for: what a smaller module has stands first in a larger one's.

#[cfg(feature = "live")]
use super::board::BoardStrings;
#[cfg(feature = "self-check")]
use super::check::CheckStrings;
#[cfg(feature = "live")]
use super::guest::GuestStrings;
#[cfg(feature = "live")]
use super::reveal::RevealStrings;
use super::words::words;
#[cfg(feature = "self-check")]
use crate::content::check::CheckWords;

words! {
    /// Parts are there as the features are.
    #[derive(Debug)]
    pub struct Book {
        #[cfg(feature = "self-check")]
        pub check: SelfCheckWords,
        #[cfg(feature = "live")]
        pub live: LiveWords,
    }
}

#[cfg(feature = "self-check")]
words! {
    /// What a self-check says.
    #[derive(Debug)]
    pub struct SelfCheckWords {
        pub strings: CheckStrings,
        pub content: CheckWords,
    }
}

#[cfg(feature = "live")]
words! {
    /// What is said in a live session.
    #[derive(Debug)]
    pub struct LiveWords {
        pub board: BoardStrings,
        pub guest: GuestStrings,
        pub reveal: RevealStrings,
    }
}
