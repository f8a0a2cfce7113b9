//! The Debian packages that the tests and `package` need: browsers, a broker, a proxy, a spreadsheet, PHP, Python, a C
//! compiler. Only missing ones are installed.

use std::path::Path;
use std::process::Command;

use crate::process::{Result, on_path, output, run};

/// A package, and the program or file that shows that it is installed, by whatever means.
pub type Package = (&'static str, &'static str);

/// The packages of the tests in browsers.
pub const BROWSERS: [Package; 9] = [
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

/// The packages of the measurement of a live session; npm installs the build tools.
pub const CHROMIUM: [Package; 5] = [
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("nodejs", "node"),
    ("npm", "npm"),
    ("fonts-dejavu-core", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"),
];

/// The packages of the tests at brokers and behind a proxy.
pub const BROKERS: [Package; 4] =
    [("mosquitto", "/usr/sbin/mosquitto"), ("nginx-light", "/usr/sbin/nginx"), ("nodejs", "node"), ("npm", "npm")];

/// The spreadsheet that opens our tables, without a user interface: 90 MB to download.
pub const SPREADSHEET: [Package; 1] = [("libreoffice-calc-nogui", "soffice")];

/// What the plugin for WordPress is run and looked through with.
pub const PHP: [Package; 2] = [("php-cli", "php"), ("php-codesniffer", "phpcs")];

/// The C compiler of the server that needs no library of the system.
pub const MUSL: [Package; 1] = [("musl-tools", "musl-gcc")];

/// Its library reads tables, XML and zips.
pub const PYTHON: [Package; 1] = [("python3", "python3")];

/// Another reader of calendars, which brings `python3-dateutil` for the days of a rule.
pub const CALENDAR: [Package; 1] = [("python3-icalendar", "/usr/lib/python3/dist-packages/icalendar/__init__.py")];

/// Installs what is missing, as root or through sudo.
pub fn set_up(needed: &[Package]) -> Result {
    let missing = missing(needed, |marker| Path::new(marker).is_file() || on_path(marker).is_some());
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    println!(
        "installing the Debian packages {names} (apt-get, up to 5 min): tests run in three browsers, at two brokers, behind a proxy, in a spreadsheet and a calendar, and with PHP, and one server needs a C compiler of its own"
    );
    let remedy = format!("as root: apt-get install --no-install-recommends {names}");
    let is_root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if on_path("apt-get").is_none() || !(is_root || on_path("sudo").is_some()) {
        return Err(format!("this needs the Debian packages {names}; {remedy}"));
    }
    let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
    let done = run(apt_get(is_root).args(["update", "--quiet"]))
        .and_then(|()| run(apt_get(is_root).args(install).args(missing)));
    done.map_err(|error| {
        format!("this needs the Debian packages {names}: {error}; mend what it says above, or {remedy}")
    })
}

fn apt_get(is_root: bool) -> Command {
    let mut command = Command::new(if is_root { "env" } else { "sudo" });
    command.args((!is_root).then_some("env")).args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}

fn missing(needed: &[Package], present: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let absent = needed.iter().filter(|(_, marker)| !present(marker));
    absent.map(|(package, _)| *package).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_missing_is_asked_for() {
        assert!(missing(&BROWSERS, |_| true).is_empty());
        assert_eq!(missing(&BROWSERS, |marker| marker != "xauth" && marker != "npm"), ["xauth", "npm"]);
        assert_eq!(missing(&BROKERS, |marker| marker != "/usr/sbin/mosquitto"), ["mosquitto"]);
    }
}
