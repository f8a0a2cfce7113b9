//! `llo-progress/1`: the detail of `llo-change`.

use serde::Serialize;

use super::result::ELEMENT;
use crate::domain::check::Check;
use crate::domain::self_check::{Capability, Sheet};

/// How far the person is in the self-check, as `llo-change` says it. Only what can be shared is counted, so that
/// answering or skipping what is private cannot be told apart.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ProgressV1 {
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = ProgressV1::SCHEMA)))]
    pub schema: &'static str,
    #[cfg_attr(not(target_arch = "wasm32"), schemars(extend("const" = ELEMENT)))]
    pub element: &'static str,
    pub answered: usize,
    /// Of those that can be shared.
    pub total: usize,
}

impl ProgressV1 {
    pub const SCHEMA: &'static str = "llo-progress/1";

    /// Of the current round.
    pub fn new(check: &Check) -> ProgressV1 {
        let sheet = check.current().map(|round| &round.sheet);
        ProgressV1 {
            schema: ProgressV1::SCHEMA,
            element: ELEMENT,
            answered: sheet.map_or(0, Sheet::answered_public),
            total: Capability::ALL.iter().filter(|capability| !capability.is_private()).count(),
        }
    }
}
