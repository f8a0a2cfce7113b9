//! Ids of controls that any element may have in its shadow root: views set them, and the focus is moved to them.

/// What is asked before something that cannot be undone.
pub const CONFIRM_QUESTION: &str = "confirm-question";
/// The answer to it that keeps what is there.
pub const CONFIRM_NO: &str = "confirm-no";
/// The button in the footer that erases what is kept.
pub const ERASE: &str = "erase";
/// The message that says that the person is done.
pub const DONE: &str = "done";
/// The input that opens a file.
pub const OPEN_FILE: &str = "open-file";
