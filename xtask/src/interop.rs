//! The step `interop`: the tests with other programs, which are a broker, a proxy, an MQTT client and a spreadsheet.

use crate::debian;
use crate::npm;
use crate::process::{Result, cargo, run};

pub fn set_up() -> Result {
    debian::set_up(&debian::BROKERS)?;
    debian::set_up(&debian::SPREADSHEET)?;
    npm::file(npm::MQTT).map(|_| ())
}

/// Runs only the tests that are ignored elsewhere.
pub fn test() -> Result {
    let mut tests = cargo();
    tests.args(["test", "--package", "llo-workshop", "--test", "brokers", "--", "--ignored"]);
    // Each test has its own broker, and mosquitto is slow to answer, so four tests at once take no longer than one.
    tests.args(["--test-threads", "4"]);
    run(tests.env("LLO_MQTT_JS", npm::file(npm::MQTT)?))?;
    run(cargo().args(["test", "--package", "llo-dialogue", "--test", "native", "spreadsheet", "--", "--ignored"]))
}
