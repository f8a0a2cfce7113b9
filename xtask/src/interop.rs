//! The step `interop`: the tests that need somebody else's program: a broker, a proxy, a client of a broker, a spreadsheet.

use crate::debian;
use crate::npm;
use crate::run::{Done, cargo, run};

pub fn set_up() -> Done {
    debian::set_up(&debian::BROKERS)?;
    debian::set_up(&debian::SPREADSHEET)?;
    npm::file(npm::MQTT).map(|_| ())
}

/// Runs the tests that are left out elsewhere, and those only.
pub fn test() -> Done {
    let mut tests = cargo();
    tests.args(["test", "--package", "llo-workshop", "--test", "brokers", "--", "--ignored"]);
    // Each has a broker of its own, and mosquitto is slow to answer: more of them at once wait no longer than one.
    tests.args(["--test-threads", "4"]);
    run(tests.env("LLO_MQTT_JS", npm::file(npm::MQTT)?))?;
    run(cargo().args(["test", "--package", "llo-dialogue", "--test", "native", "spreadsheet", "--", "--ignored"]))
}
