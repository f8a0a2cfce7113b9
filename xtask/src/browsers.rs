//! The three browsers and their drivers, and the tests that run in them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::npm::{self, AXE, MOOTOOLS, THEME, THEMES};
use crate::process::{Result, cargo, on_path, run};
use crate::tools::{geckodriver, wasm_pack};
use crate::workspace::Workspace;

/// The paths of browsers and drivers, all of which exist.
pub struct Browsers {
    chromium: PathBuf,
    chromedriver: PathBuf,
    firefox: PathBuf,
    geckodriver: PathBuf,
    minibrowser: PathBuf,
    webkitdriver: PathBuf,
}

impl Browsers {
    /// Finds browsers and drivers in the installed Debian packages; installs Firefox's driver.
    pub fn set_up() -> Result<Self> {
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

    /// Runs `tests/browser` in Chromium and in Firefox.
    pub fn unit_tests(&self, workspace: &Workspace) -> Result {
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

    /// Runs `tests/e2e` with the built site in all three browsers, on a virtual display.
    pub fn end_to_end(&self, site: &Path) -> Result {
        run(self.scenarios(site)?.args(["--test", "e2e"]))
    }

    /// Opens the pages of the projects in `tests/embeds`, as they were built, in Chromium. Some have a server of their own, which
    /// runs with this Node in the folder of the project.
    pub fn embeds(&self, served: &Path, projects: &Path, node: &Path) -> Result {
        let mut tests = self.scenarios(served)?;
        tests.args(["--test", "embeds", "--", "--engine", "chromium"]);
        run(tests.env("LLO_PROJECTS", projects).env("LLO_NODE", node))
    }

    fn scenarios(&self, site: &Path) -> Result<Command> {
        let mut tests = cargo();
        // Of the whole workspace, as the native tests are: of one package, cargo would compile all crates again.
        tests.args(["test", "--workspace"]);
        tests.env("LLO_SITE", site).env("LLO_AXE", npm::file(AXE)?).env("LLO_MOOTOOLS", npm::file(MOOTOOLS)?);
        tests.env("LLO_THEMES", THEMES.folder_with(THEME)?);
        tests.env("LLO_CHROMIUM", &self.chromium).env("LLO_CHROMEDRIVER", &self.chromedriver);
        tests.env("LLO_FIREFOX", &self.firefox).env("LLO_GECKODRIVER", &self.geckodriver);
        tests.env("LLO_MINIBROWSER", &self.minibrowser).env("LLO_WEBKITDRIVER", &self.webkitdriver);
        Ok(tests)
    }
}

/// Finds Chromium and its driver in the installed Debian packages.
pub fn chromium() -> Result<(PathBuf, PathBuf)> {
    Ok((program("chromium")?, program("chromedriver")?))
}

fn program(name: &str) -> Result<PathBuf> {
    on_path(name).ok_or(format!("{name} is missing from the PATH: the tests run in it; install its Debian package"))
}

/// Finds MiniBrowser in the folder of WebKit's library, whose path holds the processor and the version.
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

/// Writes the file that wasm-bindgen's test runner reads the browser's options from. Each browser has its own, because
/// a driver refuses the options of another browser.
fn webdriver_file(workspace: &Workspace, browser: &str, options: &Value) -> Result<PathBuf> {
    let file = workspace.target.join(format!("webdriver{browser}.json"));
    fs::write(&file, options.to_string()).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}
