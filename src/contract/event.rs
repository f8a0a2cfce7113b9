//! The events by their names, and the details of those that every element fires: `llo-ready/1`, `llo-notice/1` and
//! `llo-error/1`.

use serde::Serialize;

use super::codes::{ErrorCode, NoticeCode};
use super::ids::Language;
use super::named::named;

named! {
    /// An event of our elements, by its type in the page.
    pub enum EventName {
        Ready = "llo-ready",
        Change = "llo-change",
        Result = "llo-result",
        Error = "llo-error",
        Notice = "llo-notice",
    }
}

/// The element works. Fired once per mount.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ReadyV1 {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = ReadyV1::SCHEMA)))]
    pub schema: &'static str,
    pub element: &'static str,
    /// The version of the package.
    pub version: &'static str,
    pub language: Language,
    /// Whether something the person did before was found and shown again.
    pub restored: bool,
}

impl ReadyV1 {
    pub const SCHEMA: &'static str = "llo-ready/1";

    pub fn new(element: &'static str, language: Language, restored: bool) -> ReadyV1 {
        ReadyV1 { schema: ReadyV1::SCHEMA, element, version: env!("CARGO_PKG_VERSION"), language, restored }
    }
}

/// Something the person was told, that a host may want to know as well.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct NoticeV1 {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = NoticeV1::SCHEMA)))]
    pub schema: &'static str,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "NoticeCode"))]
    pub code: &'static str,
    /// The sentence the person reads.
    pub message: String,
}

impl NoticeV1 {
    pub const SCHEMA: &'static str = "llo-notice/1";

    pub fn new(code: NoticeCode, message: String) -> NoticeV1 {
        NoticeV1 { schema: NoticeV1::SCHEMA, code: code.name(), message }
    }
}

/// Something the page's maker has to mend.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ErrorV1 {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = ErrorV1::SCHEMA)))]
    pub schema: &'static str,
    // Those of the shell come in the same event.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(with = "AnyErrorCode"))]
    pub code: &'static str,
    /// The sentence the person reads.
    pub message: String,
    /// What an administrator can do, in English.
    pub remedy: String,
}

impl ErrorV1 {
    pub const SCHEMA: &'static str = "llo-error/1";

    pub fn new(code: ErrorCode, message: String, remedy: String) -> ErrorV1 {
        ErrorV1 { schema: ErrorV1::SCHEMA, code: code.name(), message, remedy }
    }
}

/// Every code of `llo-error/1`, whether the Rust side or the shell tells it.
#[cfg(not(target_arch = "wasm32"))]
#[derive(schemars::JsonSchema)]
#[schemars(untagged)]
pub enum AnyErrorCode {
    Error(ErrorCode),
    Failure(super::codes::FailureCode),
}
