//! The Debian packages of the tests: browsers, drivers and what they stand on, only those that are missing.

use std::path::Path;
use std::process::Command;

use crate::run::{Done, on_path, output, run};

/// A package, and the program or file that tells that it is there, whoever installed it.
const NEEDED: [(&str, &str); 9] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("firefox-esr", "firefox-esr"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "xvfb-run"),
    ("xauth", "xauth"),
    ("nodejs", "node"),
    ("npm", "npm"),
    (
        "fonts-dejavu-core",
        "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    ),
];

/// Installs what is missing, as root or through sudo.
pub fn set_up() -> Done {
    let missing = missing(|sign| Path::new(sign).is_file() || on_path(sign).is_some());
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    println!(
        "installing the Debian packages {names} (apt-get, 1 to 5 min): the tests run in three browsers"
    );
    let remedy = format!("as root: apt-get install --no-install-recommends {names}");
    let prefix = prefix().ok_or(format!(
        "the tests need the Debian packages {names}; {remedy}"
    ))?;
    for step in [
        &["update", "--quiet"][..],
        &["install", "--yes", "--quiet", "--no-install-recommends"],
    ] {
        let mut apt = Command::new("env");
        if let Some(sudo) = prefix {
            apt = Command::new(sudo);
            apt.arg("env");
        }
        apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
            .args(step);
        apt.args(if step[0] == "install" {
            &missing[..]
        } else {
            &[]
        });
        run(&mut apt)
            .map_err(|_| format!("apt-get could not get {names}; see above, then {remedy}"))?;
    }
    Ok(())
}

fn missing(present: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let absent = NEEDED.iter().filter(|(_, sign)| !present(sign));
    absent.map(|(package, _)| *package).collect()
}

/// What stands before `apt-get`: nothing for root, sudo for others, no way at all without either.
fn prefix() -> Option<Option<&'static str>> {
    on_path("apt-get")?;
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if root {
        Some(None)
    } else {
        on_path("sudo").map(|_| Some("sudo"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_asked_for() {
        assert!(missing(|_| true).is_empty());
        assert_eq!(
            missing(|sign| sign != "xauth" && sign != "npm"),
            ["xauth", "npm"]
        );
    }
}
