//! Ids of the controls of a board that the focus is moved to, or that a label or a description is for.

/// The button of the phase bar that leads on.
pub const NEXT: &str = "next-phase";
/// Asks whether the session is to be closed.
pub const CLOSE: &str = "close-session";
/// Asks how many people there are.
pub const WANT_HEADCOUNT: &str = "want-headcount";
/// How many people there are. With `-0` and further behind it: how many of a role.
pub const HEADCOUNT: &str = "headcount";
/// How many take part, and what was wrong with what was typed.
pub const HEADCOUNT_HINT: &str = "headcount-hint";
/// Why the roles are asked.
pub const HEADCOUNT_ROLES: &str = "headcount-roles";
/// What the broker asks for.
pub const LOGIN: &str = "login";
pub const STEP_WHAT: &str = "step-what";
pub const STEP_WHO: &str = "step-who";
pub const STEP_WHEN: &str = "step-when";
