//! Ids of controls that only a participant has in its shadow root, beside [those of all elements](crate::kit::control_ids).

/// The field for the join code.
pub const CODE: &str = "code";
/// Where that code stands.
pub const CODE_HINT: &str = "code-hint";
/// The button in the footer that leads to another session.
pub const OTHER_CODE: &str = "other-code";
/// The button in the footer with which the person stops taking part.
pub const LEAVE: &str = "leave";
