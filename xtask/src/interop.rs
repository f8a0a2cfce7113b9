//! The step `interop`: the tests with other programs, which are a broker, a proxy, an MQTT client, a spreadsheet, two readers of calendars, and what reads
//! the files that results become.

use std::process::Command;

use crate::debian;
use crate::minify;
use crate::npm;
use crate::process::{Result, cargo, run};
use crate::workspace::Workspace;

pub fn set_up() -> Result {
    debian::set_up(&debian::BROKERS)?;
    debian::set_up(&debian::SPREADSHEET)?;
    debian::set_up(&debian::PYTHON)?;
    debian::set_up(&debian::CALENDAR)?;
    npm::file(npm::ICAL)?;
    npm::file(npm::MQTT)?;
    npm::file(npm::ZIP)?;
    npm::file(npm::XAPI).map(|_| ())
}

/// Runs only the tests that are ignored elsewhere.
pub fn test(workspace: &Workspace) -> Result {
    let mut tests = cargo();
    // Of the whole workspace, as the native tests are: of one package, cargo would compile all crates again.
    tests.args(["test", "--workspace", "--test", "brokers", "--", "--ignored"]);
    // Each test has its own broker, and mosquitto is slow to answer, so four tests at once take no longer than one.
    tests.args(["--test-threads", "4"]);
    run(tests.env("LLO_MQTT_JS", npm::file(npm::MQTT)?))?;
    let mut native = cargo();
    native.args(["test", "--workspace", "--test", "native", "--", "--ignored", "spreadsheet", "calendars"]);
    run(native.env("LLO_ICAL_JS", npm::file(npm::ICAL)?))?;
    let zip = workspace.target.join("zip.mjs");
    minify::zip(&workspace.root.join("www"), &zip)?;
    let mut results = Command::new("node");
    results.arg("--test").current_dir(workspace.root.join("tests/results"));
    run(results.env("LLO_ZIP", zip).env("LLO_XAPI_VALIDATION", npm::file(npm::XAPI)?))
}
