//! The names of our files have the version of the build in them. The scenarios speak of them without it.

use std::sync::LazyLock;

use regex::{Captures, Regex};

static VERSION: LazyLock<Regex> = LazyLock::new(|| Regex::new("(llo_[a-z]+)-[0-9a-f]{10}").expect("a pattern"));
static IN_THE_SHELL: LazyLock<Regex> = LazyLock::new(|| Regex::new("\"[0-9a-f]{10}\"").expect("a pattern"));

/// An address, a list of them, or a sentence that names some.
#[must_use]
pub fn without(text: &str) -> String {
    VERSION.replace_all(text, |found: &Captures<'_>| found[1].to_owned()).into_owned()
}

/// The shell as it was built before, with bundles that are no longer there.
///
/// # Panics
/// When it names no versions.
#[must_use]
pub fn shell_before(shell: &str) -> String {
    let before = IN_THE_SHELL.replace_all(shell, "\"0000000000\"");
    assert_ne!(before, shell, "the shell names the versions of its bundles");
    before.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_version_is_taken_out() {
        let names = "/pkg/llo_join-0123456789_bg.wasm, pkg/llo_board-abcdef0123.nl.json; llo-board, llo_solo-x";
        assert_eq!(without(names), "/pkg/llo_join_bg.wasm, pkg/llo_board.nl.json; llo-board, llo_solo-x");
    }
}
