//! The Debian packages of the tests: browsers, a broker, a spreadsheet and what they stand on, only those that are missing.

use std::path::Path;
use std::process::Command;

use crate::run::{Done, on_path, output, run};

/// A package, and the program or file that tells that it is there, whoever installed it.
pub type Need = (&'static str, &'static str);

/// What the tests in browsers stand on.
pub const BROWSERS: [Need; 9] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "xvfb-run"),
    ("xauth", "xauth"),
    ("nodejs", "node"),
    ("npm", "npm"),
    ("fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
];

/// What the measurement of a live session stands on: npm brings the tool that makes the module small.
pub const CHROMIUM: [Need; 5] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("nodejs", "node"),
    ("npm", "npm"),
    ("fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
];

/// What the tests at brokers and behind a proxy stand on.
pub const BROKERS: [Need; 4] =
    [("mosquitto", "/usr/sbin/mosquitto"), ("nginx-light", "/usr/sbin/nginx"), ("nodejs", "node"), ("npm", "npm")];

/// What opens the table of a board: 90 MB to fetch, of which nothing is shown on a screen.
pub const SPREADSHEET: [Need; 1] = [("libreoffice-calc-nogui", "soffice")];

/// Installs what is missing, as root or through sudo.
pub fn set_up(needed: &[Need]) -> Done {
    let missing = missing(needed, |sign| Path::new(sign).is_file() || on_path(sign).is_some());
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    println!(
        "installing the Debian packages {names} (apt-get, up to 5 min): the tests run in three browsers, at two brokers, behind a proxy and in a spreadsheet"
    );
    let remedy = format!("as root: apt-get install --no-install-recommends {names}");
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if on_path("apt-get").is_none() || !(root || on_path("sudo").is_some()) {
        return Err(format!("the tests need the Debian packages {names}; {remedy}"));
    }
    let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
    let done =
        run(apt_get(root).args(["update", "--quiet"])).and_then(|()| run(apt_get(root).args(install).args(missing)));
    done.map_err(|error| {
        format!("the tests need the Debian packages {names}: {error}; mend what it says above, or {remedy}")
    })
}

fn apt_get(root: bool) -> Command {
    let mut command = Command::new(if root { "env" } else { "sudo" });
    command.args((!root).then_some("env")).args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}

fn missing(needed: &[Need], present: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let absent = needed.iter().filter(|(_, sign)| !present(sign));
    absent.map(|(package, _)| *package).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_asked_for() {
        assert!(missing(&BROWSERS, |_| true).is_empty());
        assert_eq!(missing(&BROWSERS, |sign| sign != "xauth" && sign != "npm"), ["xauth", "npm"]);
        assert_eq!(missing(&BROKERS, |sign| sign != "/usr/sbin/mosquitto"), ["mosquitto"]);
    }
}
