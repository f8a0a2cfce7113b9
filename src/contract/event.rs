//! The details of the elements' other events: `llo-ready/1`, `llo-progress/1`, `llo-notice/1` and `llo-error/1`.

use serde::Serialize;

use super::ids::Language;
use crate::domain::check::Check;
use crate::domain::self_check::{Capability, Sheet};

/// The element works. Fired once per mount.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReadyV1 {
    pub schema: &'static str,
    pub element: &'static str,
    /// The version of the package.
    pub version: &'static str,
    pub language: Language,
    /// Whether something the person did before was found and shown again.
    pub restored: bool,
}

impl ReadyV1 {
    pub fn new(element: &'static str, language: Language, restored: bool) -> ReadyV1 {
        ReadyV1 { schema: "llo-ready/1", element, version: env!("CARGO_PKG_VERSION"), language, restored }
    }
}

/// How far the person is in the self-check, as `llo-change` says it. Only what can be shared is counted, so that
/// answering or skipping what is private cannot be told apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProgressV1 {
    pub schema: &'static str,
    pub element: &'static str,
    pub answered: usize,
    pub total: usize,
}

impl ProgressV1 {
    /// Of the current round.
    pub fn new(check: &Check) -> ProgressV1 {
        let sheet = check.current().map(|round| &round.sheet);
        ProgressV1 {
            schema: "llo-progress/1",
            element: super::shared::ELEMENT,
            answered: sheet.map_or(0, Sheet::answered_public),
            total: Capability::ALL.iter().filter(|capability| !capability.is_private()).count(),
        }
    }
}

/// Something the person was told, that a host may want to know as well.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NoticeV1 {
    pub schema: &'static str,
    pub code: &'static str,
    /// The sentence the person reads.
    pub message: String,
}

impl NoticeV1 {
    pub fn new(code: &'static str, message: String) -> NoticeV1 {
        NoticeV1 { schema: "llo-notice/1", code, message }
    }
}

/// Something the page's maker has to mend.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ErrorV1 {
    pub schema: &'static str,
    pub code: &'static str,
    /// The sentence the person reads.
    pub message: String,
    /// What an administrator can do, in English.
    pub remedy: String,
}

impl ErrorV1 {
    pub fn new(code: &'static str, message: String, remedy: String) -> ErrorV1 {
        ErrorV1 { schema: "llo-error/1", code, message, remedy }
    }
}
