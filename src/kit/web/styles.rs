//! The style sheets of `src/kit/web/styles`, and the one that is made of those that this module has use for.

use std::sync::LazyLock;

use super::register;

/// A sheet of `src/kit/web/styles`, or what `cargo xtask build` made of it.
macro_rules! sheet {
    ($name:literal) => {
        include_str!(concat!(env!("LLO_STYLES"), "/", $name, ".css"))
    };
}

/// What all elements have.
const BASE: &str = sheet!("llo");
pub const SELF_CHECK: &str = sheet!("self_check");
/// A revealed picture.
pub const REVEAL: &str = sheet!("reveal");
pub const GUEST: &str = sheet!("guest");
pub const BOARD: &str = sheet!("board");

static CSS: LazyLock<String> = LazyLock::new(|| {
    let mut sheets = vec![BASE];
    for sheet in register::styles() {
        if !sheets.contains(&sheet) {
            sheets.push(sheet);
        }
    }
    sheets.concat()
});

/// The sheet of all elements in this module.
pub fn css() -> &'static str {
    &CSS
}
