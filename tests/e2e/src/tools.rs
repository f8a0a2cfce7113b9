//! Where the browsers, drivers and the built site are. A missing one is a failure with a sentence, never a skip.

use std::path::PathBuf;

/// Everything a run needs from outside, read once.
#[derive(Clone, Debug)]
pub struct Tools {
    pub site: PathBuf,
    pub axe: PathBuf,
    pub mootools: PathBuf,
    pub themes: PathBuf,
    pub chromedriver: PathBuf,
    pub chromium: PathBuf,
    pub geckodriver: PathBuf,
    pub firefox: PathBuf,
    pub webkitdriver: PathBuf,
    pub minibrowser: PathBuf,
}

impl Tools {
    /// For a measurement in Chromium, which needs nothing else.
    #[must_use]
    pub fn chromium(chromium: PathBuf, chromedriver: PathBuf) -> Self {
        let none = PathBuf::new;
        Self {
            chromium,
            chromedriver,
            site: none(),
            axe: none(),
            mootools: none(),
            themes: none(),
            geckodriver: none(),
            firefox: none(),
            webkitdriver: none(),
            minibrowser: none(),
        }
    }

    /// Reads the variables that `cargo xtask test` sets.
    ///
    /// # Errors
    /// One line per variable that is missing or names nothing.
    pub fn from_env() -> Result<Self, String> {
        let mut problems = Vec::new();
        let mut path = |name: &str, what: &str| {
            let path = PathBuf::from(std::env::var_os(name).unwrap_or_default());
            if path.as_os_str().is_empty() {
                problems.push(format!("{name} is not set: it names {what}. `cargo xtask test` sets it."));
            } else if !path.exists() {
                problems.push(format!("{name} is {}, but there is nothing there: it names {what}.", path.display()));
            }
            path
        };
        let tools = Self {
            site: path("LLO_SITE", "the folder with the built site (cargo xtask build)"),
            axe: path("LLO_AXE", "axe.min.js, the accessibility checker"),
            mootools: path("LLO_MOOTOOLS", "mootools-core-1.5.2-server.js, a library of the pages of long ago"),
            themes: path("LLO_THEMES", "the folder with the themes of NL Design System, from npm"),
            chromedriver: path("LLO_CHROMEDRIVER", "the driver of Chromium"),
            chromium: path("LLO_CHROMIUM", "the Chromium browser"),
            geckodriver: path("LLO_GECKODRIVER", "the driver of Firefox"),
            firefox: path("LLO_FIREFOX", "the Firefox browser"),
            webkitdriver: path("LLO_WEBKITDRIVER", "the driver of WebKitGTK"),
            minibrowser: path("LLO_MINIBROWSER", "the small browser of WebKitGTK"),
        };
        if problems.is_empty() { Ok(tools) } else { Err(problems.join("\n")) }
    }
}
