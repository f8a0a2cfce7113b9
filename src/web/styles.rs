//! The style sheets of the elements that are in this module, as one.

use std::sync::LazyLock;

/// A sheet of `src/web/styles`, or what `cargo xtask build` made of it.
macro_rules! sheet {
    ($name:literal) => {
        include_str!(concat!(env!("LLO_STYLES"), "/", $name, ".css"))
    };
}

const SHEETS: &[&str] = &[
    sheet!("llo"),
    #[cfg(feature = "self-check")]
    sheet!("self_check"),
    #[cfg(feature = "live")]
    sheet!("reveal"),
    #[cfg(feature = "live")]
    sheet!("guest"),
    #[cfg(feature = "live")]
    sheet!("board"),
];

static CSS: LazyLock<String> = LazyLock::new(|| SHEETS.concat());

/// The sheet of all elements.
pub fn css() -> &'static str {
    &CSS
}
