//! Ids of the controls that only talk cards have: views set them, and the focus is moved to them.

/// The heading of the card that is kept.
pub const KEPT: &str = "kept";
/// The button that keeps the card that lies open.
pub const KEEP: &str = "keep";
/// The button that opens *What leaves this page?*.
pub const SHARE: &str = "share";
/// The heading of what it opens.
pub const SHARING: &str = "sharing";
/// The line with the card that is kept.
pub const LINE: &str = "line";
/// The line of this month.
pub const MONTH_LINE: &str = "month-line";
/// The first day and the time of the repeating entry.
pub const REMIND_DAY: &str = "remind-day";
pub const REMIND_TIME: &str = "remind-time";
/// What says on which day of every month.
pub const REMIND_RULE: &str = "remind-rule";
