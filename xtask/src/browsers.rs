//! The three browsers: where they and their drivers are, and the tests that run in them.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::npm::{self, AXE, MOOTOOLS};
use crate::run::{Done, cargo, on_path, run};
use crate::tools::{geckodriver, wasm_pack};
use crate::workspace::Workspace;

/// Browsers and drivers, all present.
pub struct Browsers {
    chromium: PathBuf,
    chromedriver: PathBuf,
    firefox: PathBuf,
    geckodriver: PathBuf,
    minibrowser: PathBuf,
    webkitdriver: PathBuf,
}

impl Browsers {
    /// Finds them, after the Debian packages are there; installs Firefox's driver.
    pub fn set_up() -> Done<Self> {
        let (chromium, chromedriver) = chromium()?;
        Ok(Self {
            chromium,
            chromedriver,
            firefox: program("firefox-esr")?,
            geckodriver: geckodriver()?,
            minibrowser: minibrowser().ok_or("WebKit's MiniBrowser is missing below /usr/lib: it shows the pages in the tests; get it with: apt-get install webkit2gtk-driver")?,
            webkitdriver: program("WebKitWebDriver")?,
        })
    }

    /// The tests of `tests/browser`, in Chromium and in Firefox.
    pub fn unit_tests(&self, workspace: &Workspace) -> Done {
        let chromium = json!({ "goog:chromeOptions": {
            "binary": self.chromium,
            "args": ["disable-gpu", "disable-background-networking", "no-first-run"],
        }});
        let firefox = json!({ "moz:firefoxOptions": { "binary": self.firefox } });
        for (browser, options, driver, path) in [
            ("--chrome", chromium, "--chromedriver", &self.chromedriver),
            ("--firefox", firefox, "--geckodriver", &self.geckodriver),
        ] {
            println!("\n{}", browser.trim_start_matches('-'));
            let options = webdriver_file(workspace, browser, &options)?;
            let mut tests = wasm_pack(workspace, "test")?;
            tests.args(["--headless", browser, driver]).arg(path).arg(&workspace.root);
            tests.args(["--test", "browser"]);
            tests.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", options);
            // The defaults, 5 and 20 seconds, are short for a busy machine.
            tests.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60").env("WASM_BINDGEN_TEST_TIMEOUT", "300");
            run(&mut tests)?;
        }
        Ok(())
    }

    /// The tests of `tests/e2e`, on the built site, in all three; they start a display of their own.
    pub fn end_to_end(&self, site: &Path) -> Done {
        let mut tests = cargo();
        tests.args(["test", "--package", "llo-e2e", "--lib", "--test", "e2e"]);
        tests.env("LLO_SITE", site).env("LLO_AXE", npm::file(AXE)?).env("LLO_MOOTOOLS", npm::file(MOOTOOLS)?);
        tests.env("LLO_CHROMIUM", &self.chromium).env("LLO_CHROMEDRIVER", &self.chromedriver);
        tests.env("LLO_FIREFOX", &self.firefox).env("LLO_GECKODRIVER", &self.geckodriver);
        tests.env("LLO_MINIBROWSER", &self.minibrowser).env("LLO_WEBKITDRIVER", &self.webkitdriver);
        run(&mut tests)
    }
}

/// Chromium and its driver, after the Debian packages are there.
pub fn chromium() -> Done<(PathBuf, PathBuf)> {
    Ok((program("chromium")?, program("chromedriver")?))
}

fn program(name: &str) -> Done<PathBuf> {
    on_path(name).ok_or(format!("{name} is missing from the PATH: the tests run in it; install its Debian package"))
}

/// MiniBrowser stands in a folder of WebKit's library, whose name has the processor and the version in it.
fn minibrowser() -> Option<PathBuf> {
    let folders = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let webkit = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"));
    let mut found: Vec<PathBuf> = folders(Path::new("/usr/lib"))
        .flat_map(|processor| folders(&processor).filter(webkit).collect::<Vec<_>>())
        .map(|library| library.join("MiniBrowser"))
        .filter(|program| program.is_file())
        .collect();
    found.sort();
    found.pop()
}

/// Writes the browser's options where wasm-bindgen's test runner is told to read them. One file for each
/// browser: a driver refuses the options of another one's browser.
fn webdriver_file(workspace: &Workspace, browser: &str, options: &Value) -> Done<PathBuf> {
    let file = workspace.target.join(format!("webdriver{browser}.json"));
    fs::write(&file, options.to_string()).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}
