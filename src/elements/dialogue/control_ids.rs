//! Ids of controls that only a dialogue has in its shadow root, beside [those of all elements](crate::kit::control_ids).

/// The field for the private reason.
pub const REASON: &str = "reason";
/// What becomes of that reason.
pub const REASON_PROMISE: &str = "reason-promise";
