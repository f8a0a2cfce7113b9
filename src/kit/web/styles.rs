//! The style sheets of `src/kit/web/styles`, and the one that is made of those that this module has use for.

use std::sync::LazyLock;

use super::register;

/// A sheet of `src/kit/web/styles`, or what `cargo xtask build` made of it.
macro_rules! sheet {
    ($name:literal) => {
        include_str!(concat!(env!("LLO_STYLES"), "/", $name, ".css"))
    };
}

/// What all elements have, in this order.
const BASE: [&str; 4] = [sheet!("base"), sheet!("layout"), sheet!("plane"), sheet!("media")];
/// Controls of more than one element.
pub const CONTROLS: &str = sheet!("controls");
pub const CARDS: &str = sheet!("cards");
pub const SELF_CHECK: &str = sheet!("self_check");
/// A question and its pin.
pub const PLACING: &str = sheet!("placing");
/// The end of a dialogue.
pub const TALK: &str = sheet!("talk");
/// A revealed picture.
pub const REVEAL: &str = sheet!("reveal");
pub const PARTICIPANT: &str = sheet!("participant");
pub const BOARD: &str = sheet!("board");
/// A board on the wall.
pub const BEAMER: &str = sheet!("beamer");

static CSS: LazyLock<String> = LazyLock::new(|| {
    let mut sheets = BASE.to_vec();
    for sheet in register::styles() {
        if !sheets.contains(&sheet) {
            sheets.push(sheet);
        }
    }
    sheets.concat().replace(PRIVATE, &own_prefix())
});

/// How the private names in our sheets begin.
const PRIVATE: &str = "--llo-private-";

/// How they begin on this page. A page that knew them could give them a type, with `@property`, also inside us; WebKit lets
/// that win from what we would say of them ourselves.
fn own_prefix() -> String {
    format!("--llo-{:x}-", (js_sys::Math::random() * f64::from(u32::MAX)) as u32)
}

/// The sheet of all elements in this module.
pub fn css() -> &'static str {
    &CSS
}
