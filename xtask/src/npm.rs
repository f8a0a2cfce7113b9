//! The tools that come from npm, in our own cache, with no script of theirs run at installation.

use std::path::PathBuf;
use std::process::Command;

use crate::run::{Done, on_path, run};
use crate::tools::cache;

/// A pinned package and the file in it that we use.
pub struct Package {
    name: &'static str,
    version: &'static str,
    file: &'static str,
    why: &'static str,
}

/// wasm-opt. Debian's own is too old for what the Rust compiler writes.
pub const BINARYEN: Package =
    Package { name: "binaryen", version: "132.0.0", file: "bin/wasm-opt", why: "wasm-opt makes the module smaller" };

/// Shortens JavaScript.
pub const TERSER: Package = Package {
    name: "terser",
    version: "5.51.2",
    file: "bin/terser",
    why: "it makes the JavaScript that a page loads smaller",
};

/// The accessibility checker of the end-to-end tests.
pub const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
    file: "axe.min.js",
    why: "it looks for accessibility mistakes in the tests",
};

/// A library of the pages of long ago, which puts functions of its own in the place of the browser's.
pub const MOOTOOLS: Package = Package {
    name: "mootools",
    version: "1.5.2",
    file: "lib/mootools-core-1.5.2-server.js",
    why: "the elements have to work on pages that still have it",
};

/// Somebody else's MQTT client, for the tests at brokers.
pub const MQTT: Package = Package {
    name: "mqtt",
    version: "5.16.0",
    file: "build/index.js",
    why: "a client that is not ours has to get along with our broker",
};

impl Package {
    /// The path of the file, after installing the package where it is missing.
    pub fn file(&self) -> Done<PathBuf> {
        let folder = cache(self.name, self.version)?;
        let file = folder.join("node_modules").join(self.name).join(self.file);
        if file.is_file() {
            return Ok(file);
        }
        let Self { name, version, why, .. } = self;
        if on_path("npm").is_none() {
            return Err(format!(
                "{name} {version} is missing ({why}) and comes from npm; get that with: apt-get install npm"
            ));
        }
        println!("installing {name} {version} (npm install, about 10 s): {why}");
        let mut install = Command::new("npm");
        install.args(["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"]);
        install.args(["--loglevel", "error", "--prefix"]).arg(&folder);
        install.arg(format!("{name}@{version}"));
        run(&mut install).map_err(|error| format!("{name} {version} is missing ({why}): {error}"))?;
        file.is_file().then_some(file).ok_or(format!("npm's {name} {version} lacks {}", self.file))
    }
}
